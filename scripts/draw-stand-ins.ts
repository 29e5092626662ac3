import { drawStandIns } from '../src/cli/draw-stand-ins.ts';

drawStandIns();

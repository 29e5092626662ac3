import { drawStatePictures } from '../src/cli/draw-state-pictures.ts';

drawStatePictures();

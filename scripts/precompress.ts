import { precompress } from '../src/cli/precompress.ts';

precompress();

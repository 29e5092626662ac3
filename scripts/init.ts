import { initContent } from '../src/cli/init.ts';

await initContent();

import { newUpdate } from '../src/cli/new/new-update.ts';

await newUpdate(process.argv.slice(2));

import { newUpdate } from './parts/new/new-update.ts';

await newUpdate(process.argv.slice(2));

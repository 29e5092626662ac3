import { importPractices } from '../src/cli/import-practices.ts';

await importPractices();

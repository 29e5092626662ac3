import { parseArgs } from 'node:util';
import { previewChanges } from '../src/cli/preview-changes.ts';

const { values } = parseArgs({
  options: { base: { type: 'string' }, markdown: { type: 'boolean', default: false } },
});
process.exitCode = previewChanges(values);

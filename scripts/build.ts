import { readReporter } from '../src/cli/check-flags.ts';
import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { useCompileCache } from '../src/cli/compile-cache.ts';
import { recordOutput } from '../src/terminal/record-output.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
useCompileCache();
const { buildSite } = await import('../src/cli/build-site.ts');
await buildSite(reporter);

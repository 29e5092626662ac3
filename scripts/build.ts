import { readReporter } from '../src/cli/check-flags.ts';
import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { keepCompiled } from '../src/cli/keep-compiled.ts';
import { recordOutput } from '../src/terminal/record-output.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
keepCompiled();
const { buildSite } = await import('../src/cli/build-site.ts');
await buildSite(reporter);

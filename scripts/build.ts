import { orExplain } from '../src/astro/build/explain-failure.ts';
import { recordOutput } from '../src/cli/record-output.ts';
import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { readReporter } from '../src/cli/check-flags.ts';
import { keepCompiled } from '../src/cli/keep-compiled.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
keepCompiled();
const { buildSite } = await import('../src/astro/build/build-site.ts');
await orExplain(buildSite(reporter));

import { orExplain } from './parts/build/explain-failure.ts';
import { recordOutput } from './parts/record-output.ts';
import { exitWithSentence } from './parts/exit-with-sentence.ts';
import { readReporter } from './parts/check-flags.ts';
import { keepCompiled } from './parts/keep-compiled.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
keepCompiled();
const { buildSite } = await import('./parts/build/build-site.ts');
await orExplain(buildSite(reporter));

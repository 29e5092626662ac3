import { buildSite } from './parts/build/build-site.ts';
import { orExplain } from './parts/build/explain-failure.ts';
import { recordOutput } from './parts/record-output.ts';
import { exitWithSentence } from './parts/exit-with-sentence.ts';
import { readReporter } from './parts/check-flags.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
await orExplain(buildSite(reporter));

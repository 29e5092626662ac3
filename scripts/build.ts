import { readReporter } from '../src/cli/check-flags.ts';
import { buildSite } from '../src/cli/build-site.ts';
import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { recordOutput } from '../src/terminal/record-output.ts';

recordOutput();
const reporter = exitWithSentence(() => readReporter(process.argv.slice(2), process.env));
await buildSite(reporter);

import { buildSite } from './parts/build/build-site.ts';
import { exitWithSentence } from './parts/exit-with-sentence.ts';
import { readReporter } from './parts/check-flags.ts';

await buildSite(exitWithSentence(() => readReporter(process.argv.slice(2), process.env)));

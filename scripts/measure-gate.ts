import { measureGate, percentWrong } from '../tests/corpora/measure.ts';

const shows = process.argv.includes('--show');
for (const measure of measureGate()) {
  const { corpus, half, count, wrong } = measure;
  const percent = percentWrong(measure).toFixed(1);
  console.log(`${corpus}, ${half}: ${wrong.length} of ${count} (${percent}%)`);
  if (shows) for (const text of wrong) console.log(`  ${JSON.stringify(text)}`);
}

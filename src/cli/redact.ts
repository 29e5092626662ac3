import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../content/content-folder.ts';
import { parseSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { redactContent } from '../content/redact/redact-content.ts';
import { findWords } from '../core/language/private-data/find-words.ts';
import { redactionReasons, type RedactionReason } from '../core/language/private-data/redaction.ts';
import { countOf } from '../core/language/count.ts';
import { readSetting } from '../astro/setting.ts';
import { makeAsker } from './ask.ts';
import { runCommand } from './run-command.ts';
import { writeFolder } from './write-folder.ts';

export const usage = [
  'Takes a name or number out of every file of the content, and leaves a dated mark in its place.',
  '-- --words <the words>    without it, they are asked for, and stand in no history of a terminal',
  `-- --because ${Object.keys(redactionReasons).join('|')}`,
  '-- --yes',
].join('\n');

const options = {
  words: { type: 'string' },
  because: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

const choices: { value: RedactionReason; name: string }[] = [
  { value: 'person', name: 'They name a person' },
  { value: 'number', name: 'They are the number of a person' },
  { value: 'address', name: 'They are the address of a person' },
  { value: 'other', name: 'They should not be public for another reason' },
];

/** Asks for words, and takes them out of the content. What was taken out is never printed. */
export const redact = (): Promise<void> =>
  runCommand(async () => {
    const { values: flags } = parseArgs({ options });
    const asker = makeAsker(process.stdin.isTTY && !flags.yes);
    const words = await asker.text({
      flag: 'words',
      flagValue: flags.words,
      message: 'Which name or number must go?',
      check: (text) =>
        text.replace(/[^\p{L}\d]/gu, '').length > 2 || 'Write the words that must go, all of them.',
    });
    const reason = await asker.choose({
      flag: 'because',
      flagValue: flags.because,
      message: 'Why?',
      choices,
      fallback: 'person',
    });
    const files = readFiles(contentFolder);
    const { now } = parseSources(files, readSetting());
    const { changed, places, left } = redactContent(files.texts, { words, reason, now });
    const folder = relative('.', contentFolder) || '.';
    for (const place of places) console.log(`  ${join(folder, place)}`);
    for (const place of left) console.log(`  By hand: the words stand in ${place}.`);
    if (places.length === 0) {
      throw new Error(
        'They stand in no file of the content. Try a part of them, such as the family name.',
      );
    }
    const what = `out of ${countOf(places.length, 'place')}`;
    if (!(await asker.agree(`Take them ${what}?`))) throw new Error('Cancelled.');
    writeFolder(contentFolder, changed);
    console.log(`\nTaken ${what}. Read what stands there now, then commit and merge it at once.`);
    const built = filesWith('dist', words);
    if (built > 0) {
      console.log(
        `dist/ has the words in ${countOf(built, 'file')}: run npm run build. What was drawn and cached before is in .noticeboard/, and may be deleted.`,
      );
    }
    console.log('What remains, and whom to tell: docs/runbook.md#when-something-did-get-out');
  });

/** How many text files of a folder have the words. */
function filesWith(folder: string, words: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|json|txt|csv|ics|eml|svg)$/.test(file))
    .filter((file) => findWords(readFileSync(join(folder, file), 'utf8'), words).length > 0).length;
}

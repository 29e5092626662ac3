import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { applyUnits, type Applied } from '../content/exchange/apply-units.ts';
import { beginLanguage } from '../content/exchange/begin-language.ts';
import { formats, readExchange } from '../content/exchange/read-exchange.ts';
import type { ReturnedFile } from '../content/exchange/unit-format.ts';
import { asIfReviewed, withLanguage } from '../content/exchange/with-language.ts';
import { contentFolder } from '../content/content-folder.ts';
import { checkSources, parseSources } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import { style } from '../terminal/terminal.ts';
import { projectTranslationReview } from '../core/views/pages/translation-review.ts';
import { writeReviewPage } from './review-page.ts';
import { parseFiles } from '../content/parse-files.ts';
import { readFiles, type SourceFiles } from '../content/read-files.ts';
import { countOf } from '../core/language/count.ts';
import { unitsOf, unitsOfUpdate, type Unit } from '../core/language/translations/units.ts';
import { english, englishNameOf, type Language } from '../core/model/language.ts';
import { parseDay } from '../core/time/instant.ts';
import { dayKey } from '../core/time/london.ts';
import { makeAsker } from './ask.ts';
import { londonToday } from './official-list.ts';
import { runCommand } from './run-command.ts';
import { writeFolder } from './write-folder.ts';

export const usage = [
  'npm run translations -- export --language ur --format xliff|po|csv   all texts, into translations-ur.xlf',
  '  --only old|unreviewed       those whose English has changed or that have none; or all that nobody has reviewed',
  '  --update <incident>/<file>  only the words for patients of an update, such as 2025-07-27-x/2025-08-01T1700',
  '  --out <file>',
  'npm run translations -- import <file>   asks who translated and who reviewed, and writes what has changed',
  '  --translated <who> --reviewed <who, or nobody> --date 2025-07-01',
  'npm run translations -- review-page --language ur   all of it side by side, into translations-ur.html',
  '  --back <file>  translations back into English, a file of one of those formats',
  'npm run translations -- begin --language cy --name Cymraeg --english Welsh --direction ltr|rtl   a new language',
].join('\n');

const options = {
  language: { type: 'string' },
  format: { type: 'string', default: 'xliff' },
  only: { type: 'string' },
  update: { type: 'string' },
  out: { type: 'string' },
  back: { type: 'string' },
  translated: { type: 'string' },
  reviewed: { type: 'string' },
  date: { type: 'string' },
  name: { type: 'string' },
  english: { type: 'string' },
  locale: { type: 'string' },
  direction: { type: 'string', default: 'ltr' },
} as const;

/** Takes texts out for translators, and in again. */
export const exchangeTranslations = (): Promise<void> =>
  runCommand(async () => {
    const { values, positionals } = readFlags(process.argv.slice(2));
    const [task, file] = positionals;
    const files = readFiles(contentFolder);
    if (task === 'export') exportTexts(files, values);
    else if (task === 'import' && file !== undefined) await importTexts(files, file, values);
    else if (task === 'review-page') writePage(files, values);
    else if (task === 'begin') begin(files, values);
    else throw new Error(usage);
  });

type Flags = ReturnType<typeof readFlags>['values'];

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

function exportTexts(files: SourceFiles, flags: Flags): void {
  const format = formats.find(({ name }) => name === flags.format);
  if (!format) throw new Error(`--format: write ${formats.map(({ name }) => name).join(' or ')}.`);
  const { language, units } = chooseUnits(files, flags);
  if (units.length === 0) {
    return console.log(
      `No text of ${englishNameOf(language)} is ${flags.only}: no file is written.`,
    );
  }
  // Beside the file of all texts, which may lie here as it came back.
  const of = flags.update === undefined ? '' : `-${basename(flags.update, '.md')}`;
  const file = flags.out ?? `translations-${language.id}${of}.${format.ending}`;
  writeFileSync(file, format.write(units, { language: language.id, locale: language.locale }));
  console.log(`${countOf(units.length, 'text')} of ${englishNameOf(language)} in ${file}.`);
}

/** The texts that a command line asks for. Throws with a sentence for people if there are none. */
export function chooseUnits(
  files: SourceFiles,
  { language: id, only, update }: Pick<Flags, 'language' | 'only' | 'update'>,
): { language: Language; units: Unit[] } {
  const { content } = parseFiles(withLanguage(files, id ?? '')).value;
  const language = content.languages.find((one) => one.id === id && one.id !== english);
  if (!language) {
    throw new Error(`--language: there is no languages/${id ?? '<language>'}.yaml.\n\n${usage}`);
  }
  const isWanted = isWantedBy(only);
  const all =
    update === undefined
      ? unitsOf(language, content)
      : content.incidents.flatMap(({ id: incident, updates }) =>
          updates
            .filter(({ stem }) => `${incident}/${stem}` === update.replace(/\.md$/, ''))
            .flatMap((one) => unitsOfUpdate(incident, one, language)),
        );
  if (all.length === 0) throw new Error(`--update: there is no update ${update ?? ''}.`);
  return { language, units: all.filter(isWanted) };
}

function isWantedBy(only: string | undefined): (unit: Unit) => boolean {
  if (only === undefined) return () => true;
  if (only === 'unreviewed') return ({ standing }) => standing !== 'reviewed';
  if (only !== 'old') throw new Error('--only: write old or unreviewed.');
  return ({ standing, translated }) => translated === '' || ['old', 'unmarked'].includes(standing);
}

async function importTexts(files: SourceFiles, file: string, flags: Flags): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const returned = readExchange(basename(file), readFileSync(file));
  const asker = makeAsker(process.stdin.isTTY);
  const needed = (typed: string) =>
    (typed.length > 0 && typed.length <= 80) || 'write 1 to 80 characters: a role or an agency.';
  const ask = (flag: 'translated' | 'reviewed' | 'date', message: string, fallback?: string) =>
    asker.text({
      flag,
      flagValue: flags[flag],
      message,
      check: needed,
      ...(fallback !== undefined && { fallback }),
    });
  const translator = await ask('translated', 'Who translated what is new?');
  const named = await ask(
    'reviewed',
    'Who has reviewed what is marked as checked? A second person, or nobody',
  );
  const day = await ask('date', 'On which day?', dayKey(londonToday()));
  if (parseDay(day) === undefined)
    throw new Error(`--date: "${day}" is no day such as 2025-07-01.`);
  const reviewer = named === 'nobody' ? undefined : named;
  const applied = applyUnits(files, returned, { translator, reviewer, day });
  if (applied.refused.length > 0) throw new Error(describeRefused(applied));
  writeFolder(contentFolder, applied.changed);
  const { renewed, reviewed, changed } = applied;
  console.log(
    `${countOf(renewed.length, 'text')} renewed, ${countOf(reviewed.length, 'text')} reviewed, ${countOf(changed.size, 'file')} written.`,
  );
  const { language } = returned;
  const remark = reviewer === undefined ? '' : describeUnchecked(returned);
  if (remark !== '') console.log(remark);
  // Git shows no difference in a language whose files are new.
  if (changed.size > 0) {
    console.log(
      `Look at them: npm run translations -- review-page --language ${language}. Then run npm run check.`,
    );
  }
  if (withLanguage(files, language) !== files) {
    console.log(`Nobody sees them until languages in site.yaml names ${language}.`);
  }
}

/** What a reviewer is named for in vain: not every program marks what is final. Empty if all is marked. */
export function describeUnchecked({ language, units }: ReturnedFile): string {
  const unmarked = units.filter(({ translated, isChecked }) => translated !== '' && !isChecked);
  if (unmarked.length === 0) return '';
  return `Not marked as checked in the file, and so not reviewed: ${countOf(unmarked.length, 'text')}, such as ${unmarked[0]?.id}. What was reviewed all the same is written down with npm run review -- ${language} --translated <who> --reviewed <who>.`;
}

/** Each text that was refused, and why. */
export function describeRefused({ refused }: Pick<Applied, 'refused'>): string {
  const texts = new Set(refused.map(({ id }) => id)).size;
  const lines = refused.map(({ id, message }) => `  ${id}: ${message}`);
  const fixes = [...new Set(refused.flatMap(({ fix }) => fix ?? []))].map((fix) => `  ${fix}`);
  return [
    `${countOf(texts, 'text')} cannot be taken in:`,
    ...lines,
    ...(fixes.length > 0 ? ['What to do:', ...fixes] : []),
  ].join('\n');
}

/** Beside the site, and no part of it: nobody publishes it by accident. */
function writePage(files: SourceFiles, flags: Flags): void {
  const setting = { today: Date.now(), asked: process.env['NOTICEBOARD_NOW'] };
  const { language: id = '' } = flags;
  const { context, problems } = checkSources(asIfReviewed(files, id), setting);
  if (!context) throw new Error(reportForTerminal(problems, style));
  const translator = context.translators.find(({ language }) => language.id === id);
  const { content } = parseSources(withLanguage(files, id), setting);
  if (!translator || !content || id === english) {
    throw new Error(`--language: there is no languages/${id || '<language>'}.yaml.`);
  }
  const back = flags.back ? readExchange(basename(flags.back), readFileSync(flags.back)).units : [];
  const view = projectTranslationReview(
    translator,
    context,
    content,
    new Map(back.map(({ id, translated }) => [id, translated])),
  );
  const file = flags.out ?? `translations-${translator.language.id}.html`;
  writeFileSync(file, writeReviewPage(view));
  console.log(
    `${countOf(view.texts.length, 'text')} side by side in ${file}. Open it in a browser.`,
  );
}

function begin(files: SourceFiles, flags: Flags): void {
  const { language: id, name, english: englishName, locale = id, direction } = flags;
  if (!id || !name || !locale) throw new Error(usage);
  if (direction !== 'ltr' && direction !== 'rtl') throw new Error('--direction: write ltr or rtl.');
  const { content } = parseFiles(files).value;
  const named = englishName ?? englishNameOf({ id });
  const changed = beginLanguage(content, files.texts, {
    id,
    name,
    englishName: named,
    locale,
    direction,
  });
  writeFolder(contentFolder, changed);
  console.log(
    `${countOf(changed.size, 'file')} of ${named} written, in English. Next: npm run translations -- export --language ${id}. Meanwhile, with somebody who speaks it, write clock, letters and terms in languages/${id}.yaml, as docs/languages.md says.`,
  );
}

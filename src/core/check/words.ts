import { makeLruCache } from '../cache/lru-cache.ts';
import { checkReading, type WordsCode } from '../language/plain-english/check-words.ts';
import type { Audience, Finding } from '../language/plain-english/finding.ts';
import { readText } from '../language/plain-english/reading.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { fieldTextsOf, readersOf, type FreeText, type Readers } from './free-texts.ts';
import { lineAt, type Problem } from './problem.ts';

/** The words of every update, held against the content guide. Translations have no English rules. */
export function checkUpdateWords(
  updates: readonly Update[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  return updates.flatMap((update) => {
    const { file, summary, forPatients, forPractices } = update;
    const source = texts.get(file) ?? '';
    const parts: [FreeText, Readers][] = [
      [{ text: summary }, ['patients', 'practices']],
      [{ text: forPatients }, ['patients']],
      [{ text: forPractices }, ['practices']],
      ...fieldTextsOf(update).map((part): [FreeText, Readers] => [part, readersOf(part)]),
    ];
    return parts.flatMap(([{ text, path }, readers]) =>
      findingsIn(text, readers).map(({ code, severity, index, message, fix }): Problem => ({
        code,
        severity,
        file,
        ...(path ? { path } : { line: lineAt(source, Math.max(0, source.indexOf(text)) + index) }),
        message,
        fix,
      })),
    );
  });
}

/** The same for the titles of incidents: staff read the one, patients the other. */
export function checkTitleWords(
  incidents: readonly Incident[],
  written: ReadonlySet<Update>,
): Problem[] {
  return incidents
    .filter(({ updates }) => updates.some((update) => written.has(update)))
    .flatMap(({ file, title, patientTitle }) =>
      (
        [
          ['title', title, 'practices'],
          ['patientTitle', patientTitle, 'patients'],
        ] as const
      ).flatMap(([field, text, readers]) =>
        checkWordsForAll(text, readers).map(({ code, severity, message, fix }): Problem => ({
          code,
          severity,
          file,
          path: [field],
          message,
          fix,
        })),
      ),
    );
}

/** An update says much of the one before it again, word for word: each text is read once for its readers. */
const recent = makeLruCache<readonly Finding<WordsCode>[]>(2000);

function findingsIn(text: string, readers: Readers): readonly Finding<WordsCode>[] {
  return recent(`${readers.join()} ${text}`, () => checkWordsForAll(text, ...readers));
}

/** What breaks house style for every one of some audiences. */
export function checkWordsForAll(
  text: string,
  audience: Audience,
  ...others: Audience[]
): Finding<WordsCode>[] {
  const reading = readText(text);
  const elsewhere = others.map((other) => checkReading(reading, other));
  if (elsewhere.some((findings) => findings.length === 0)) return [];
  return checkReading(reading, audience).filter(({ code, index }) =>
    elsewhere.every((findings) => findings.some((one) => one.code === code && one.index === index)),
  );
}

import { checkReading } from '../plain-english/check-words.ts';
import type { Audience, Finding } from '../plain-english/finding.ts';
import { readText } from '../plain-english/reading.ts';
import type { Update } from '../model/update.ts';
import { lineAt, type Problem } from './problem.ts';

/** The words of every update, held against the content guide. Translations have no English rules. */
export function checkUpdateWords(
  updates: readonly Update[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  return updates.flatMap(({ file, summary, forPatients, forPractices }) => {
    const source = texts.get(file) ?? '';
    // Everybody reads the summary: there only what is wrong for both counts.
    const forBoth = checkWordsForAll(summary, 'patients', 'practices');
    const parts: [string, Finding[]][] = [
      [summary, forBoth],
      [forPatients, checkWordsForAll(forPatients, 'patients')],
      [forPractices, checkWordsForAll(forPractices, 'practices')],
    ];
    return parts.flatMap(([text, findings]) =>
      findings.map(({ code, severity, index, message, fix }) => ({
        code,
        severity,
        file,
        line: lineAt(source, Math.max(0, source.indexOf(text)) + index),
        message,
        fix,
      })),
    );
  });
}

/** What breaks house style for every one of some audiences. */
export function checkWordsForAll(
  text: string,
  audience: Audience,
  ...others: Audience[]
): Finding[] {
  const reading = readText(text);
  const elsewhere = others.map((other) => checkReading(reading, other));
  return checkReading(reading, audience).filter(({ code, index }) =>
    elsewhere.every((findings) => findings.some((one) => one.code === code && one.index === index)),
  );
}

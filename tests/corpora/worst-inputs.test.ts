import { describe, expect, it, test } from 'vitest';
import { checkSources } from '../../src/content/read-content.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { setConflictsAside } from '../../src/content/set-conflicts-aside.ts';
import { checkWords } from '../../src/core/language/plain-english/check-words.ts';
import { findWords } from '../../src/core/language/private-data/find-words.ts';
import { findPrivateData } from '../../src/core/language/private-data/find-private-data.ts';
import { findRawMarkup } from '../../src/core/language/plain-english/raw-markup.ts';
import {
  findAdvice,
  makeRoute,
  makeSurgeryRoute,
} from '../../src/core/language/statements/find-advice.ts';
import { findStatements } from '../../src/core/language/statements/find-statements.ts';
import { findInstructions } from '../../src/core/language/statements/instructions.ts';
import { parseInstant } from '../../src/core/time/instant.ts';
import { someOf } from '../support/night.ts';
import { worstParts } from './worst-inputs.ts';

const nothing = {
  phones: new Set<string>(),
  addresses: new Set<string>(),
  domains: new Set<string>(),
  postcodes: new Set<string>(),
  names: [],
};
const routes = [
  makeRoute('phones', ['call your surgery']),
  makeRoute('nhs-111', ['call 111', '111.nhs.uk', '111 online']),
  makeSurgeryRoute('surgery-open'),
];
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  words: (text) => checkWords(text, { audience: 'patients' }),
  'private data': (text) => findPrivateData(text, nothing),
  statements: findStatements,
  routes: (text) => findAdvice(text, routes),
  markup: findRawMarkup,
  instructions: findInstructions,
  redaction: (text) => [findWords(text, 'Mrs Ann Crabtree'), findWords(text, '07700 900461')],
  conflicts: (text) => setConflictsAside({ texts: new Map([['a.md', text]]), problems: [] }),
};

function processorMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const letters = 4000;
/** What takes less than this is not measured: the processor's clock ticks too slowly. */
const leastMs = 150;

// Four times the text may take four times the time, and a little: not sixteen times, as a square would.
test.each(Object.entries(readers))('the time of %s grows with the text', (name, read) => {
  const grown = someOf(worstParts, 4).flatMap((part) => {
    const times = [letters, 4 * letters].map((size) =>
      processorMs(() => read(part.repeat(Math.ceil(size / part.length)))),
    );
    const [short = 0, long = 0] = times;
    return long > leastMs && long > 9 * Math.max(short, leastMs / 9)
      ? [`${JSON.stringify(part)} ${name}: ${times.join(', ')} ms`]
      : [];
  });
  expect(grown).toEqual([]);
});

const sample = readFiles('content');
const update = 'incidents/2025-07-27-bradford-craven-data-centre/2025-08-01T1700.md';
const check = (texts: ReadonlyMap<string, string>) =>
  checkSources({ texts, problems: [] }, { today: parseInstant('2025-08-02T12:00:00+01:00') ?? 0 });
/** Nearly as much as a file may have. */
const mostLetters = 185_000;

describe('a check of an update as long as it may be', () => {
  // What is worked out once for all checks is no part of what a text costs.
  check(sample.texts);
  const usualMs = processorMs(() => check(new Map([...sample.texts, ['services/none.md', '']])));

  it.each(['[a](', ...someOf(worstParts, 120)])(
    'with nothing but %j takes no more than ten times what others take',
    (part) => {
      const text = sample.texts.get(update) ?? '';
      const long = part.repeat(mostLetters / part.length);
      const texts = new Map(sample.texts).set(
        update,
        text.replace('## For patients\n', () => `## For patients\n\n${long}\n`),
      );
      expect(processorMs(() => check(texts))).toBeLessThan(10 * Math.max(usualMs, 1500));
    },
  );
});

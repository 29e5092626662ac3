import { listedNameOf } from '../../src/core/model/tell-apart.ts';
import type { Practice } from '../../src/core/model/practice.ts';
import { findSurgeries, type SearchSource } from '../../src/core/views/shared/search/find.ts';
import type { Findable } from '../../src/core/views/shared/search/match.ts';
import { maxShown } from '../../src/core/views/shared/search/find.ts';

/** Ways in which people type or paste what they know of their surgery. */
export const waysToType: Readonly<Record<string, (practice: Practice) => string>> = {
  'name, town': (one) => `${listedNameOf(one)}, ${one.town}`,
  'name town': (one) => `${listedNameOf(one)} ${one.town}`,
  'NAME TOWN': (one) => `${listedNameOf(one)} ${one.town}`.toUpperCase(),
  'without marks': (one) => `${listedNameOf(one)} ${one.town}`.replace(/[^\w\s]/g, ''),
  'hyphens as spaces': (one) => `${listedNameOf(one)} ${one.town}`.replaceAll('-', ' '),
  'and for &': (one) => `${listedNameOf(one)} ${one.town}`.replaceAll('&', 'and'),
  'St. for St': (one) => `${listedNameOf(one)} ${one.town}`.replace(/\bSt\b/g, 'St.'),
  'Saint for St': (one) => `${listedNameOf(one)} ${one.town}`.replace(/\bSt\b/g, 'Saint'),
  'name postcode': (one) => `${listedNameOf(one)} ${one.postcode}`,
  'name, town, postcode': (one) => `${listedNameOf(one)}, ${one.town}, ${one.postcode}`,
  'with a street': (one) => `${listedNameOf(one)}, 1 High Street, ${one.town} ${one.postcode}`,
  postcode: (one) => one.postcode,
  'postcode in one': (one) => one.postcode.replace(' ', '').toLowerCase(),
  'postcode with a hyphen': (one) => one.postcode.replace(' ', '-'),
  'postcode, two spaces': (one) => ` ${one.postcode.replace(' ', '  ')} `,
  'first half': (one) => one.postcode.split(' ')[0] ?? '',
  'wrong inward half': (one) => `${one.postcode.split(' ')[0]} 9ZZ`,
  code: (one) => one.code,
  'code in small letters': (one) => one.code.toLowerCase(),
  'one letter wrong, town': (one) => `${spoil(listedNameOf(one), 'swap')} ${one.town}`,
  'one letter missing, town': (one) => `${spoil(listedNameOf(one), 'drop')} ${one.town}`,
  'one letter other, town': (one) => `${spoil(listedNameOf(one), 'other')} ${one.town}`,
  'one letter wrong, no town': (one) => spoil(listedNameOf(one), 'swap'),
  'one letter other, no town': (one) => spoil(listedNameOf(one), 'other'),
};

/** A name with one letter of its longest word changed, at a place that depends on the name alone. */
function spoil(name: string, how: 'swap' | 'drop' | 'other'): string {
  const [word = ''] = [...name.matchAll(/[A-Za-z]+/g)]
    .map(([one]) => one)
    .toSorted((a, b) => b.length - a.length);
  const at = word.length < 3 ? 0 : name.length % (word.length - 1);
  const spoilt = {
    swap: word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    drop: word.slice(0, at) + word.slice(at + 1),
    other: `${word.slice(0, at)}q${word.slice(at + 1)}`,
  }[how];
  return name.replace(word, spoilt);
}

export interface Score {
  /** Of every practice, in percent, whether it is among those shown. */
  found: number;
  /** Whether it is the first. */
  first: number;
  /** In milliseconds, of the slowest thousandth. */
  slowMs: number;
}

/** How many of some practices are found, by way to type. */
export async function measureFinder(
  practices: readonly Practice[],
  makeSource: () => SearchSource<Findable>,
  ways: Readonly<Record<string, (practice: Practice) => string>> = waysToType,
  step = 1,
): Promise<Record<string, Score & { missed: string }>> {
  const scores: Record<string, Score & { missed: string }> = {};
  const source = makeSource();
  const some = practices.filter((_, index) => index % step === 0);
  for (const [way, type] of Object.entries(ways)) {
    let [found, first] = [0, 0];
    const missed: string[] = [];
    const times: number[] = [];
    for (const practice of some) {
      const typed = type(practice);
      const began = performance.now();
      const finding = await findSurgeries(typed, source);
      times.push(performance.now() - began);
      const place = finding.found.findIndex(({ code }) => code === practice.code);
      if (place >= 0 && place < maxShown) found++;
      else missed.push(typed);
      if (place === 0) first++;
    }
    const percent = (count: number) => Math.round((count / some.length) * 10_000) / 100;
    times.sort((a, b) => a - b);
    scores[way] = {
      found: percent(found),
      first: percent(first),
      slowMs: Math.round((times[Math.floor(times.length * 0.999)] ?? 0) * 10) / 10,
      missed: missed.slice(0, 3).join(' | '),
    };
  }
  return scores;
}

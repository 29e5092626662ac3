import { load } from 'cheerio';
import type { IncidentState } from '../../src/core/state/incident-state.ts';
import type { Translator } from '../../src/core/language/translator.ts';

/** What some words tell a patient to act on. Two tellings of one notice must not differ in it. */
export interface Facts {
  /** Every moment that is named, as the language writes it. */
  moments: string[];
  /** Every way to get help: the phone numbers and addresses of NHS 111, and 999. */
  routes: string[];
  /** Every other web address. */
  addresses: string[];
}

const routePatterns: [string, RegExp][] = [
  ['111.nhs.uk/emergency-prescription', /111\.nhs\.uk\/emergency-prescription/],
  ['111 online', /111\.nhs\.uk(?!\/\w)|NHS 111 [^\d.،,]/],
  ['111 by phone', /(?<![\w./]|NHS )111(?![\w.]\w|\/)/],
  ['999', /(?<!\d)999(?!\d)/],
];

/** The facts in a plain text, looked for among all moments that the incident has named. */
export function factsIn(words: string, state: IncidentState, { moment }: Translator): Facts {
  const text = words.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  const { window, updates } = state.incident;
  const known = [{ window }, ...updates].flatMap((one) => [
    ...('at' in one ? [one.at, one.next ?? one.at] : []),
    ...(one.window ? [one.window.from, one.window.to] : []),
  ]);
  const moments = [...new Set(known.map((instant) => moment(instant).text))];
  return {
    moments: moments.filter((one) => text.includes(one.replace(/\s+/g, ' '))),
    routes: routePatterns.flatMap(([route, pattern]) => (pattern.test(text) ? route : [])),
    addresses: [...new Set(text.match(/https?:\/\/[^\s)]+/g) ?? [])],
  };
}

/** A page's words, without those that only machines read. */
export function wordsOf(html: string): string {
  const $ = load(html);
  $('style, script').remove();
  return $('main').text();
}

/** What a telling says that the truth does not: nothing, if all is well. */
export function contradictions(told: Facts, truth: Facts): string[] {
  const names = ['moments', 'routes', 'addresses'] as const;
  return names.flatMap((name) =>
    told[name].filter((one) => !truth[name].includes(one)).map((one) => `${name}: ${one}`),
  );
}

import { compareText } from '../compare.ts';
import type { Audience, Finding, RuleMatch } from './finding.ts';
import { readText, type Reading } from './reading.ts';
import { capitalRules } from './rules/capitals.ts';
import { contractionRules } from './rules/contractions.ts';
import { dateRules } from './rules/dates.ts';
import { lengthRules } from './rules/length.ts';
import { linkRules } from './rules/links.ts';
import { markRules } from './rules/marks.ts';
import { patientSystemRules } from './rules/patient-systems.ts';
import { patientWordRules } from './rules/patient-words.ts';
import { phoneRules } from './rules/phones.ts';
import { plainPhraseRules } from './rules/plain-phrases.ts';
import { plainWordRules } from './rules/plain-words.ts';
import { practiceWordRules } from './rules/practice-words.ts';
import { timeRules } from './rules/times.ts';

/** The house style: every rule is one row of these tables. */
export const rules = [
  ...timeRules,
  ...dateRules,
  ...phoneRules,
  ...contractionRules,
  ...patientWordRules,
  ...patientSystemRules,
  ...practiceWordRules,
  ...plainWordRules,
  ...plainPhraseRules,
  ...lengthRules,
  ...capitalRules,
  ...linkRules,
  ...markRules,
] as const;

type AnyRule = (typeof rules)[number];

/** The code of a rule of house style. */
export type WordsCode = AnyRule['code'];

/**
 * What breaks house style in a Markdown text, in the order of the text. Code,
 * link targets, e-mail addresses, names of web sites and words in quotation
 * marks are never reported.
 */
export function checkWords(
  text: string,
  { audience }: { audience: Audience },
): Finding<WordsCode>[] {
  return checkReading(readText(text), audience);
}

/** The same for a text that has been taken apart. */
export function checkReading(reading: Reading, audience: Audience): Finding<WordsCode>[] {
  return rules
    .flatMap((rule) => {
      const severity = rule.severity[audience];
      if (!severity) return [];
      return rule.find(reading).map((match) => word(rule, severity, match));
    })
    .toSorted((a, b) => a.index - b.index || compareText(a.code, b.code));
}

function word(rule: AnyRule, severity: Finding['severity'], match: RuleMatch): Finding<WordsCode> {
  const { index, found, count, replacement } = match;
  const finding = {
    code: rule.code,
    severity,
    index,
    found,
    message: rule.message
      .replace('{found}', () => found.replace(/\s+/g, ' '))
      .replace('{count}', () => String(count)),
  };
  return replacement === undefined
    ? { ...finding, fix: rule.fix }
    : { ...finding, fix: `Write "${replacement}".`, replacement };
}

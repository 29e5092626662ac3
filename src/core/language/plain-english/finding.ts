/** Who reads a text. Patients are promised plainer words than staff. */
export type Audience = 'patients' | 'practices';

export type Severity = 'error' | 'warning';

/** One thing in a text that breaks house style, in words for the person who wrote it. */
export interface Finding<Code extends string = string> {
  /** Stable name of the rule, such as words/time-24-hour. */
  code: Code;
  /** An error is surely wrong; a warning asks the author to look again. */
  severity: Severity;
  /** Where it begins in the Markdown as given, in UTF-16 units. */
  index: number;
  /** The Markdown at that place, exactly as typed. */
  found: string;
  /** What is wrong, without a full stop at its end. */
  message: string;
  /** What to type instead. */
  fix: string;
  /** What may take the place of `found` without anybody thinking about it. Else not there. */
  replacement?: string;
}

/** What a rule returns: a place, and what may stand there instead. */
export interface RuleMatch {
  index: number;
  found: string;
  replacement?: string | undefined;
  /** What was too much: words, sentences or items. */
  count?: number;
}

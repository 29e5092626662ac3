import type { Unit } from '../../core/language/translations/units.ts';

/** For whom a file is. */
export interface ExchangeHead {
  /** The language's id: ur. */
  language: string;
  /** Its BCP 47 tag. */
  locale: string;
}

/** One text as it comes back. */
export interface Returned {
  id: string;
  english: string;
  translated: string;
  /** Whether whoever had it says that it is right as it stands. */
  isChecked: boolean;
}

export interface ReturnedFile {
  language: string;
  units: Returned[];
}

/** One format in which texts go out and come in again. */
export interface ExchangeFormat {
  name: 'xliff' | 'po' | 'csv';
  /** How names of its files end. */
  ending: string;
  write: (units: readonly Unit[], head: ExchangeHead) => string;
  /** Throws with a sentence for people if the text is no such file. */
  read: (text: string) => ReturnedFile;
}

/** What a tool may have made of line breaks. */
export function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

import type { Source } from '../../model/source.ts';
import { parseDay } from '../../time/instant.ts';
import { dateOnly } from './moment.ts';

export interface SourceView {
  text: string;
  href?: string | undefined;
}

/** Where facts come from, a line each. */
export function describeSources(sources: readonly Source[]): SourceView[] {
  return sources.map((source) =>
    'note' in source
      ? { text: source.note }
      : {
          text: [source.publisher, source.title, source.date && showSourceDate(source.date)]
            .filter(Boolean)
            .join(', '),
          href: source.url,
        },
  );
}

/** A source's date as it is written, but a calendar date in words. */
function showSourceDate(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : dateOnly(day).text;
}

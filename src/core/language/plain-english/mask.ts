import type { Span } from './blocks.ts';

/** Stands for a character that no reader sees: a marker, an address behind a link. */
export const hiddenMark = '\uE000';

/** Stands for a character that must stay as it is, such as one of a web address. A row of them is one word. */
export const opaqueMark = '\uFFFC';

/** Stands for a line break that ends a block, or that the author forced. It ends a sentence too. */
export const forcedBreak = '\uE001';

/** A text of which parts are covered, character by character, so that every place stays where it was. */
export interface Mask {
  hide: (span: Span) => void;
  protect: (span: Span) => void;
  endLine: (index: number) => void;
  read: () => string;
}

export function makeMask(text: string): Mask {
  let covered = text;
  // Most texts need little covering: the units are taken apart, and put together again, only when they have changed.
  let units: string[] | undefined;
  const cover = (mark: string, { start, end }: Span) => {
    units ??= covered.split('');
    units.fill(mark, start, end);
  };
  return {
    hide: (span) => {
      cover(hiddenMark, span);
    },
    protect: (span) => {
      cover(opaqueMark, span);
    },
    endLine: (index) => {
      if (index < text.length) cover(forcedBreak, { start: index, end: index + 1 });
    },
    read: () => {
      if (units) covered = units.join('');
      units = undefined;
      return covered;
    },
  };
}

import { z } from 'zod';
import { line, webAddress } from './field.ts';

const source = z.union(
  [
    z.strictObject({ note: line(300) }),
    z.strictObject({
      title: line(200),
      publisher: line(100),
      date: line(40).optional(),
      url: webAddress.optional(),
    }),
  ],
  { error: 'is not a source. Give it a note, or a title and a publisher (and a date and url).' },
);

/** Where facts come from: publications, and notes on what is not from them. */
export const sources = z.array(source).default([]);

export type Source = z.infer<typeof source>;

import { z } from 'zod';

const count = z.int().nonnegative();

const sentSchema = z.strictObject({
  /** The name of the route, as the list of recipients has it. */
  route: z.string(),
  accepted: count,
  refused: count,
  /** Of which nobody knows whether they arrived. */
  notKnown: count,
  /** Not handed over yet. */
  waiting: count,
  /** When the first and the last of them were handed over: ISO 8601. */
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

/** How many messages of an update went out on a route, and when. */
export type SentCount = z.infer<typeof sentSchema>;

/** What was sent, by `<incident>/<update's file name>`. */
export const sentCountsSchema = z.record(z.string(), z.array(sentSchema));
export type SentCounts = z.infer<typeof sentCountsSchema>;

/** Why words were taken out, by the kind of thing that they were. */
export const redactionReasons = {
  person: 'it named a person',
  number: 'it was the number of a person',
  address: 'it was the address of a person',
  other: 'it should not be public',
} as const;

export type RedactionReason = keyof typeof redactionReasons;

/** What stands in the place of words that were taken out; the short form where there is no room. */
export function redactionMark(time: string, reason: RedactionReason): string {
  return `(removed at ${time}, because ${redactionReasons[reason]})`;
}

export const shortMark = '(removed)';

const marks = /\(removed(?: at [^()\n]{1,40}, because [^()\n]{1,60})?\)/g;

/** Whether a text is another one from which words were taken out, with a mark in the place of each. */
export function isRedactionOf(after: string, before: string): boolean {
  const [start = '', ...rest] = plain(after).split(marks);
  const end = rest.pop();
  const was = plain(before);
  if (end === undefined || !was.startsWith(start)) return false;
  let from = start.length;
  for (const part of rest) {
    const index = was.indexOf(part, from);
    if (index === -1) return false;
    from = index + part.length;
  }
  return was.length - end.length >= from && was.endsWith(end);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The same for plain data: every text in it is the same as before, or is that less what was taken out. */
export function isSameOrRedacted(after: unknown, before: unknown): boolean {
  if (typeof after === 'string' && typeof before === 'string') {
    return after === before || isRedactionOf(after, before);
  }
  if (typeof after !== 'object' || typeof before !== 'object' || !after || !before) {
    return after === before;
  }
  const [is, was] = [Object.entries(after), new Map(Object.entries(before))];
  return (
    is.filter(([, value]) => value !== undefined).length ===
      [...was.values()].filter((value) => value !== undefined).length &&
    is.every(([key, value]) => isSameOrRedacted(value, was.get(key)))
  );
}

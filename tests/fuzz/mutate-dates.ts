import { ofText, shown, type Mutate } from './mutation.ts';

const written = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/g;

const nonsense = [
  '2025-02-30', '2025-13-01', '0000-00-00', '9999-12-31', '1582-10-04', '275760-09-13', '-000001-01-01', '28/07/2025', '28 July 2025', 'tomorrow',
  '2025-07-28T25:00:00+01:00', '2025-07-28T09:00:00', '2025-07-28T09:00:00+99:99', '2025-07-28T24:00:00+01:00', '2025-07-28T09:00:60Z',
  '2025-10-26T01:30:00+01:00', '2025-03-30T01:30:00+01:00', '2025-07-28 09:00', '20250728', '1e9', '2025-07-28T09:00:00.000000001Z',
] as const; // prettier-ignore

function replaceOne(text: string, at: number, next: (found: string) => string) {
  const found = [...text.matchAll(written)];
  const match = found[at % Math.max(1, found.length)];
  if (!match) return undefined;
  const to = next(match[0]);
  const end = match.index + match[0].length;
  return {
    text: text.slice(0, match.index) + to + text.slice(end),
    what: `${match[0]} became ${shown(to)}`,
  };
}

/** Dates moved or made nonsense, wherever in a file they stand. */
export const dateMutations: Record<string, Mutate> = {
  'a date moved by years': ofText((text, random) => {
    const years = random.pick([-2000, -100, -7, -1, 1, 7, 100, 7000]);
    return replaceOne(text, random.below(100), (found) => {
      const year = Math.max(0, Number(found.slice(0, 4)) + years);
      return String(year).padStart(4, '0') + found.slice(4);
    });
  }),
  'a date moved by days': ofText((text, random) => {
    const day = String(random.below(34)).padStart(2, '0');
    return replaceOne(
      text,
      random.below(100),
      (found) => found.slice(0, 8) + day + found.slice(10),
    );
  }),
  'a time moved by hours': ofText((text, random) => {
    const hour = String(random.below(26)).padStart(2, '0');
    return replaceOne(text, random.below(100), (found) =>
      found.includes('T') ? found.slice(0, 11) + hour + found.slice(13) : `${found}T${hour}:00`,
    );
  }),
  'a date that is none': ofText((text, random) =>
    replaceOne(text, random.below(100), () => random.pick(nonsense)),
  ),
};

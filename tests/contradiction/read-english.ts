/**
 * Reads English words back into facts, with the sentences of content/ and
 * patterns of its own. It imports nothing that words or decides.
 */

/** How it is said that a service fails, from its own file. */
export interface Sentences {
  id: string;
  group: string;
  owner: string;
  down: string;
  slow: string;
  /** What patients call it: by its name it is said to come and go. */
  onAndOff: string;
}

export type How = 'down' | 'slow' | 'onAndOff';

/** How it is said that several services of a group fail. */
export interface GroupSentence {
  text: string;
  how: Exclude<How, 'onAndOff'>;
  group: string;
}

/** That something fails, and at how many surgeries. */
export interface Claim {
  /** The services that are named. Empty when only a group, or "most" or "some", is. */
  services: string[];
  /** The groups that stand for their services. */
  groups: string[];
  how: How;
  /** Nothing when no number of surgeries is said, as of what fails outside them. */
  count?: number | undefined;
  /** One surgery by its name. */
  name?: string | undefined;
  quantity?: 'most' | 'some' | undefined;
}

/** What several things that end alike have in common, after the last of them. */
const endings: Record<How, string> = {
  down: ' do not work',
  slow: ' are slow or unreliable',
  onAndOff: '',
};

/** What a sentence claims. Nothing if it claims no failure. */
export function readClaim(
  sentence: string,
  all: readonly Sentences[],
  groups: readonly GroupSentence[],
): Claim | undefined {
  const [, words = '', place = ''] =
    /^(.*?)(?: at ((?:all )?\d+ surger(?:y|ies).*|[A-Z]+ Surgery \d+)| in [A-Z].*)?\.?$/.exec(
      sentence.trim(),
    ) ?? [];
  const count = /(\d+) surger/.exec(place)?.[1];
  const where = {
    count: count === undefined ? undefined : Number(count),
    name: /^[A-Z]+ Surgery \d+$/.test(place) ? place : undefined,
  };
  const quantity = /^(Most|Some) computer systems (do not work|are slow or unreliable)$/.exec(
    words,
  );
  if (quantity) {
    return {
      services: [],
      groups: [],
      how: quantity[2] === 'do not work' ? 'down' : 'slow',
      quantity: quantity[1] === 'Most' ? 'most' : 'some',
      ...where,
    };
  }
  return readNamed(words, all, groups, where);
}

function readNamed(
  words: string,
  all: readonly Sentences[],
  groups: readonly GroupSentence[],
  where: Pick<Claim, 'count' | 'name'>,
): Claim | undefined {
  const onAndOff = /^(.*): working on and off$/.exec(words)?.[1];
  for (const how of onAndOff === undefined
    ? (['down', 'slow'] as const)
    : (['onAndOff'] as const)) {
    const parts = partsOf(onAndOff ?? words, how, [
      ...all.map((one) => ({ text: one[how], id: one.id, isGroup: false })),
      ...groups
        .filter((one) => one.how === how)
        .map(({ text, group }) => ({ text, id: group, isGroup: true })),
    ]);
    if (parts) {
      return {
        services: parts.filter(({ isGroup }) => !isGroup).map(({ id }) => id),
        groups: parts.filter(({ isGroup }) => isGroup).map(({ id }) => id),
        how,
        ...where,
      };
    }
  }
  return undefined;
}

interface Known {
  text: string;
  id: string;
  isGroup: boolean;
}

/** The known sentences that make up some words: one, or a list, each whole or up to a common ending. */
function partsOf(words: string, how: How, known: readonly Known[]): Known[] | undefined {
  const lower = words.toLowerCase();
  const exact = known.filter(({ text }) => text.toLowerCase() === lower);
  if (exact.length > 0) return exact;
  for (const { index, 0: comma } of lower.matchAll(/,(?: and)? | and /g)) {
    const left = lower.slice(0, index);
    const first = known.filter(({ text }) =>
      [left, left + endings[how]].includes(text.toLowerCase()),
    );
    const others =
      first.length > 0 ? partsOf(lower.slice(index + comma.length), how, known) : undefined;
    if (others) return [...first, ...others];
  }
  return undefined;
}

/** Sentences of a text, one by one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Words by which somebody may think that nothing is wrong any more. */
export const allClear = /surgeries work as usual|back to normal|no known problem|all systems work/i;

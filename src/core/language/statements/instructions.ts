import { readNormalText } from '../plain-english/normal-text/normal-text.ts';

/** What a sentence tells patients to do, or not to do: a kind of deed, and with what. */
export interface Instruction {
  deed: string;
  object: string;
  isForbidden: boolean;
  sentence: string;
  index: number;
}

const deeds: Readonly<Record<string, string>> = {
  attend: '(?:go|come|attend|turn up|keep|travel)',
  call: '(?:call|phone|ring|telephone|dial)',
  order: '(?:order|request)',
  collect: '(?:collect|pick up|fetch)',
  use: '(?:use|try|log in to)',
  take: '(?:take|continue)',
  cancel: 'cancel',
  book: '(?:book|rebook|make|arrange|change)',
  ask: '(?:ask (?:us )?(?:for|about)|chase|check)',
};

const objects: Readonly<Record<string, string>> = {
  appointment: 'appointments?',
  surgery: '(?:surgery|surgeries|gp practice|health centre)',
  'A&E': '(?:a&e|emergency department)',
  pharmacy: '(?:pharmacy|pharmacies|chemist)',
  '111': '(?:nhs )?111(?!\\.nhs| online)',
  '111 online': '(?:111\\.nhs\\.uk|111 online)',
  medicine: '(?:medicines?|prescriptions?|tablets)',
  results: '(?:(?:blood |urine )?(?:tests? |scan |x-ray )?results?)',
  referral: '(?:referrals?|hospital letters?)',
  'sick note': '(?:(?:sick|fit) notes?)',
};

/** What each pair of a deed and its object looks like, by itself and with "it" for the object. Made once. */
const pairs = Object.entries(deeds).flatMap(([deed, verb]) =>
  Object.entries(objects).map(([object, noun]) => ({
    deed,
    object,
    own: new RegExp(
      `(?:^|(?<=\\b(?:not|never|and|or|then|please|should|must|can|to) |, ))${verb}(?: (?:in|back))?(?: (?:to|for|from|at|about|your|the|a|any|an|routine|usual|gp|booked|existing|repeat|test)){0,4} ${noun}(?![\\w-])`,
      'i',
    ),
    named: new RegExp(`\\b${noun}(?![\\w-])`, 'i'),
    byPronoun: new RegExp(`^(?:please )?(?:do not )?${verb}(?: (?:to|for))? (?:it|them)\\b`, 'i'),
  })),
);

const negation =
  /\b(?:do not|don't|never|must not|should not|cannot|need not|no need to|please do not)(?: \w+)? $/i;
/** "Do not go to A&E unless you need to" asks people to think, and forbids it to nobody who needs it. */
const ifNeeded = /\bunless (?:you (?:really )?(?:need|have) to|it is (?:urgent|an emergency))\b/i;
const condition = /^(?:[^,]*\b(?:if|when|unless)\b[^,]*), /i;

/**
 * The instructions of an English text for patients: deed and object in one
 * clause, "it" standing for what the sentence named before. What depends on
 * having no appointment, or on another time, is compared all the same: people
 * read the verb and its object.
 */
export function findInstructions(source: string): Instruction[] {
  const { sentences, sourceIndex } = readNormalText(source);
  return sentences.flatMap(({ sentence, start }) => {
    const offset = condition.exec(sentence)?.[0].length ?? 0;
    const [before, after] = [sentence.slice(0, offset), sentence.slice(offset)];
    return pairs.flatMap(({ deed, object, own, named, byPronoun }) => {
      const match =
        own.exec(after) ?? (offset > 0 && named.test(before) ? byPronoun.exec(after) : null);
      if (!match) return [];
      const isForbidden =
        negation.test(after.slice(0, match.index)) || /^(?:please )?do not /i.test(match[0]);
      if (isForbidden && ifNeeded.test(after.slice(match.index))) return [];
      return [{ deed, object, isForbidden, sentence, index: sourceIndex(start) }];
    });
  });
}

/** Pairs of which one tells to do what the other forbids. */
export function contradictions(
  some: readonly Instruction[],
  others: readonly Instruction[],
): [Instruction, Instruction][] {
  return some.flatMap((one) =>
    others
      .filter(
        (other) =>
          other.deed === one.deed &&
          other.object === one.object &&
          other.isForbidden !== one.isForbidden,
      )
      .map((other): [Instruction, Instruction] => [one, other]),
  );
}

/** The tasks of patients that instructions are about, as approved answers name them. */
const taskOf: Readonly<Record<string, string>> = {
  appointment: 'appointment',
  'A&E': 'urgent',
  '111': 'urgent',
  '111 online': 'urgent',
  pharmacy: 'medicine',
  medicine: 'medicine',
  results: 'results',
  referral: 'referral',
  'sick note': 'sick-note',
};

/** The first instruction about a task that an approved answer to it does not give too. */
export function ownInstruction(
  own: readonly Instruction[],
  approved: readonly Instruction[],
  task: string,
): Instruction | undefined {
  return own.find(
    ({ deed, object, isForbidden }) =>
      taskOf[object] === task &&
      !approved.some(
        (one) => one.deed === deed && one.object === object && one.isForbidden === isForbidden,
      ),
  );
}

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
};

const objects: Readonly<Record<string, string>> = {
  appointment: 'appointments?',
  surgery: '(?:surgery|surgeries|gp practice|health centre)',
  'A&E': '(?:a&e|emergency department)',
  pharmacy: '(?:pharmacy|pharmacies|chemist)',
  '111': '(?:nhs )?111(?!\\.nhs| online)',
  '111 online': '(?:111\\.nhs\\.uk|111 online)',
  medicine: '(?:medicines?|prescriptions?|tablets)',
};

const negation =
  /\b(?:do not|don't|never|must not|should not|cannot|need not|no need to|please do not)(?: \w+)? $/i;
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
    return Object.entries(deeds).flatMap(([deed, verb]) =>
      Object.entries(objects).flatMap(([object, noun]) => {
        const own = new RegExp(
          `(?:^|(?<=\\b(?:not|never|and|or|then|please|should|must|can|to) |, ))${verb}(?: (?:in|back))?(?: (?:to|for|from|at|your|the|a|any|an|routine|usual|gp|booked|existing|repeat)){0,4} ${noun}(?![\\w-])`,
          'i',
        ).exec(sentence.slice(offset));
        const byPronoun =
          offset > 0 && new RegExp(`\\b${noun}(?![\\w-])`, 'i').test(sentence.slice(0, offset))
            ? new RegExp(
                `^(?:please )?(?:do not )?${verb}(?: (?:to|for))? (?:it|them)\\b`,
                'i',
              ).exec(sentence.slice(offset))
            : null;
        const match = own ?? byPronoun;
        if (!match) return [];
        const before = sentence.slice(offset, offset + match.index);
        const isForbidden = negation.test(before) || /^(?:please )?do not /i.test(match[0]);
        return [{ deed, object, isForbidden, sentence, index: sourceIndex(start) }];
      }),
    );
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

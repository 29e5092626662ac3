import { keepCapitals } from '../case.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, type Rule } from '../rule.ts';

const message = '"{found}" is two words in one, and many people misread it';

/** Source: NHS digital service manual, content guide, "Contractions": "do not", never "don't". */
export const contractionRules: readonly Rule[] = [
  {
    code: 'words/contraction-not',
    severity: everyone.error,
    find: matching(
      /(?<![\w-])(is|are|was|were|do|does|did|has|have|had|ca|could|would|should|must|need|might|wo|sha)n['’]t(?![\w-])/gi,
      ({ 0: found, 1: stem = '', index }, reading) =>
        isQuestion(found, index, reading)
          ? undefined
          : keepCapitals(found, negatives[stem.toLowerCase()] ?? `${stem.toLowerCase()} not`),
    ),
    message,
    fix: 'Write "not" as a word of its own, such as "do not".',
  },
  {
    code: 'words/contraction-verb',
    severity: everyone.error,
    find: matching(
      /(?<![\w-])(I|you|we|they|he|she|it|that|there|who|could|should|would|must|might)['’](ll|ve|re|m)(?![\w-])/gi,
      ({ 0: found, 1: subject = '', 2: verb = '' }) =>
        keepCapitals(found, `${wordSubject(subject)} ${verbs[verb.toLowerCase()]}`),
    ),
    message,
    fix: 'Write both words in full.',
  },
  {
    code: 'words/contraction-lets',
    severity: everyone.error,
    find: matching(/(?<![\w-])let['’]s(?![\w-])/gi, ([found]) => keepCapitals(found, 'let us')),
    message,
    fix: 'Write "let us".',
  },
  {
    code: 'words/contraction-its',
    severity: everyone.warning,
    find: matching(/(?<![\w-])it['’]s(?![\w-])/gi),
    message: '"{found}" may stand for "it is", "it has" or "its"',
    fix: 'Write "it is" or "it has". If something belongs to it, write "its".',
  },
  {
    code: 'words/contraction-is-or-has',
    severity: everyone.warning,
    find: matching(/(?<![\w-])(?:he|she|that|there|here|what|where|who|how|when)['’]s(?![\w-])/gi),
    message,
    fix: 'Write "is" or "has" as a word of its own.',
  },
  {
    code: 'words/contraction-would-or-had',
    severity: everyone.warning,
    find: matching(/(?<![\w-])(?:I|you|he|she|it|we|they|there|who)['’]d(?![\w-])/gi),
    message,
    fix: 'Write "would" or "had" as a word of its own.',
  },
];

const negatives: Readonly<Record<string, string>> = {
  ca: 'cannot',
  wo: 'will not',
  sha: 'shall not',
};

const verbs: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are', m: 'am' };

function wordSubject(subject: string): string {
  return subject.toLowerCase() === 'i' ? 'I' : subject.toLowerCase();
}

/** In "Can't you …" the words change places, so nothing can be replaced mechanically. */
function isQuestion(found: string, index: number, reading: Reading): boolean {
  const { after } = readingAround(reading, index, found.length);
  return /^\s+(?:I|you|we|they|he|she|it|there|(?:the|my|your|our|this|that)(?!\s+[\d+]))\b/i.test(
    after,
  );
}

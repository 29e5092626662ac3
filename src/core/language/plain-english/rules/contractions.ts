import { keepCapitals } from '../case.ts';
import { readingAround, type Reading } from '../reading.ts';
import { everyone, matching, tableOf } from '../rule.ts';

const message = '"{found}" is two words in one, and many people misread it';

const misread =
  'Many people misread short forms, most of all those that say "not". Two words are always clear.';

/** Source: NHS digital service manual, content guide, "Contractions": "do not", never "don't". */
export const contractionRules = tableOf([
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
    title: "Don't, can't, isn't",
    why: misread,
    wrong: "Don't wait if you feel worse.",
    right: 'Do not wait if you feel worse.',
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
    title: "We'll, you're, they've",
    why: misread,
    wrong: "We'll call you by 5pm.",
    right: 'We will call you by 5pm.',
  },
  {
    code: 'words/contraction-lets',
    severity: everyone.error,
    find: matching(/(?<![\w-])let['’]s(?![\w-])/gi, ([found]) => keepCapitals(found, 'let us')),
    message,
    fix: 'Write "let us".',
    title: "Let's",
    why: misread,
    wrong: "Let's know if you have no medicine left.",
    right: 'Let us know if you have no medicine left.',
  },
  {
    code: 'words/contraction-its',
    severity: everyone.warning,
    find: matching(/(?<![\w-])it['’]s(?![\w-])/gi),
    message: '"{found}" may stand for "it is", "it has" or "its"',
    fix: 'Write "it is" or "it has". If something belongs to it, write "its".',
    title: "It's",
    why: misread,
    wrong: "It's safe to come in.",
    right: 'It is safe to come in.',
  },
  {
    code: 'words/contraction-is-or-has',
    severity: everyone.warning,
    find: matching(/(?<![\w-])(?:he|she|that|there|here|what|where|who|how|when)['’]s(?![\w-])/gi),
    message,
    fix: 'Write "is" or "has" as a word of its own.',
    title: "There's, that's, who's",
    why: misread,
    wrong: "There's a long wait today.",
    right: 'There is a long wait today.',
  },
  {
    code: 'words/contraction-would-or-had',
    severity: everyone.warning,
    find: matching(/(?<![\w-])(?:I|you|he|she|it|we|they|there|who)['’]d(?![\w-])/gi),
    message,
    fix: 'Write "would" or "had" as a word of its own.',
    title: "You'd, they'd",
    why: misread,
    wrong: "Tell the desk if you'd rather wait.",
    right: 'Tell the desk if you would rather wait.',
  },
]);

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

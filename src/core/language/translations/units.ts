import { english, type Language } from '../../model/language.ts';
import { isOfThisEnglish, type Update } from '../../model/update.ts';
import { listOf } from '../count.ts';
import { placeholdersOf } from '../message.ts';
import { itemParts, termsSaid, termWords } from './items.ts';
import { maxLettersAt } from './limits.ts';
import { pluralFormsOf, pluralsIn } from './plurals.ts';
import { standingsOf, type TextStanding, type Translatable } from './standing.ts';

/** One text as a translator gets it. */
export interface Unit extends TextStanding {
  /** What the translator has to know: where it is used, how long it may be, what it has to hold. */
  notes: string[];
  maxLetters?: number | undefined;
}

/** Every text of a language, in a fixed order. What is still the English itself, and has no record, counts as not translated. */
export function unitsOf(language: Language, content: Translatable): Unit[] {
  const source = content.languages.find(({ id }) => id === english);
  if (!source) return [];
  return standingsOf(language, content).map((text) => ({
    ...text,
    translated:
      text.translated === text.english && text.standing === 'unmarked' ? '' : text.translated,
    maxLetters: maxLettersAt(text.file, text.path),
    notes: notesOn(text, language, source),
  }));
}

/** An update's words for patients, a unit each paragraph. */
export function unitsOfUpdate(incident: string, update: Update, language: Language): Unit[] {
  const english = paragraphsOf(update.forPatients);
  const known = update.translations[language.id];
  const isCurrent = known !== undefined && isOfThisEnglish(known, update);
  const own = isCurrent ? paragraphsOf(known.text) : [];
  return english.map((words, index) => ({
    id: `update/${incident}/${update.stem} ${index + 1}`,
    file: update.file.replace(/\.md$/, `.${language.id}.md`),
    form: 'markdown',
    english: words,
    translated: own.length === english.length ? (own[index] ?? '') : '',
    standing: isCurrent ? (known.reviewedBy ? 'reviewed' : 'translated') : 'unmarked',
    notes: [
      'A notice for patients: what has happened, in the words of the officer on duty.',
      ...describeNumbers(words),
    ],
  }));
}

export function paragraphsOf(text: string): string[] {
  return text.trim().split(/\n{2,}/);
}

function notesOn(text: TextStanding, language: Language, source: Language): string[] {
  const max = maxLettersAt(text.file, text.path);
  return [
    usedIn(text.id),
    ...(max === undefined ? [] : [`${max} characters at most.`]),
    ...(text.form === 'markdown'
      ? [
          'Markdown: keep the paragraphs, lists and links, and what stands in round brackets after a link.',
        ]
      : []),
    ...(text.form === 'message' ? describeMessage(text.english, language) : []),
    ...describeItems(text.requires ?? [], source, language),
    ...describeGlossary(text.english, source, language),
    ...describeNumbers(text.english),
  ];
}

function describeMessage(english: string, language: Language): string[] {
  const names = placeholdersOf(english, 'en');
  const plurals = pluralsIn(english, 'en');
  const { needed } = pluralFormsOf(language.locale);
  return [
    ...(names instanceof Error || names.length === 0
      ? []
      : [
          `Keep ${listOf(names.map((name) => `{${name}}`))}, spelt so. The program fills in what it stands for.`,
        ]),
    ...plurals.map(
      ({ of }) =>
        `It counts. Write a form for each: {${of}, plural, ${needed.map((form) => `${form} {# …}`).join(' ')}}`,
    ),
  ];
}

function describeItems(items: readonly string[], source: Language, language: Language): string[] {
  const say = (item: string) => {
    const words = termWords(item, source.terms);
    if (words.length === 0) return item;
    const own = ownWords(item, source, language);
    return `${words.join(' or ')}${own.length > 0 ? ` (${own.join(' / ')})` : ''}`;
  };
  const wanted = items.map((item) => {
    const { wanted: words, where } = itemParts(item);
    return where === undefined ? say(words) : `${say(words)}, if it says ${say(where)}`;
  });
  return wanted.length === 0 ? [] : [`It has to say: ${wanted.join('; ')}.`];
}

function describeGlossary(words: string, source: Language, language: Language): string[] {
  return termsSaid(words, source).map((term) => {
    const own = ownWords(term, source, language).join(' / ');
    return `Glossary, ${termWords(term, source.terms)[0] ?? term}: ${own ? `${own}. ` : ''}${source.glossary[term] ?? ''}`;
  });
}

/** By what words a language says a term. None while its file still has the English ones. */
function ownWords(term: string, source: Language, language: Language): readonly string[] {
  const own = termWords(term, language.terms);
  return own.join() === termWords(term, source.terms).join() ? [] : own;
}

function describeNumbers(words: string): string[] {
  return /\d/.test(words) ? ['Numbers in the digits 0 to 9, and the same ones.'] : [];
}

/** Where a text is read, by how its name begins. The longest that fits counts. */
const uses: readonly [name: string, use: string][] = [
  ['page.', 'Around every page for patients.'],
  ['time.', 'When something was said, and when the next update is due.'],
  ['front.', 'The front page in this language.'],
  ['find.', 'The page on which patients find their GP surgery, and its search.'],
  ['notice.', 'A notice for patients: a heading or a remark.'],
  ['phase.', 'Where a problem stands, in a word or two.'],
  ['standing.', 'Where a problem stands, in a sentence: pages, phone scripts, posters.'],
  [
    'headline.',
    'What does not work: the first words of notices, text messages, posts and posters.',
  ],
  ['message.', 'Text messages, phone scripts, posts and posters.'],
  ['level.', 'How well a service works, in a word or two.'],
  ['place.', 'Where: it stands inside other sentences.'],
  ['branch.', 'Branches of a surgery of which not all are open.'],
  ['extent.', 'Where some of the surgeries that are named have a problem, and nobody knows which.'],
  ['expected.', 'When what fails is expected back: a whole sentence.'],
  ['helpline.', 'A telephone helpline for patients.'],
  ['over.', 'What is said at the end of a problem.'],
  ['openness.', 'Whether surgeries are open: notices.'],
  ['access.', 'Whether one surgery is open: its page.'],
  ['task.', 'What a patient may need: an entry of a list.'],
  ['change.', 'What has changed since the last update: a line of a list.'],
  ['planned.', 'Planned work.'],
  ['card.', 'Read out before a card, because its colour is not.'],
  ['advice.', 'For which surgeries the words after it are.'],
  ['practice.', 'The page of one GP surgery.'],
  ['sentences.', 'A sentence that officers put into a notice, with what stands in its slots.'],
  ['services.', 'What patients call a system.'],
  ['serviceSays.', 'What does not work: the first words of a text message. No full stop.'],
  ['groupSays.', 'What does not work: the first words of a text message. No full stop.'],
  ['areas.', 'The name of a place. The English name stands beside it.'],
  ['guidance/', 'What a patient does: an approved answer.'],
];

const answerUses: Readonly<Record<string, string>> = {
  title: 'An approved answer: its heading.',
  short: 'An approved answer in one or two sentences: pages and posters.',
  'card.heading': 'An approved answer: the heading of its card.',
  'brief.text':
    'An approved answer in a text message: as few letters as can be. Aim at 30: a message that is full leaves the next answer out.',
  'brief.spoken': 'An approved answer as it is read out on the phone. No web address.',
  body: 'An approved answer: what follows its card.',
};

function usedIn(id: string): string {
  const part = id.startsWith('guidance/') ? answerUses[id.split(' ')[1] ?? ''] : undefined;
  return part ?? uses.find(([name]) => id.startsWith(name))?.[1] ?? '';
}

import { english, englishNameOf, textsOf, type Language } from '../../model/language.ts';
import { hiddenTasks } from '../../model/hidden-tasks.ts';
import { placeholdersOf } from '../../language/message.ts';
import { placeholders } from '../../language/placeholders.ts';
import { isKnownToPlatform } from '../../language/clock.ts';
import { slots } from '../../language/ready-sentences.ts';
import { listOf } from '../../language/count.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, aWarning, type Problem } from '../problem.ts';

/** That every language of site.yaml is whole: its texts, the names of services, the guidance. */
export function checkLanguages({ content, declared }: CheckedContent): Problem[] {
  const { site, languages } = content;
  const source = languages.find(({ id }) => id === english);
  if (!site || !source) return [];
  const missing = site.languages
    .map((id, index) => ({ id, index }))
    .filter(({ id }) => !declared.files.has(`languages/${id}.yaml`))
    .map(({ id, index }) =>
      anError({
        code: 'language/missing',
        file: 'site.yaml',
        path: ['languages', index],
        message: `there is no file languages/${id}.yaml`,
        fix: 'Add it, as docs/languages.md shows, or take the language out of this list.',
      }),
    );
  const twice = site.languages
    .map((id, index) => ({ id, index }))
    .filter(({ id, index }) => id === english || site.languages.indexOf(id) !== index)
    .map(({ id, index }) =>
      anError({
        code: 'language/twice',
        file: 'site.yaml',
        path: ['languages', index],
        message: `"${id}" is there already`,
        fix: 'Take it out. English is always there.',
      }),
    );
  const { translations = {} } = site.demonstration ?? {};
  const unlisted = Object.keys(translations)
    .filter((id) => !site.languages.includes(id))
    .map((id) =>
      aWarning({
        code: 'language/unlisted',
        file: 'site.yaml',
        path: ['demonstration', 'translations', id],
        message: `"${id}" is none of the languages of this site`,
        fix: 'Write the id of a language that is in the list, or take this line out.',
      }),
    );
  const hidden = hiddenTasks(content).map(({ id }) => id);
  const answers = content.guidance.filter(({ task }) => !hidden.includes(task));
  const published = languages.filter(({ id }) => id === english || site.languages.includes(id));
  return [
    ...missing,
    ...twice,
    ...unlisted,
    ...published.flatMap((language) => checkTexts(language, source)),
    ...published
      .filter(({ id }) => id !== english)
      .flatMap((language) => [
        ...checkTimes(language),
        ...checkServices(language, content.services),
        ...checkGuidance(language, answers),
      ]),
  ];
}

function checkTexts(language: Language, source: Language): Problem[] {
  const generated = textsOf(language).map(([key, text]) => ({
    path: key.split('.'),
    text,
    wanted: placeholders[key] ?? [],
  }));
  const ready = Object.entries(language.sentences).map(([id, text]) => ({
    path: ['sentences', id],
    text,
    wanted: slotsOf(id, source),
  }));
  return [...generated, ...ready].flatMap(({ path, text, wanted }) => {
    const found = placeholdersOf(text, language.locale);
    if (found instanceof Error) {
      return anError({
        code: 'language/broken-text',
        file: language.file,
        path,
        message: `this text cannot be read (${found.message})`,
        fix: 'Close every brace, and give a plural the form "other": {count, plural, one {# day} other {# days}}.',
      });
    }
    if (found.join() === wanted.join()) return [];
    return anError({
      code: 'language/placeholders',
      file: language.file,
      path,
      message: `has the placeholders ${braces(found)}, and the site fills in ${braces(wanted)}`,
      fix: 'Use each of these placeholders once or more, spelt the same.',
    });
  });
}

/** The slots of a ready sentence in English that can be filled. */
function slotsOf(id: string, { sentences }: Language): string[] {
  const found = placeholdersOf(sentences[id] ?? '', english);
  return found instanceof Error ? [] : found.filter((name) => slots.some((slot) => slot === name));
}

function braces(names: readonly string[]): string {
  return names.length === 0 ? 'none' : listOf(names.map((name) => `{${name}}`));
}

/** That the language says times and days in its own words, and not in American English ones. */
function checkTimes(language: Language): Problem[] {
  const { file, locale, clock, calendar } = language;
  const name = englishNameOf(language);
  const isUnknown = !isKnownToPlatform(locale) && !calendar;
  return [
    ...(clock
      ? []
      : [
          anError({
            code: 'language/no-clock',
            file,
            path: ['clock'],
            message: `nothing says how people say a time in ${name}`,
            fix: 'Add clock: with hours (12 or 24), minutes ("{hour}:{minute}"), midday and midnight in words, and parts of the day where hours is 12.',
          }),
        ]),
    ...(isUnknown
      ? [
          anError({
            code: 'language/unknown-to-platform',
            file,
            path: ['locale'],
            message: `no dates are known in ${name} (${locale}): they would be American English`,
            fix: 'Add calendar: with months (12), weekdays (7, Sunday first), and (the word), and date, such as "{weekday} {day} {month} {year}".',
          }),
        ]
      : []),
  ];
}

function checkServices(
  { file, services }: Language,
  all: CheckedContent['content']['services'],
): Problem[] {
  return all
    .filter(({ id }) => services[id] === undefined)
    .map(({ id, patientName }) =>
      anError({
        code: 'language/no-service-name',
        file,
        path: ['services', id],
        message: `"${patientName}" has no name in this language`,
        fix: `Add it below services: ${id}: and the name`,
      }),
    );
}

function checkGuidance(
  { id: language }: Language,
  all: CheckedContent['content']['guidance'],
): Problem[] {
  return all.flatMap(({ id, translations, approved, card, brief }) => {
    const file = `guidance/${id}/${language}.md`;
    const translation = translations[language];
    if (!translation) {
      return anError({
        code: 'language/no-guidance',
        file,
        message: 'this answer is not translated, so patients would get no answer in this language',
        fix: `Translate guidance/${id}/en.md into this file, as docs/languages.md shows.`,
      });
    }
    if (translation.of !== approved) {
      return anError({
        code: 'language/older-guidance',
        file,
        path: ['of'],
        message: 'this translates an older answer: the English was approved on another day',
        fix: `Bring the translation up to date. If it is exported and imported again (npm run translations), it gets the English file's "approved" date; by hand, write that here.`,
      });
    }
    const [points, wanted] = [translation.card?.points.length, card?.points.length];
    const ofPoints =
      points === undefined || wanted === undefined || points === wanted
        ? []
        : anError({
            code: 'language/structure',
            file,
            path: ['card', 'points'],
            message: `has ${points} points, and the English has ${wanted}`,
            fix: 'Translate every one of the English points, and add none.',
          });
    const hasEqual = { card: !card === !translation.card, brief: !brief === !translation.brief };
    const ofParts = (['card', 'brief'] as const)
      .filter((field) => !hasEqual[field])
      .map((field) =>
        anError({
          code: `language/${field}`,
          file,
          path: [field],
          message: `the English answer has a ${field} and its translation has none, or the other way`,
          fix: 'Translate all of the English answer, and nothing more.',
        }),
      );
    return [ofPoints, ofParts].flat();
  });
}

import { countOf, listOf } from '../../language/count.ts';
import { standingsOf, type TextStanding } from '../../language/translations/standing.ts';
import { english, englishNameOf, type Language } from '../../model/language.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import type { CheckedContent } from '../checked.ts';

/** More names than this are counted. */
const maxNames = 5;

/**
 * What is known of each translated text: whether its English has changed since,
 * whether its own words have, and whether somebody has reviewed them. A live
 * site publishes reviewed texts only, and English in place of the others.
 */
export function checkTranslationStates({ content }: CheckedContent): Problem[] {
  const { site, languages } = content;
  if (!site) return [];
  return languages
    .filter(({ id }) => id !== english && site.languages.includes(id))
    .flatMap((language) => {
      const standings = standingsOf(language, content);
      const isLive = site.demonstration === undefined;
      return [
        ...standings.flatMap((text) => checkText(text, language)),
        ...checkNames(language, standings),
        ...(isLive ? checkReviews(language, standings) : []),
      ];
    });
}

function checkText(
  { id, standing, file, path }: TextStanding,
  { id: language }: Language,
): Problem[] {
  const place = path ? { file, path } : { file, line: 1 };
  const mark = `Then npm run review -- ${language} writes down who has looked at it: docs/languages.md.`;
  if (standing === 'old') {
    return [
      aWarning({
        ...place,
        code: 'language/old-text',
        message: `the English of "${id}" has changed since this was translated`,
        fix: `Read both, and bring this text up to date. ${mark}`,
      }),
    ];
  }
  if (standing !== 'edited') return [];
  return [
    aWarning({
      ...place,
      code: 'language/edited-text',
      message: `"${id}" is not the text any more of which ${stateFile(language)} speaks`,
      fix: `Have the new words looked at. ${mark}`,
    }),
  ];
}

function checkNames({ id, states }: Language, standings: readonly TextStanding[]): Problem[] {
  const known = new Set(standings.map((text) => text.id));
  return Object.keys(states)
    .filter((name) => !known.has(name))
    .map((name) =>
      aWarning({
        code: 'language/unknown-text',
        file: stateFile(id),
        path: [name],
        message: `there is no text "${name}"`,
        fix: 'Take the line out, or correct the name.',
      }),
    );
}

/** On a live site patients act on every word, so somebody must have reviewed each that is shown. */
function checkReviews(language: Language, standings: readonly TextStanding[]): Problem[] {
  const { id, file } = language;
  const name = englishNameOf(language);
  const others = standings.filter(({ standing }) => standing !== 'reviewed');
  if (others.length === 0) return [];
  if (others.length === standings.length) {
    return [
      anError({
        code: 'language/not-reviewed',
        file,
        path: ['name'],
        message: `nobody has reviewed a word of ${name} as it is now, and patients would act on it`,
        fix: `Have it reviewed, and write down who did with npm run review -- ${id}. Until then, take the language out of site.yaml.`,
      }),
    ];
  }
  const names = others.slice(0, maxNames).map((text) => `"${text.id}"`);
  const rest = others.length > maxNames ? [`${others.length - maxNames} more`] : [];
  return [
    aWarning({
      code: 'language/partly-reviewed',
      file,
      path: ['name'],
      message: `${countOf(others.length, 'text')} of ${name} are shown in English, because nobody has reviewed them as they are now: ${listOf([...names, ...rest])}`,
      fix: `Have them reviewed, and write down who did with npm run review -- ${id}.`,
    }),
  ];
}

const stateFile = (id: string) => `languages/${id}.state.yaml`;

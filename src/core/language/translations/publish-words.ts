import type { Content } from '../../model/content.ts';
import { english, type Language } from '../../model/language.ts';
import { standingsOf } from './standing.ts';

/**
 * A content with the words that may be published. A demonstration shows all,
 * and says that a machine made them. A live site shows reviewed texts only: a
 * text that nobody has reviewed, or whose English has changed since, is in
 * English, and so is the whole of an answer or an update of which a part is.
 */
export function publishWords(content: Content): Content {
  const { demonstration } = content.site;
  const unreviewed = new Map(
    content.languages
      .filter(({ id }) => id !== english)
      .map((language) => [
        language.id,
        standingsOf(language, content).filter(({ standing }) => standing !== 'reviewed'),
      ]),
  );
  const isReviewed = (id: string) => (unreviewed.get(id) ?? []).length === 0;
  if (demonstration) {
    const languages = content.languages.map((one) => ({ ...one, isReviewed: isReviewed(one.id) }));
    return { ...content, languages };
  }
  const isShown = (language: string, name: string) =>
    !(unreviewed.get(language) ?? []).some(({ id }) => id === name);
  const answersIn = (language: string) =>
    new Set(
      (unreviewed.get(language) ?? []).flatMap(({ id }) => /^guidance\/(\S+)/.exec(id)?.[1] ?? []),
    );
  return {
    ...content,
    languages: content.languages.map((language) =>
      inEnglishWhere(language, unreviewed.get(language.id) ?? []),
    ),
    areas: content.areas.map((area) => ({
      ...area,
      ...(area.names && { names: keep(area.names, (id) => isShown(id, `areas.${area.id}`)) }),
    })),
    guidance: content.guidance.map((answer) => ({
      ...answer,
      translations: keep(answer.translations, (id) => !answersIn(id).has(answer.id)),
    })),
    incidents: content.incidents.map((incident) => ({
      ...incident,
      updates: incident.updates.map((update) => ({
        ...update,
        translations: keep(
          update.translations,
          (id) => update.translations[id]?.reviewedBy !== undefined,
        ),
      })),
    })),
  };
}

function keep<T>(all: Readonly<Record<string, T>>, isKept: (id: string) => boolean) {
  return Object.fromEntries(Object.entries(all).filter(([id]) => isKept(id)));
}

type Words = Record<string | number, unknown>;

function inEnglishWhere(
  language: Language,
  texts: readonly { id: string; path?: readonly (string | number)[]; english: string }[],
): Language {
  const own = texts.filter(({ id }) => !id.startsWith('guidance/'));
  if (own.length === 0) return { ...language, isReviewed: texts.length === 0 };
  const words = structuredClone(language) as unknown as Words;
  for (const { path = [], english: text } of own) {
    const last = path.at(-1);
    const group = path
      .slice(0, -1)
      .reduce<Words | undefined>((inner, name) => inner?.[name] as Words | undefined, words);
    if (group && last !== undefined) group[last] = text;
  }
  return {
    ...(words as unknown as Language),
    inEnglish: own.map(({ id }) => id),
    isReviewed: false,
  };
}

import type { Area } from '../../model/area.ts';
import type { Guidance, GuidanceTranslation } from '../../model/guidance.ts';
import { textsOf, type Language } from '../../model/language.ts';
import type { Says, Service } from '../../model/service.ts';
import { placeholdersOf } from '../message.ts';
import type { TextPair } from './find-differences.ts';

/** A pair of texts, and where the translated one stands. Without a path it is what follows the fields. */
export interface PlacedPair extends TextPair {
  file: string;
  path?: readonly (string | number)[];
}

/** The generated texts of a language beside the English ones. One that cannot be read is left out. */
export function textPairs(language: Language, source: Language): PlacedPair[] {
  const inEnglish = new Map(textsOf(source));
  return textsOf(language).flatMap(([key, translated]): PlacedPair[] => {
    const words = inEnglish.get(key) ?? '';
    if (placeholdersOf(words, source.locale) instanceof Error) return [];
    if (placeholdersOf(translated, language.locale) instanceof Error) return [];
    const requires = source.requires[key] ?? [];
    const { file } = language;
    return [{ file, path: key.split('.'), form: 'message', english: words, translated, requires }];
  });
}

/** The ready sentences of a language beside the English ones. One that cannot be read is left out. */
export function sentencePairs(language: Language, source: Language): PlacedPair[] {
  return Object.entries(language.sentences).flatMap(([id, translated]): PlacedPair[] => {
    const words = source.sentences[id];
    if (words === undefined) return [];
    if (placeholdersOf(words, source.locale) instanceof Error) return [];
    if (placeholdersOf(translated, language.locale) instanceof Error) return [];
    const path = ['sentences', id];
    return [{ file: language.file, path, form: 'message', english: words, translated }];
  });
}

/** The names of services in a language beside the English ones. */
export function servicePairs({ file, services }: Language, all: readonly Service[]): PlacedPair[] {
  return all.flatMap(({ id, name, patientName }): PlacedPair[] => {
    const translated = services[id];
    if (translated === undefined) return [];
    const names = [...patientName.matchAll(/\((\p{Lu}[^)]*)\)/gu)].map(([, name = '']) => name);
    const path = ['services', id];
    // Where patients know it by the name that staff use, it is a proper name.
    const own = patientName.includes(name) ? { properName: name } : {};
    return [{ file, path, form: 'plain', english: patientName, translated, names, ...own }];
  });
}

/** The names of areas in a language beside the English ones. */
export function areaPairs(
  { id }: Language,
  areas: readonly Area[],
): (PlacedPair & { area: string })[] {
  return areas.flatMap(({ id: area, name, names }, index) => {
    const translated = names?.[id];
    if (translated === undefined) return [];
    const path = [index, 'names', id];
    return [{ area, file: 'areas.yaml', path, form: 'plain', english: name, translated }];
  });
}

/** What a language says when a service, or a group of them, fails, beside the English ones. */
export function saysPairs(
  { file, serviceSays, groupSays }: Language,
  source: Language,
  all: readonly Service[],
): PlacedPair[] {
  const ofServices = Object.fromEntries(all.map(({ id, says }) => [id, says]));
  const pairsOf = (
    group: 'serviceSays' | 'groupSays',
    inEnglish: Readonly<Record<string, Says | undefined>>,
    own: Readonly<Record<string, Says>>,
  ) =>
    Object.entries(own).flatMap(([id, said]) =>
      (['down', 'slow', 'again'] as const).flatMap((key): PlacedPair[] => {
        const words = inEnglish[id]?.[key];
        if (words === undefined) return [];
        const path = [group, id, key];
        return [{ file, path, form: 'plain', english: words, translated: said[key] }];
      }),
    );
  return [
    ...pairsOf('serviceSays', ofServices, serviceSays),
    ...pairsOf('groupSays', source.groupSays, groupSays),
  ];
}

/** The texts of an answer beside the English ones. */
export function answerPairs(answer: Guidance, translation: GuidanceTranslation): PlacedPair[] {
  const { file } = translation;
  const { requires, card, safetyNet, brief } = answer;
  const pair = (
    path: readonly (string | number)[],
    words: string,
    translated: string,
    items: readonly string[] = [],
  ): PlacedPair => ({ file, path, form: 'plain', english: words, translated, requires: items });
  return [
    pair(['title'], answer.title, translation.title),
    pair(['short'], answer.short, translation.short, requires.short),
    ...(card && translation.card
      ? [
          pair(['card', 'heading'], card.heading, translation.card.heading, requires.heading),
          ...translation.card.points.flatMap((point, index) => {
            const words = card.points[index];
            return words === undefined ? [] : [pair(['card', 'points', index], words, point)];
          }),
        ]
      : []),
    ...(safetyNet && translation.safetyNet
      ? [
          pair(['safetyNet', 'heading'], safetyNet.heading, translation.safetyNet.heading),
          ...translation.safetyNet.points.flatMap((point, index) => {
            const words = safetyNet.points[index];
            const path = ['safetyNet', 'points', index];
            return words === undefined ? [] : [pair(path, words, point)];
          }),
        ]
      : []),
    ...(brief && translation.brief
      ? [
          {
            ...pair(['brief', 'text'], brief.text, translation.brief.text, requires.text),
            isBrief: true,
          },
          pair(['brief', 'spoken'], brief.spoken, translation.brief.spoken, requires.spoken),
        ]
      : []),
    {
      file,
      form: 'markdown',
      english: answer.body,
      translated: translation.body,
      requires: requires.body ?? [],
    },
  ];
}

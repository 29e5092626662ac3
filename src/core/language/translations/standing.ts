import type { Area } from '../../model/area.ts';
import type { Guidance } from '../../model/guidance.ts';
import { english, type Language } from '../../model/language.ts';
import type { Service } from '../../model/service.ts';
import type { TranslationState } from '../../model/translation-state.ts';
import {
  answerPairs,
  areaPairs,
  saysPairs,
  servicePairs,
  sentencePairs,
  textPairs,
  type PlacedPair,
} from './pairs.ts';
import { hashText } from './text-hash.ts';

/** One translated text, and how it stands. */
export interface TextStanding extends PlacedPair {
  /** Its name: notice.need, services.sms, or guidance/urgent-111 short. */
  id: string;
  /**
   * What its record says, if that is of these words: else the English has
   * changed since (old), the translation has (edited), or there is no record
   * (unmarked).
   */
  standing: TranslationState | 'old' | 'edited' | 'unmarked';
}

/** The words that a site shows, as far as they are translated. */
export interface Translatable {
  languages: readonly Language[];
  guidance: readonly Guidance[];
  services: readonly Service[];
  areas: readonly Area[];
}

/** How every text of a language stands, in a fixed order. */
export function standingsOf(
  language: Language,
  { languages, guidance, services, areas }: Translatable,
): TextStanding[] {
  const source = languages.find(({ id }) => id === english);
  if (!source) return [];
  const pairs = [
    ...[
      ...textPairs(language, source),
      ...sentencePairs(language, source),
      ...servicePairs(language, services),
      ...saysPairs(language, source, services),
    ].map((pair) => ({
      id: (pair.path ?? []).join('.'),
      pair,
    })),
    ...areaPairs(language, areas).map(({ area, ...pair }) => ({ id: `areas.${area}`, pair })),
    ...guidance.flatMap((answer) => {
      const translation = answer.translations[language.id];
      if (!translation) return [];
      return answerPairs(answer, translation).map((pair) => ({
        id: `guidance/${answer.id} ${(pair.path ?? ['body']).join('.')}`,
        pair,
      }));
    }),
  ];
  return pairs.map(({ id, pair }) => ({ ...pair, id, standing: standingOf(id, pair, language) }));
}

function standingOf(
  id: string,
  { english: words, translated }: PlacedPair,
  { states }: Language,
): TextStanding['standing'] {
  const record = states[id];
  if (!record) return 'unmarked';
  if (record.english !== hashText(words)) return 'old';
  // Nobody answers for a machine's words, so who changes them takes nothing away.
  const isSame = record.state === 'machine' || record.words === hashText(translated);
  return isSame ? record.state : 'edited';
}

import type { SiteContext } from '../site-context.ts';
import { projectChannels } from '../channels/project-channels.ts';
import { unitsOf, unitsOfUpdate, type Unit } from '../../language/translations/units.ts';
import { isForPracticesOnly } from '../../model/incident.ts';
import { english, englishNameOf, type Language } from '../../model/language.ts';
import { isOfThisEnglish } from '../../model/update.ts';
import type { Content } from '../../model/content.ts';
import type { Translator } from '../../language/translator.ts';
import { headlineOf } from '../shared/headline.ts';

/** Everything that somebody who reviews a language looks at. In English, for whoever asked for the review. */
export interface TranslationReview {
  language: Pick<Language, 'id' | 'name' | 'direction'> & { englishName: string };
  /** How many texts stand how. */
  counts: { standing: Unit['standing']; texts: number }[];
  /** Updates that are out, and whose words nobody has translated and reviewed: by language. */
  waiting: { language: string; updates: { title: string; minutes: number; state: string }[] }[];
  texts: (Pick<Unit, 'id' | 'english' | 'translated' | 'standing' | 'notes'> & { back: string })[];
  /** An open notice as each channel says it. */
  notices: { title: string; channels: { name: string; english: string[]; own: string[] }[] }[];
}

/**
 * `content` is as it was written: the context of a live site has English in
 * place of what nobody has reviewed. `back` has translations back into English.
 */
export function projectTranslationReview(
  translator: Translator,
  context: SiteContext,
  content: Content,
  back: ReadonlyMap<string, string> = new Map(),
): TranslationReview {
  const { id } = translator.language;
  const language = content.languages.find((one) => one.id === id) ?? translator.language;
  const units = unitsOf(language, content);
  const { open, planned } = context.state;
  const ofUpdates = content.incidents.flatMap(({ id: incident, updates }) =>
    [...open, ...planned]
      .filter((one) => one.incident.id === incident && !isForPracticesOnly(one.incident))
      .flatMap(({ latest }) => updates.filter(({ stem }) => stem === latest.update.stem))
      .flatMap((update) => unitsOfUpdate(incident, update, language)),
  );
  return {
    language: {
      id,
      name: language.name,
      direction: language.direction,
      englishName: englishNameOf(language),
    },
    counts: [...Map.groupBy(units, ({ standing }) => standing)].map(([standing, some]) => ({
      standing,
      texts: some.length,
    })),
    waiting: waitingIn(context),
    texts: [...ofUpdates, ...units].map((unit) => ({ ...unit, back: back.get(unit.id) ?? '' })),
    notices: [...open, ...planned]
      .filter(({ incident }) => !isForPracticesOnly(incident))
      .map((one) => {
        const [own, inEnglish] = [translator, context.english].map((words) =>
          projectChannels(one, context, words),
        );
        return {
          title: headlineOf(one, context, context.english).main,
          channels:
            own && inEnglish
              ? [
                  {
                    name: 'Text message',
                    english: [inEnglish.text.text],
                    own: [own.text.text],
                  },
                  { name: 'Phone script', english: inEnglish.phone.lines, own: own.phone.lines },
                  { name: 'Poster and screen', english: [inEnglish.alt], own: [own.alt] },
                  {
                    name: 'Social media post',
                    english: inEnglish.post.text.split('\n'),
                    own: own.post.text.split('\n'),
                  },
                ]
              : [],
        };
      }),
  };
}

function waitingIn({ content, state }: SiteContext): TranslationReview['waiting'] {
  const newest = [...state.open, ...state.planned].filter(
    ({ incident }) => !isForPracticesOnly(incident),
  );
  return content.languages
    .filter(({ id }) => id !== english)
    .map((language) => ({
      language: englishNameOf(language),
      updates: newest.flatMap(({ incident, latest: { update } }) => {
        const translation = update.translations[language.id];
        const isCurrent = translation !== undefined && isOfThisEnglish(translation, update);
        if (isCurrent && translation.reviewedBy !== undefined) return [];
        return [
          {
            title: incident.title,
            minutes: Math.round((state.now - update.at) / 60_000),
            state: isCurrent
              ? 'translated, not reviewed'
              : translation
                ? 'of an earlier English'
                : 'not translated',
          },
        ];
      }),
    }));
}

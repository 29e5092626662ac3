import { patternOf } from '../pattern.ts';
import type { Match } from './match.ts';
import { sentencesOf } from './sentences.ts';

/** Where a text sends patients: something they can use, and the words by which texts name that. */
export interface Route {
  id: string;
  pattern: RegExp;
}

export function makeRoute(id: string, phrases: readonly string[]): Route {
  const words = phrases.map(patternOf);
  return { id, pattern: new RegExp(`(?<![\\w.])(?:${words.join('|')})(?![\\w-])`, 'i') };
}

/** "Do not call 111" and "instead of 111.nhs.uk" send nobody there. */
const dissuading =
  /\b(?:not|never|cannot|can't|don't|avoid|stop|instead of|rather than|unable to|no need to|without|only if)\b/i;
/** Nor does what says that it does not work, or what to do when it does. */
const failing =
  /\b(?:do|does|did|may|might|will|is|are) not (?:work|be|open|available|reach|answer|get)|\b(?:is|are) (?:still )?(?:down|off|unavailable)\b|\bnot (?:working|available|possible)\b/i;
const later =
  /\b(?:when|once|until|as soon as|after)\b[^,]*\b(?:back|again|works?|working|opens?|over)\b/i;

/** The routes that an English text sends patients to, each where it stands first. */
export function findAdvice(text: string, routes: readonly Route[]): (Match & { route: Route })[] {
  const sentences = sentencesOf(text);
  return routes.flatMap((route) => {
    for (const { sentence, start } of sentences) {
      const match = route.pattern.exec(sentence);
      if (!match || later.test(sentence)) continue;
      // Only what stands before it in its own half of the sentence takes it back.
      const before =
        sentence
          .slice(0, match.index)
          .split(/[,;:]|\b(?:but|then|and)\b/i)
          .at(-1) ?? '';
      const [after = ''] = sentence.slice(match.index + match[0].length).split(/[;:]/);
      if (dissuading.test(before) || failing.test(before) || failing.test(after)) continue;
      return [{ route, index: start + match.index, words: match[0] }];
    }
    return [];
  });
}

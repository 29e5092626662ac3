import type { SiteContext } from '../site-context.ts';
import type { Translator } from '../../language/translator.ts';

/** The word at the head of what is only an exercise. */
export function exerciseFlag(context: SiteContext, translator: Translator): string {
  const word = translator.text('message.exercise');
  return isEnglish(context, translator) ? word : withEnglish(context, word);
}

/** The same as sentences. */
export function exerciseWarning(context: SiteContext, translator: Translator): string {
  const warning = translator.text('page.exercise');
  return isEnglish(context, translator) ? warning : withEnglish(context, warning);
}

function isEnglish({ english }: SiteContext, { language }: Translator): boolean {
  return language.id === english.language.id;
}

/** Whoever handles the file may not read the rest. */
function withEnglish({ english }: SiteContext, words: string): string {
  return `${english.text('message.exercise')} ${words}`;
}

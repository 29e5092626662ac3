import { english } from '../../model/language.ts';
import type { Site } from '../../model/site.ts';
import type { Translator } from '../../language/translator.ts';

/** What a demonstration says of itself. */
export interface DemonstrationView {
  /** That it is none to act on. */
  label: string;
  /** What of it is real and what is invented. Empty in a language that the publisher has not written it in. */
  notice: string;
}

/** The words of a demonstration in one language. Nothing on a live site. */
export function describeDemonstration(
  { demonstration }: Site,
  { language, text }: Translator,
): DemonstrationView | undefined {
  if (!demonstration) return undefined;
  const { notice, translations } = demonstration;
  return {
    label: text('page.demonstration'),
    notice: language.id === english ? notice : (translations?.[language.id] ?? ''),
  };
}

import type { SiteContext } from '../site-context.ts';
import type { PracticeState } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

/** More places than these are not named. */
const maxPlaces = 4;

/** For whom something is, in one sentence. Empty for nobody, or when there are too many places to name. */
export function describeWhere(
  practices: readonly PracticeState[],
  { content }: SiteContext,
  { text, list }: Translator,
): string {
  const [only, ...others] = practices;
  if (only && others.length === 0) return `${only.practice.name}.`;
  const touched = new Set(practices.map(({ practice }) => practice.area));
  const areas = content.areas.filter(({ id }) => touched.has(id)).map(({ name }) => name);
  if (areas.length === 0 || areas.length > maxPlaces) return '';
  return text('message.areas', { areas: list(areas) });
}

import type { Addresses } from './addresses.ts';
import type { Content } from '../model/content.ts';
import type { SentCounts } from '../model/sent.ts';
import type { State } from '../state/state.ts';
import type { BuildTime } from './build-time.ts';
import type { Translator } from '../language/translator.ts';

/** All that a projection may look at: what is written, what is true now, and how to link. */
export interface SiteContext {
  content: Content;
  state: State;
  addresses: Addresses;
  /** What was sent of updates, where whoever builds knows it. */
  sent?: SentCounts | undefined;
  /** How pages say when they were made. */
  buildTime: BuildTime;
  /** One for each language, English first. */
  translators: readonly Translator[];
  /** The same for practices' pages, which a publisher may leave in English. */
  practiceTranslators: readonly Translator[];
  /** For pages that are in English only. */
  english: Translator;
}

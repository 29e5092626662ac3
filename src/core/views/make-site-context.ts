import { makeAddresses } from './addresses.ts';
import type { SiteContext } from './site-context.ts';
import type { Content } from '../model/content.ts';
import { withoutHiddenTasks } from '../model/hidden-tasks.ts';
import { stateAt } from '../state/state.ts';
import { withGeneratedTitles } from '../language/generated-titles.ts';
import { makeBuildTime } from './build-time.ts';
import type { Instant } from '../time/instant.ts';
import { publishWords } from '../language/translations/publish-words.ts';
import { makeTranslator } from '../language/translator.ts';

/** Where a site stands: an origin such as https://example.org, and a path such as / or /noticeboard. */
export interface SiteRoot {
  site: string;
  base: string;
}

/** The same context for what leaves the site, such as an email: every link is whole. */
export function withWholeLinks(context: SiteContext): SiteContext {
  const { whole } = context.addresses;
  return { ...context, addresses: { path: whole, whole } };
}

/** Everything that projections look at, for one content at one moment in one place. */
export function makeSiteContext(
  written: Content,
  now: Instant,
  { site, base }: SiteRoot,
  buildTime = makeBuildTime(now),
): SiteContext {
  const content = withoutHiddenTasks(withGeneratedTitles(publishWords(written), now));
  const translators = content.languages.map(makeTranslator);
  const [english] = translators;
  if (!english) throw new Error('The content has no languages/en.yaml');
  return {
    content,
    state: stateAt(content, now),
    addresses: makeAddresses(site, base, content.site.practicePages),
    buildTime,
    translators,
    practiceTranslators: content.site.practicePages === 'english' ? [english] : translators,
    english,
  };
}

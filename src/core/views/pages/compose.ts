import type { PublishedFile } from '../../model/published-file.ts';
import type { Site } from '../../model/site.ts';
import { toIso } from '../../time/instant.ts';
import type { Link } from '../shared/link.ts';
import type { SiteContext } from '../site-context.ts';

/** The page on which officers write, before its script has begun. */
export interface ComposeView {
  /** Whether the publisher wants it. Else it leads to the form. */
  isOn: boolean;
  title: string;
  about: string;
  withoutScript: string;
  otherWays: string[];
  /** The form in the publisher's repository, if it names one. */
  form?: Link | undefined;
  script: string;
  /** The origins that its script may ask: the API of the repository. */
  connects: string[];
}

/** Where proposals go: a repository's page, the API below which it stands, and its owner and name. */
export interface RepositoryView {
  page: string;
  api: string;
  name: string;
}

export function projectCompose({ content, addresses }: SiteContext): ComposeView {
  const { page, repository } = settingOf(content.site);
  const place = repository === undefined ? undefined : repositoryOf(repository);
  return {
    isOn: page,
    title: 'Write an update',
    about: page
      ? "For the publisher's officers. Nothing is public until somebody has read and merged it."
      : 'This publisher does not write updates on this page.',
    withoutScript: 'This page needs JavaScript. You can write an update without it.',
    otherWays: ['Add a file to the repository of this site: its docs/writing.md says how.'],
    form: place && {
      text: 'Open the form on GitHub',
      href: `${place.page}/issues/new?template=update.yml`,
    },
    script: addresses.path.composeFile('compose.js'),
    connects: page && place ? [new URL(place.api).origin] : [],
  };
}

/** What that script reads: nothing at all where the page is switched off. `clock` stands in for the real time. */
export function projectComposeContent(
  { content, state, addresses }: SiteContext,
  texts: ReadonlyMap<string, string>,
  { clock, folder }: { clock: string | undefined; folder: string },
): PublishedFile {
  const { page, repository } = settingOf(content.site);
  const { origin, pathname } = new URL(addresses.whole.status());
  return {
    isOn: page,
    asOf: toIso(state.now),
    clock,
    place: { site: origin, base: pathname },
    folder,
    repository: repository === undefined ? undefined : repositoryOf(repository),
    texts: page ? Object.fromEntries(texts) : {},
  };
}

/** Whether a publisher wants the page: every one who has not switched it off. */
export function settingOf({ compose = { page: true } }: Pick<Site, 'compose'>) {
  return compose;
}

/** GitHub's API has a host of its own; a GitHub of one's own has it below its host. */
function repositoryOf(address: string): RepositoryView {
  const { origin, hostname, pathname } = new URL(address);
  return {
    page: address,
    api: hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`,
    name: pathname.slice(1),
  };
}

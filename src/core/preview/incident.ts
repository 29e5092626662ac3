import { toldToPractices } from '../state/state.ts';
import type { SiteContext } from '../views/site-context.ts';
import { projectChannels, type NoticeChannels } from '../views/channels/project-channels.ts';
import { stageOf } from '../model/phase.ts';
import { describeChanges } from '../views/shared/changes.ts';
import { itemsFor } from '../views/shared/feed-items.ts';
import { indexUpdates } from '../views/shared/feed-updates.ts';
import { projectBulletin } from '../views/pages/bulletin.ts';
import { isSame } from '../model/is-same.ts';
import { describeStillSaid } from '../check/compare/still-said.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { PublishedUpdate } from '../state/published-update.ts';
import { hasKit } from '../state/kit-time.ts';
import { showMoment } from '../time/london.ts';
import { words } from '../language/english.ts';

/** What an incident says with a change that it did not say before. */
export interface IncidentPreview {
  title: string;
  /** Incident, planned work or exercise. */
  kind: string;
  isNew: boolean;
  /** Where it stands: "Cause known", or "Cause known (was Investigating)". */
  phase: string;
  /** The notice, below the base path. */
  notice: string;
  /** Those that are new or changed, oldest first. */
  updates: UpdatePreview[];
  /** One a language, English first. Empty once the notice has no kit any more. */
  channels: ChannelsPreview[];
}

export interface UpdatePreview {
  isNew: boolean;
  /** 4:30pm on Friday 1 August 2025 */
  at: string;
  number: number;
  /** Of the bulletin's email. */
  subject: string;
  /** What is different from the update before it, a sentence each. */
  changes: string[];
  /** Notes that the change adds beside a published update. */
  corrections: string[];
  /** That later updates still say what they put right. Empty if none does. */
  stillSaid: string;
  /** The title of its item, by feed. Empty for an exercise, which is in none. */
  feeds: { feed: string; title: string }[];
}

/** A notice's words in one language, and whether the change made them so. */
export interface ChannelsPreview extends Pick<
  NoticeChannels,
  'language' | 'name' | 'direction' | 'text' | 'phone' | 'post' | 'sign'
> {
  isChanged: boolean;
}

/** Nothing if the incident and its words for every channel are as before. */
export function compareIncident(
  before: SiteContext,
  state: IncidentState,
  after: SiteContext,
): IncidentPreview | undefined {
  const { incident } = state;
  const was = [...toldToPractices(before.state), ...before.state.exercises].find(
    (one) => one.incident.id === incident.id,
  );
  const channels = compareChannels(was, before, state, after);
  const updates = compareUpdates(was, state, after);
  const isTouched =
    !was ||
    updates.length > 0 ||
    channels.some(({ isChanged }) => isChanged) ||
    !isSame(heads(was), heads(state));
  if (!isTouched) return undefined;
  return {
    title: incident.title,
    kind: words.kind[incident.kind],
    isNew: !was,
    phase: describePhase(was, state),
    notice: after.addresses.path.notice(incident.id),
    updates,
    channels,
  };
}

/** What an incident says beside its updates. */
function heads({ incident, review }: IncidentState) {
  return { ...incident, updates: [], review };
}

function describePhase(was: IncidentState | undefined, is: IncidentState): string {
  const now = words.phase[stageOf(is)];
  const before = was && words.phase[stageOf(was)];
  return before === undefined || before === now ? now : `${now} (was ${before})`;
}

function compareUpdates(
  was: IncidentState | undefined,
  is: IncidentState,
  context: SiteContext,
): UpdatePreview[] {
  const known = new Map(was?.updates.map((one) => [one.update.stem, one]));
  return is.updates
    .filter((one) => !isSame(one.update, known.get(one.update.stem)?.update))
    .map((one) => previewUpdate(known.get(one.update.stem), one, is, context));
}

function previewUpdate(
  was: PublishedUpdate | undefined,
  is: PublishedUpdate,
  state: IncidentState,
  context: SiteContext,
): UpdatePreview {
  const old = new Set(was?.corrections.map(({ what }) => what));
  return {
    isNew: !was,
    at: showMoment(is.update.at),
    number: is.number,
    subject: projectBulletin(state, is, context).subject,
    changes: was ? [] : describeChanges(state, is),
    corrections: is.corrections.map(({ what }) => what).filter((what) => !old.has(what)),
    stillSaid: was ? describeStillSaid(was.update, is.update, state.incident.updates) : '',
    feeds: feedTitles(state, is, context),
  };
}

const feeds = [
  ['Everything', 'all'],
  ['Notices', 'patients'],
  ['Bulletins', 'practices'],
] as const;

function feedTitles(
  { incident }: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): UpdatePreview['feeds'] {
  const updates = indexUpdates(context.state).ofIncident.get(incident.id) ?? [];
  const one = updates.filter((item) => item.published === published);
  return feeds.flatMap(([feed, audience]) =>
    [...itemsFor(audience, one, context)].map(({ title }) => ({ feed, title })),
  );
}

function compareChannels(
  was: IncidentState | undefined,
  before: SiteContext,
  is: IncidentState,
  after: SiteContext,
): ChannelsPreview[] {
  if (!hasKit(is, after.state.now)) return [];
  const old = new Map(
    before.translators.map((translator) => [
      translator.language.id,
      was && hasKit(was, before.state.now)
        ? channelsOf(projectChannels(was, before, translator))
        : undefined,
    ]),
  );
  return after.translators.map((translator) => {
    const channels = channelsOf(projectChannels(is, after, translator));
    return { ...channels, isChanged: !isSame(channels, old.get(channels.language)) };
  });
}

function channelsOf({ language, name, direction, text, phone, post, sign }: NoticeChannels) {
  return { language, name, direction, text, phone, post, sign };
}

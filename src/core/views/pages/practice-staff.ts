import type { SiteContext } from '../site-context.ts';
import { projectPracticeMessages } from '../channels/project-channels.ts';
import { usesService } from '../../model/directory.ts';
import type { Impact } from '../../state/effects.ts';
import type { Service } from '../../model/service.ts';
import { stageOf } from '../../model/phase.ts';
import { contactsFor, type Contact } from '../shared/contacts.ts';
import { bulletinTitle, markedTitle } from '../shared/incident-title.ts';
import { kitLink } from '../shared/kit-links.ts';
import type { Link } from '../shared/link.ts';
import { moment, type Moment } from '../shared/moment.ts';
import { cutPast, incidentsOfPractices, type Older } from '../shared/past.ts';
import { pasteIn, type PasteIn } from '../shared/paste-in.ts';
import { describeStanding } from '../shared/standing.ts';
import { accessTag, levelTag, phaseTag, type Tag } from '../shared/tag.ts';
import { describeBegan } from '../shared/window.ts';
import { listOf } from '../../language/count.ts';
import { confirmedAt } from '../../state/confirmations.ts';
import type { Instant } from '../../time/instant.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { atWholePractice } from '../../state/effects.ts';
import { asPracticesKnow, staffOnlyAt } from '../../state/state.ts';

/** One practice for its staff, in English. */
export interface PracticeStaffView {
  name: string;
  code: string;
  /** How it stands, as patients are told. */
  sentence: string;
  /** Whether its doors are open, or that it has closed for good. */
  tag: Tag;
  isClosedForGood: boolean;
  note?: string | undefined;
  feed: Link;
  /** The page for its patients. */
  patients: Link;
  bulletins: Link[];
  kits: Link[];
  /** The text message and the phone script for this surgery alone. Nothing while nothing touches it. */
  messages?: { text: string; script: readonly string[] } | undefined;
  /** Each service that it uses, what does not work first. */
  systems: {
    system: Link;
    tag: Tag;
    /** When it was confirmed as working, within a day. */
    confirmed?: Moment | undefined;
    /** At which branches, where it fails at those alone. */
    where?: string | undefined;
    works: string;
    workaround: readonly string[];
  }[];
  helpdesk: Contact;
  report: Contact;
  pasteIn: PasteIn;
  /** The newest ones. */
  history: { incident: Link; tag: Tag; began: { label: string; at: Moment } }[];
  /** Where the others are, if there are more. */
  older?: Older | undefined;
}

/** What staff need: what to do now, whom to call, words for patients, systems, history and feed. */
export function projectPracticeStaff(
  state: PracticeState,
  context: SiteContext,
): PracticeStaffView {
  const { content, state: all, addresses } = context;
  const { practice, incidents, planned } = state;
  const { path, whole } = addresses;
  const standing = describeStanding(state, context, context.english);
  const isClosedForGood = state.closed !== undefined;
  const concerning = [...incidents, ...planned, ...staffOnlyAt(practice.code, all)];
  const [newest] = incidents;
  const messages = projectPracticeMessages(state, context, context.english);
  const past = cutPast(
    (incidentsOfPractices(all).get(practice.code) ?? []).filter(
      ({ phase }) => phase !== 'scheduled',
    ),
    context,
  );
  return {
    name: practice.name,
    code: practice.code,
    sentence: standing.sentence,
    tag: isClosedForGood ? standing.tag : accessTag(state.access),
    isClosedForGood,
    note: practice.note,
    feed: { text: whole.practiceFeed(practice.code), href: path.practiceFeed(practice.code) },
    patients: { text: practice.name, href: path.practice(practice.code) },
    bulletins: concerning.map(({ incident, latest }) => ({
      text: bulletinTitle(incident, latest),
      href: path.bulletin(incident.id, latest.number),
    })),
    kits: concerning.flatMap((one) => kitLink(one, context) ?? []),
    messages: messages && { text: messages.text.text, script: messages.phone.lines },
    systems: isClosedForGood ? [] : systemsOf(state, context),
    ...contactsFor(content.site, newest?.incident ?? {}, {
      practice,
      bulletin: newest?.latest.number,
    }),
    pasteIn: pasteIn(practice, context, context.english),
    history: past.newest.map((one) => ({
      incident: { text: markedTitle(one.incident), href: path.incident(one.incident.id) },
      tag: phaseTag(stageOf(one)),
      began: describeBegan(one),
    })),
    older: past.older,
  };
}

function systemsOf(
  own: PracticeState,
  { state, addresses }: SiteContext,
): PracticeStaffView['systems'] {
  const { practice } = own;
  const known = asPracticesKnow(state).practices.get(practice.code) ?? own;
  const byService = new Map(atWholePractice(known).map((impact) => [impact.service.id, impact]));
  const confirmed = confirmedAt(practice.code, asPracticesKnow(state));
  const systems = [...state.services.values()]
    .filter(({ service }) => usesService(practice, service))
    .map(({ service }) => ({ service, impact: byService.get(service.id) }));
  const isConfirmed = ({ service }: { service: Service }) => confirmed.has(service.id);
  const working = systems.filter(({ impact }) => !impact);
  return [
    ...systems.filter(({ impact }) => impact),
    ...working.filter(isConfirmed),
    ...working.filter((one) => !isConfirmed(one)),
  ].map(({ service, impact }) => ({
    system: { text: service.name, href: addresses.path.service(service.id) },
    tag: levelTag(impact?.level ?? 'operational'),
    confirmed: timeOf(confirmed.get(service.id)),
    where: impact && whereIn(impact, known),
    works: impact?.works ?? '',
    workaround: impact?.workaround ?? [],
  }));
}

/** Where a system fails: at branches alone, or at practices of which nobody knows. */
function whereIn({ service, isPossible }: Impact, { impacts, branches = [] }: PracticeState) {
  if (isPossible) return 'At some practices, and nobody knows which.';
  if (impacts.some((impact) => impact.service === service)) return undefined;
  const some = branches.filter((one) => one.impacts.some((impact) => impact.service === service));
  return `Only at ${listOf(some.map(({ branch }) => branch.name))}.`;
}

function timeOf(instant: Instant | undefined): Moment | undefined {
  return instant === undefined ? undefined : moment(instant);
}

import { isForPracticesOnly } from '../../model/incident.ts';
import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import type { Practice } from '../../model/practice.ts';
import type { Update } from '../../model/update.ts';
import { describeChanges } from '../shared/changes.ts';
import { describeConcerned } from '../shared/concerned.ts';
import { contactsFor, type Contact } from '../shared/contacts.ts';
import {
  describeEstimatesForStaff,
  describeEstimatesThen,
  type EstimateView,
} from '../shared/estimates.ts';
import { describeDemonstration } from '../shared/demonstration.ts';
import { describeHelpline } from '../shared/helpline.ts';
import { describeConfirmed, type ConfirmedView } from '../shared/confirmed.ts';
import { confirmationsNow, confirmationsOf } from '../../state/confirmations.ts';
import { asPracticesKnow } from '../../state/state.ts';
import { describeHelp } from '../shared/help.ts';
import { correctionsOf, type CorrectionView } from '../shared/corrections.ts';
import { describePromise } from '../shared/describe-promises.ts';
import { describeUpdate } from '../shared/describe-update.ts';
import {
  bulletinName,
  bulletinSubject,
  bulletinTitle,
  practicesOnly,
} from '../shared/incident-title.ts';
import { kitLink } from '../shared/kit-links.ts';
import type { Link } from '../shared/link.ts';
import { moment, nextUpdate, type Moment, type NextUpdate } from '../shared/moment.ts';
import { systemsOf, type Systems } from '../shared/systems.ts';
import { describeKnown } from '../shared/known.ts';
import { describeLocalEffects, type LocalEffects } from '../shared/local-effects.ts';
import { stepsOf, type Step } from '../shared/steps.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { windowView, type WindowView } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { midSentence } from '../../language/count.ts';
import { renderInline, renderMarkdown } from '../../language/markdown.ts';
import { stageForStaff } from '../shared/stage-for-staff.ts';

export interface BulletinView {
  number: number;
  /** Where it stands alone. */
  title: string;
  /** Of its email: what cannot be said whole stands in the email, so it is never cut. */
  subject: string;
  /** What search engines and readers show beside the title. */
  description: string;
  /** What is not real: a demonstration, an exercise. */
  flags: string[];
  publisher: string;
  /** The bulletin's own address. */
  page: string;
  /** The same bulletin in other forms. */
  files: Link[];
  incident: Link;
  isExercise: boolean;
  headline: string;
  at: Moment;
  /** By when it was promised, and whether it came in time. Empty when it was not promised. */
  promise: string;
  /** Only on the newest: an older promise was kept or missed by the bulletin after it. */
  next?: NextUpdate | undefined;
  /** When it is expected back: on the newest as of now, on an older one as it said. */
  expected: EstimateView[];
  tag: Tag;
  standing: string;
  /** When planned work is to be done, as this bulletin says it. */
  window?: WindowView | undefined;
  /** The newest bulletin, when this is not it. */
  newest?: Link | undefined;
  concerned: string;
  corrections: CorrectionView[];
  changes: string[];
  doNow: string[];
  helpdesk: Contact;
  report: Contact;
  /** Of the ways to report, the forms that are filled in. */
  forms: Link[];
  systems: Systems;
  /** What was confirmed as working within a day: on the newest as of now. */
  confirmed: ConfirmedView[];
  others: LocalEffects;
  known: string[];
  unknown: string[];
  doing: string[];
  /** Help with cost and recovery: HTML, a sentence each. */
  help: string[];
  /** HTML. */
  body: string;
  /** The helpline for patients, in a line. Empty when there is none. */
  helpline: string;
  /** HTML: the words for patients, as they stand on the notice. */
  forPatients: string;
  /** What its author typed, in Markdown, for forms that are no HTML. */
  typed: Pick<Update, 'doNow' | 'known' | 'unknown' | 'doing' | 'forPractices' | 'forPatients'> & {
    corrections: string[];
    help: string[];
  };
  /** Nothing where it is for practices only. */
  notice?: Link | undefined;
  /** The same words for every other channel. */
  kit?: Link | undefined;
  /** The bulletins before and after it, the newest, and the whole record. */
  links: Link[];
  steps: Step[];
}

/**
 * One update for practices: what to do, whom to call, what is down and what works.
 * For one practice, the forms for its answers are filled in with it.
 */
export function projectBulletin(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
  practice?: Practice,
): BulletinView {
  const { incident, updates, latest } = state;
  const { update, number } = published;
  // The newest bulletin moves with the clock, as the notice does; older ones keep what was said.
  const { phase, isCancelled } = published === latest ? state : published;
  const stage = stageOf({ phase, isCancelled });
  const { directory } = context.state;
  const { path } = context.addresses;
  const linkTo = (other: PublishedUpdate | undefined): Link | undefined =>
    other && {
      text: bulletinName(incident, other.number),
      href: path.bulletin(incident.id, other.number),
    };
  const { site } = context.content;
  const isExercise = incident.kind === 'exercise';
  const demonstration = describeDemonstration(site, context.english);
  const isForStaff = isForPracticesOnly(incident);
  const flags = [
    ...(isForStaff ? [practicesOnly] : []),
    ...(isExercise ? [context.english.text('page.exercise')] : []),
    ...(demonstration ? [`${demonstration.label} ${demonstration.notice}`] : []),
  ];
  const help = describeHelp(update);
  return {
    number,
    title: bulletinTitle(incident, published),
    subject: `${isExercise ? 'EXERCISE: ' : site.demonstration ? 'DEMO: ' : ''}${bulletinSubject(incident, published)}`,
    description: describeUpdate(state, published, context),
    flags,
    publisher: site.publisher.name,
    page: path.bulletin(incident.id, number),
    files: (
      [
        ['Email', 'bulletin.eml'],
        ['Email as a web page', 'email.html'],
        ['Text', 'bulletin.txt'],
      ] as const
    ).map(([text, name]) => ({ text, href: path.bulletinFile(incident.id, number, name) })),
    incident: { text: incident.title, href: path.incident(incident.id) },
    isExercise,
    headline: update.summary,
    at: moment(update.at),
    promise: describePromise(state, published),
    next: published === latest ? nextUpdate(state, context.english) : undefined,
    expected:
      published === latest
        ? describeEstimatesForStaff(state, context)
        : describeEstimatesThen(state, published, context).map((sentence) => ({
            phrase: [sentence],
            isOverdue: false,
            late: '',
          })),
    tag: phaseTag(stage),
    standing: stageForStaff(
      { ...published, phase },
      published === latest ? context.state.now : published.update.at,
    ),
    window: windowView(published.window),
    newest: published === latest ? undefined : linkTo(latest),
    concerned: describeConcerned({ ...published, phase }, updates[number - 2]),
    corrections: correctionsOf(published),
    changes: changesOf(state, published),
    doNow: update.doNow.map(renderInline),
    ...contactsFor(context.content.site, incident, { practice, bulletin: number }),
    systems: systemsOf(update, directory, context.addresses),
    confirmed: describeConfirmed(
      published === latest
        ? confirmationsNow(update, isExercise ? context.state : asPracticesKnow(context.state))
        : confirmationsOf(update, directory, update.at),
      directory,
      context.addresses,
    ),
    others: describeLocalEffects(update, context),
    known: describeKnown(update, context.state.directory).map((line) => renderInline(line)),
    unknown: update.unknown.map(renderInline),
    doing: update.doing.map(renderInline),
    help: help.map(renderInline),
    body: renderMarkdown(update.forPractices),
    helpline: isExercise ? '' : lineOf(update.patientHelp, context),
    forPatients: renderMarkdown(update.forPatients),
    typed: { ...typedIn(published, help), known: describeKnown(update, directory) },
    notice: isForStaff
      ? undefined
      : { text: incident.patientTitle, href: path.notice(incident.id) },
    kit: kitLink(state, context),
    steps: stepsOf(incident.kind, { phase, isCancelled }),
    links: [
      called('Previous', linkTo(updates[number - 2])),
      called('Next', linkTo(updates[number])),
      published === latest ? undefined : called('Newest', linkTo(latest)),
      { text: 'The whole record of this incident', href: path.incident(incident.id) },
    ].filter((link) => link !== undefined),
  };
}

function lineOf(helpline: Update['patientHelp'], { english }: SiteContext): string {
  if (!helpline) return '';
  const { call, details } = describeHelpline(helpline, english);
  return [call, ...details].join(' ');
}

function called(name: string, link: Link | undefined): Link | undefined {
  return link && { ...link, text: `${name}: ${midSentence(link.text)}` };
}

function typedIn({ update, corrections }: PublishedUpdate, help: string[]) {
  const { doNow, unknown, doing, forPractices, forPatients } = update;
  return {
    corrections: corrections.map(({ at, what }) => `${moment(at).text}: ${what}`),
    doNow,
    unknown,
    doing,
    help,
    forPractices,
    forPatients,
  };
}

/** That nothing changed is news too. */
function changesOf(state: IncidentState, published: PublishedUpdate): string[] {
  const changes = describeChanges(state, published);
  if (changes.length > 0 || published.number === 1) return changes;
  return [`Systems, practices and phase are as in bulletin ${published.number - 1}.`];
}

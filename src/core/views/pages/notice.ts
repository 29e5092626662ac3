import { titleForPatients } from '../shared/incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import { isOpenAsUsual } from '../../model/access.ts';
import { english } from '../../model/language.ts';
import { stageOf } from '../../model/phase.ts';
import { thingOf } from '../../model/service.ts';
import { adviceFor, type Advice } from '../shared/advice.ts';
import { headlineOf, slowRoutes } from '../shared/headline.ts';
import { describeStage } from '../shared/where-it-stands.ts';
import { noticeAreas, type NoticeArea } from '../shared/notice-areas.ts';
import { describeChangesForPatients } from '../shared/changes.ts';
import { correctionsOf, type CorrectionView } from '../shared/corrections.ts';
import { formatsOf } from '../shared/formats.ts';
import { freeTextOf, type FreeTextView } from '../shared/free-text.ts';
import { kitLink, linkPicture, type LinkPicture } from '../shared/kit-links.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type Moment, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { describeEstimates, type EstimateView } from '../shared/estimates.ts';
import { helplineOf, type HelplineView } from '../shared/helpline.ts';
import { branchesAmong, describeBranch, describeShut } from '../shared/branches.ts';
import { bannerOf, type Banner } from '../shared/banner.ts';
import { describeOpennessBesideNews } from '../shared/openness.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { describeWithout, windowPhrase } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { affectedBy, concernedBy } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

export interface NoticeView {
  id: string;
  /** In the page's language. */
  title: string;
  /** The officer's own title, on the English page. */
  officersTitle: string;
  banner: Banner;
  /** The search for a surgery: where the list of all is, and its words. */
  find: { action: string; hint: string; button: string };
  languages: LanguageLink[];
  isExercise: boolean;
  isOpen: boolean;
  tag: Tag;
  /** What fails and where, a sentence each: the news. */
  happens: [string, ...string[]];
  /** Where it stands. */
  standing: string;
  /** Whether surgeries are open. Empty when nobody is affected now. */
  openness: string;
  updated: Phrase;
  next?: NextUpdate | undefined;
  /** When what fails is expected back: beside the next update. */
  expected: EstimateView[];
  window?: Phrase | undefined;
  /** What will not work while announced work is done. Empty for all else. */
  without: string;
  /** A telephone helpline for patients. */
  helpline?: HelplineView | undefined;
  advice: Advice[];
  /** The page's own words. */
  labels: Record<Label, string>;
  /** Surgeries that are closed or see urgent patients only, by name, when they are few. */
  exceptions: Link[];
  happening: FreeTextView & { anchor: string; corrections: CorrectionView[] };
  changes: string[];
  /** Ways to get help that are not touched. */
  asUsual: string[];
  areas: NoticeArea[];
  /** Each with its words on the English page, and elsewhere if somebody has translated just these. */
  earlier: {
    anchor: string;
    at: Moment;
    tag: Tag;
    corrections: CorrectionView[];
    html: string;
    /** What it says with ready sentences. */
    ready: string[];
  }[];
  /** Where the words of earlier updates are read in English. On pages in other languages. */
  earlierInEnglish?: Link | undefined;
  record: Link;
  /** For staff, on the English page. */
  kit?: Link | undefined;
  /** Of all of it, made of the English that it says now. */
  formats: Link[];
  picture?: LinkPicture | undefined;
}

type Label =
  | 'languages'
  | 'need'
  | 'happening'
  | 'changed'
  | 'asUsual'
  | 'affected'
  | 'allSurgeries'
  | 'earlier';

/** More surgeries than this are not named one by one above the advice. */
const maxExceptions = 4;

/** An incident for patients: what to do by what they need, before what happened. */
export function projectNotice(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): NoticeView {
  const { incident, latest, isOpen } = state;
  const stage = stageOf(state);
  const { text, phrase, language } = translator;
  const isEnglish = language.id === english;
  const affected = affectedBy(state, context.state);
  const shut = exceptions(affected, context, translator);
  return {
    id: incident.id,
    title: isEnglish
      ? titleForPatients(incident, stage)
      : headlineOf(state, context, translator).main,
    officersTitle: isEnglish ? incident.patientTitle : '',
    banner: bannerOf(state, affected),
    find: {
      action: context.addresses.path.practices(language.id),
      hint: text('find.hint'),
      button: text('find.button'),
    },
    languages: languageLinks(context.translators, translator, (id) =>
      context.addresses.path.notice(incident.id, id),
    ),
    isExercise: incident.kind === 'exercise',
    isOpen,
    tag: phaseTag(stage, text(`phase.${stage}`)),
    happens: happensIn(state, context, translator),
    standing: describeStage(state, context, translator),
    // Of a single surgery it is said with its name.
    openness:
      affected.length === 1 && shut.length > 0
        ? ''
        : describeOpennessBesideNews(state, context, translator),
    updated: phrase(isOpen ? 'time.updated' : 'time.lastUpdated', { time: latest.update.at }),
    next: nextUpdate(state, translator),
    expected: describeEstimates(state, context, translator),
    window: windowPhrase(state, translator),
    without: describeWithout(state, translator),
    helpline: helplineOf(state, context, translator),
    advice: adviceFor(affected, context, translator),
    labels: labels(isOpen, translator),
    exceptions: shut,
    happening: {
      anchor: anchorOf(latest),
      corrections: correctionsOf(latest, translator),
      ...freeTextOf(latest.update, translator, context.english.language),
    },
    changes: describeChangesForPatients(state, latest, translator),
    asUsual: affected.length > 0 ? worksAsUsual(affected, context, translator) : [],
    areas: noticeAreas(state, concernedBy(state, context.state), context, translator),
    earlier: earlierUpdates(state, context, translator),
    earlierInEnglish:
      isEnglish || state.updates.length < 2
        ? undefined
        : {
            text: text('notice.earlierInEnglish'),
            href: `${context.addresses.path.notice(incident.id)}#earlier`,
          },
    record: {
      text: text('notice.record', { title: incident.title }),
      href: context.addresses.path.incident(incident.id),
    },
    kit: isEnglish ? kitLink(state, context) : undefined,
    formats: [
      ...largePrint(state, context, translator),
      ...formatsOf(`incidents/${incident.id}`, context, language.id),
    ],
    picture: linkPicture(state, context, translator),
  };
}

function happensIn(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): NoticeView['happens'] {
  const { main, more } = headlineOf(state, context, translator);
  const sentence = (words: string) => translator.text('message.sentence', { words });
  return [sentence(main), ...[...more, ...slowRoutes(state, context, translator)].map(sentence)];
}

/** The PDF in large letters, for as long as the kit's files are there. */
function largePrint(
  state: IncidentState,
  { addresses: { path }, state: { now } }: SiteContext,
  { text, language }: Translator,
): Link[] {
  if (!hasKit(state, now)) return [];
  const { id, kind } = state.incident;
  const href = path.kitFile(id, language.id, 'large-print.pdf', kind === 'exercise');
  return [{ text: text('notice.largePrint'), href }];
}

function anchorOf({ update }: PublishedUpdate): string {
  return `u${update.stem}`;
}

function labels(isOpen: boolean, { text }: Translator): NoticeView['labels'] {
  return {
    languages: text('page.languages'),
    need: text('notice.need'),
    happening: text(isOpen ? 'notice.happening' : 'notice.happened'),
    changed: text('notice.changed'),
    asUsual: text('notice.asUsual'),
    affected: text('notice.affected'),
    allSurgeries: text('notice.allSurgeries'),
    earlier: text('notice.earlier'),
  };
}

function exceptions(
  affected: readonly PracticeState[],
  { addresses }: SiteContext,
  translator: Translator,
): Link[] {
  const { language } = translator;
  const hrefOf = ({ practice }: PracticeState) =>
    addresses.path.practice(practice.code, language.id);
  const some = affected.filter(({ access }) => !isOpenAsUsual(access));
  const branches = branchesAmong(affected).filter(({ one }) => !isOpenAsUsual(one.access));
  if (some.length + branches.length > maxExceptions) return [];
  return [
    ...some.map((one) => ({
      text: `${one.practice.name}. ${describeShut(one, translator)}`,
      href: hrefOf(one),
    })),
    ...branches.map(({ one, practice }) => ({
      text: `${practice.practice.name}. ${describeBranch(one, translator)}`,
      href: hrefOf(practice),
    })),
  ];
}

function earlierUpdates(
  { updates }: IncidentState,
  { english: source }: SiteContext,
  translator: Translator,
) {
  const { text, moment, language } = translator;
  return updates
    .slice(0, -1)
    .toReversed()
    .map((published) => ({
      published,
      words: freeTextOf(published.update, translator, source.language),
    }))
    .map(({ published, words }) => ({
      anchor: anchorOf(published),
      at: moment(published.update.at),
      tag: phaseTag(stageOf(published), text(`phase.${stageOf(published)}`)),
      corrections: correctionsOf(published, translator),
      html: words.language === language.id ? words.html : '',
      ready: words.ready,
    }));
}

/** The routes that answers rely on and that work everywhere. At a closed surgery nobody answers its phone. */
function worksAsUsual(
  affected: readonly PracticeState[],
  { content }: SiteContext,
  { service: nameOf }: Translator,
): string[] {
  const down = new Set(
    affected
      .flatMap(({ impacts, branches = [] }) => [
        ...impacts,
        ...branches.flatMap((one) => one.impacts),
      ])
      .map(({ service }) => thingOf(service)),
  );
  const isShut = affected.some(({ access }) => access === 'closed');
  const routes = new Set(content.guidance.flatMap(({ needs }) => needs));
  return content.services
    .filter((service) => routes.has(service.id) && !down.has(thingOf(service)))
    .filter(({ owner }) => !(isShut && owner === 'surgeries'))
    .map(nameOf);
}

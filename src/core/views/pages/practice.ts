import { isOpenAsUsual } from '../../model/access.ts';
import { goToWords, hasShutBranch } from '../shared/branches.ts';
import { findSurgeryAddress } from '../shared/contacts.ts';
import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import { thingOf } from '../../model/service.ts';
import { adviceFor, type Advice } from '../shared/advice.ts';
import { waysToReach } from '../shared/contacts.ts';
import { noticeLink } from '../shared/finder-words.ts';
import { describeEstimates, type EstimateView } from '../shared/estimates.ts';
import { headlineOf } from '../shared/headline.ts';
import { helplineOf, type HelplineView } from '../shared/helpline.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { describeStanding, type StandingView } from '../shared/standing.ts';
import { spokenName } from '../../model/tell-apart.ts';
import { canBePhoned, canBePhonedAt, phoneOf } from '../shared/phones.ts';
import { describeWithout, windowPhrase } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { worstImpact } from '../../state/changes.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { isolateLatin } from '../../language/bidi.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

export interface PracticeView {
  name: string;
  code: string;
  standing: StandingView;
  /** Where to turn once it has closed for good, and a link to other surgeries. `text` is HTML. */
  elsewhere?: { text: string; link: Link } | undefined;
  /** Its number, to press. Nothing while its phones cannot be relied on. */
  call?: Link | undefined;
  /** Whether it is open. Empty when it is not affected. */
  access: string;
  /** What patients may find not working, a sentence each. */
  notWorking: string[];
  /** The moment at which this holds. */
  asOf: Phrase;
  languages: LanguageLink[];
  labels: { languages: string; need: string; happening: string; about: string; planned: string };
  /** Telephone helplines for patients of what touches it. */
  helplines: HelplineView[];
  advice: Advice[];
  news: {
    notice: Link;
    /** What its times are of, where there are several. */
    label: string;
    /** Until when planned work lasts. */
    window?: Phrase | undefined;
    updated: Phrase;
    next?: NextUpdate | undefined;
    /** When what fails here is expected back. */
    expected: EstimateView[];
  }[];
  /** Planned work that has not begun. */
  planned: {
    notice: Link;
    window?: Phrase | undefined;
    without: string;
  }[];
  /** Where it is and how to reach it. */
  facts: { label: string; text: string; href?: string | undefined }[];
  feed: Link;
  /** The page for its staff. On the English page only: it is in English. */
  staff?: Link | undefined;
}

/** What fails there, a sentence each; what patients call by one name is one thing, at its worst. */
function notWorking({ impacts }: PracticeState, { text, service: nameOf }: Translator): string[] {
  const noticed = impacts.filter(({ service }) => service.tasks.length > 0);
  const things = Map.groupBy(noticed, ({ service }) => thingOf(service));
  return [...things.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { level, isPossible } = worstImpact(same);
    const what = text('change.started', {
      service: nameOf(first.service),
      level: midSentence(text(`level.${level}`)),
    });
    return isPossible ? text('extent.possible', { what }) : what;
  });
}

/** One practice now: affected or not in one sentence, what patients do, what staff need. */
export function projectPractice(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): PracticeView {
  const { practice, incidents } = state;
  const { text, phrase, language } = translator;
  const { path, whole } = context.addresses;
  // The officer's own title is in English.
  const titleOf = (one: IncidentState): Link =>
    language.id === english
      ? { text: one.incident.patientTitle, href: path.notice(one.incident.id) }
      : noticeLink(one, context, translator);
  // Beside its times there is no need to say where.
  const nameOf = (one: IncidentState): string =>
    language.id === english
      ? one.incident.patientTitle
      : headlineOf(one, context, translator).short;
  return {
    name: practice.name,
    code: practice.code,
    standing: describeStanding(state, context, translator),
    elsewhere:
      state.closed === undefined
        ? undefined
        : {
            text: isolateLatin(text('practice.elsewhere'), language.direction),
            link: { text: 'www.nhs.uk/service-search/find-a-gp', href: findSurgeryAddress },
          },
    call: canBePhoned(state) ? phoneOf(state, text('practice.phone')) : undefined,
    // Which of its doors are closed, or open for urgent care only, stands in the first sentence already.
    access:
      state.isAffected && isOpenAsUsual(state.access) && !hasShutBranch([state])
        ? text(`access.${state.access}`)
        : '',
    notWorking: notWorking(state, translator),
    asOf: context.buildTime.phrase(translator, 'time.asOf'),
    languages: languageLinks(context.practiceTranslators, translator, (id) =>
      path.practice(practice.code, id),
    ),
    labels: {
      languages: text('page.languages'),
      need: text('notice.need'),
      happening: text('notice.happening'),
      about: text('practice.about'),
      planned: text('headline.planned'),
    },
    helplines: incidents.flatMap((one) => helplineOf(one, context, translator) ?? []),
    advice: adviceFor([state], context, translator),
    news: incidents.map((one) => ({
      notice: titleOf(one),
      label: incidents.length > 1 ? nameOf(one) : '',
      window: windowPhrase(one, translator),
      updated: phrase('time.updated', { time: one.latest.update.at }),
      next: nextUpdate(one, translator),
      expected: describeEstimates(one, context, translator, practice.code),
    })),
    planned: state.planned.map((one) => ({
      notice: titleOf(one),
      window: windowPhrase(one, translator),
      without: describeWithout(one, translator),
    })),
    facts: facts(state, context, translator),
    feed: { text: whole.practiceFeed(practice.code), href: path.practiceFeed(practice.code) },
    staff:
      language.id === english
        ? { text: 'For staff of this practice', href: path.practiceStaff(practice.code) }
        : undefined,
  };
}

function facts(
  state: PracticeState,
  { state: { directory } }: SiteContext,
  translator: Translator,
): PracticeView['facts'] {
  const { practice, closed } = state;
  const { text, list, area: nameOf } = translator;
  const sites = sitesWithoutAddress(practice);
  const area = directory.areas.get(practice.area);
  const [phone] = waysToReach(closed === undefined ? { phone: practice.phone } : {});
  const [website] = waysToReach(closed === undefined ? { url: practice.website } : {});
  const to = isOpenAsUsual(state.access) ? undefined : state.goTo;
  return [
    ...(to ? [{ label: goToWords(state, translator), text: `${to.town}, ${to.postcode}` }] : []),
    ...(phone ? [{ label: text('practice.phone'), ...phone }] : []),
    ...(website ? [{ label: text('practice.website'), ...website }] : []),
    {
      label: text('practice.where'),
      text: `${practice.town}, ${practice.postcode} (${area ? nameOf(area) : practice.area})`,
    },
    ...branchFacts(state, translator),
    ...(sites.length > 0 ? [{ label: text('practice.branches'), text: list(sites) }] : []),
  ];
}

/** Names of the column sites of which branches.csv has no line. */
function sitesWithoutAddress({ sites, branches = [] }: PracticeState['practice']): string[] {
  const known = new Set(branches.map(({ name }) => spokenName(name)));
  return sites.filter((site) => !known.has(spokenName(site)));
}

/** Where each branch is, and its number while its phones can be relied on. */
function branchFacts(state: PracticeState, { text, list }: Translator): PracticeView['facts'] {
  if (state.closed !== undefined) return [];
  return (state.practice.branches ?? []).flatMap(({ id, name, town, postcode, phone }) => {
    const [call] = waysToReach(canBePhonedAt(state, id) ? { phone } : {});
    return [
      { label: list([name]), text: `${town}, ${postcode}` },
      ...(call ? [{ label: `${list([name])}: ${text('practice.phone')}`, ...call }] : []),
    ];
  });
}

import { asPracticesKnow, staffOnlyAt } from '../../state/state.ts';
import type { SiteContext } from '../site-context.ts';
import { projectPracticeMessages } from '../channels/project-channels.ts';
import { usesService } from '../../model/directory.ts';
import { english } from '../../model/language.ts';
import { stageOf } from '../../model/phase.ts';
import { adviceFor, type Advice } from '../shared/advice.ts';
import { contactsFor, waysToReach, type Contact } from '../shared/contacts.ts';
import { bulletinTitle, markedTitle } from '../shared/incident-title.ts';
import { kitLink } from '../shared/kit-links.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type Moment, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { cutPast, incidentsOfPractices, type Older } from '../shared/past.ts';
import { pasteIn, type PasteIn } from '../shared/paste-in.ts';
import { describeStanding, type StandingView } from '../shared/standing.ts';
import { accessTag, levelTag, phaseTag, type Tag } from '../shared/tag.ts';
import { describeBegan, describeWithout, windowPhrase } from '../shared/window.ts';
import type { PracticeState } from '../../state/state.ts';
import { isolateLatin } from '../../language/bidi.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

export interface PracticeView {
  name: string;
  code: string;
  standing: StandingView;
  /** Where to turn once it has closed for good, and a link to other surgeries. `text` is HTML. */
  elsewhere?: { text: string; link: Link } | undefined;
  /** Whether it is open. Empty when it is not affected. */
  access: string;
  /** What patients may find not working, a sentence each. */
  notWorking: string[];
  /** The moment at which this holds. */
  asOf: Phrase;
  languages: LanguageLink[];
  labels: { languages: string; need: string; about: string; planned: string };
  advice: Advice[];
  news: {
    notice: Link;
    /** Until when planned work lasts. */
    window?: Phrase | undefined;
    updated: Phrase;
    next?: NextUpdate | undefined;
  }[];
  /** Planned work that has not begun. */
  planned: {
    href: string;
    /** The officer's own title, in English. */
    englishTitle: string;
    window?: Phrase | undefined;
    without: string;
  }[];
  /** Where it is and how to reach it. */
  facts: { label: string; text: string; href?: string | undefined }[];
  note?: string | undefined;
  feed: Link;
  /** For staff, in English, on the English page only. */
  staff?: StaffView | undefined;
}

/** The NHS's own search for GP surgeries in England. */
const findSurgery = 'https://www.nhs.uk/service-search/find-a-gp';

interface StaffView {
  access: Tag;
  bulletins: Link[];
  kits: Link[];
  /** The text message and the phone script for this surgery alone. Nothing while nothing touches it. */
  messages?: { text: string; script: readonly string[] } | undefined;
  /** Each service that it uses, what does not work first. */
  systems: { system: Link; tag: Tag; works: string; workaround: readonly string[] }[];
  helpdesk: Contact;
  report: Contact;
  pasteIn: PasteIn;
  /** The newest ones. */
  history: { incident: Link; tag: Tag; began: { label: string; at: Moment } }[];
  /** Where the others are, if there are more. */
  older?: Older | undefined;
}

/** One practice now: affected or not in one sentence, what patients do, what staff need. */
export function projectPractice(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): PracticeView {
  const { practice, incidents } = state;
  const { text, phrase, language, service: nameOf } = translator;
  const { path, whole } = context.addresses;
  return {
    name: practice.name,
    code: practice.code,
    standing: describeStanding(state, context, translator),
    elsewhere:
      state.closed === undefined
        ? undefined
        : {
            text: isolateLatin(text('practice.elsewhere'), language.direction),
            link: { text: 'www.nhs.uk/service-search/find-a-gp', href: findSurgery },
          },
    access: state.isAffected ? text(`access.${state.access}`) : '',
    notWorking: state.impacts
      .filter(({ service }) => service.tasks.length > 0)
      .map(({ service: one, level }) =>
        text('change.started', {
          service: nameOf(one),
          level: midSentence(text(`level.${level}`)),
        }),
      ),
    asOf: context.buildTime.phrase(translator, 'time.asOf'),
    languages: languageLinks(context.practiceTranslators, translator, (id) =>
      path.practice(practice.code, id),
    ),
    labels: {
      languages: text('page.languages'),
      need: text('notice.need'),
      about: text('practice.about'),
      planned: text('headline.planned'),
    },
    advice: adviceFor([state], context, translator),
    news: incidents.map((one) => ({
      notice: { text: one.incident.patientTitle, href: path.notice(one.incident.id, language.id) },
      window: windowPhrase(one, translator),
      updated: phrase('time.updated', { time: one.latest.update.at }),
      next: nextUpdate(one, translator),
    })),
    planned: state.planned.map((one) => ({
      href: path.notice(one.incident.id, language.id),
      englishTitle: one.incident.patientTitle,
      window: windowPhrase(one, translator),
      without: describeWithout(one, translator),
    })),
    facts: facts(state, context, translator),
    note: practice.note,
    feed: { text: whole.practiceFeed(practice.code), href: path.practiceFeed(practice.code) },
    staff: language.id === english ? staffView(state, context) : undefined,
  };
}

function facts(
  { practice, closed }: PracticeState,
  { state: { directory } }: SiteContext,
  { text, list }: Translator,
): PracticeView['facts'] {
  const area = directory.areas.get(practice.area)?.name ?? practice.area;
  const [phone] = waysToReach(closed === undefined ? { phone: practice.phone } : {});
  const [website] = waysToReach(closed === undefined ? { url: practice.website } : {});
  return [
    ...(phone ? [{ label: text('practice.phone'), ...phone }] : []),
    ...(website ? [{ label: text('practice.website'), ...website }] : []),
    { label: text('practice.where'), text: `${practice.town}, ${practice.postcode} (${area})` },
    ...(practice.sites.length > 0
      ? [{ label: text('practice.branches'), text: list(practice.sites) }]
      : []),
  ];
}

function staffView(state: PracticeState, context: SiteContext): StaffView {
  const { content, state: all, addresses } = context;
  const { practice, incidents, planned } = state;
  const { path } = addresses;
  const concerning = [...incidents, ...planned, ...staffOnlyAt(practice.code, all)];
  const messages = projectPracticeMessages(state, context, context.english);
  const past = cutPast(
    (incidentsOfPractices(all).get(practice.code) ?? []).filter(
      ({ phase }) => phase !== 'scheduled',
    ),
    context,
  );
  const known = asPracticesKnow(all).practices.get(practice.code) ?? state;
  const impacts = new Map(known.impacts.map((impact) => [impact.service.id, impact]));
  const used = state.closed === undefined ? [...all.services.values()] : [];
  const systems = used
    .filter(({ service }) => usesService(practice, service))
    .map(({ service }) => ({ service, impact: impacts.get(service.id) }));
  return {
    access: accessTag(state.access),
    bulletins: concerning.map(({ incident, latest }) => ({
      text: bulletinTitle(incident, latest),
      href: path.bulletin(incident.id, latest.number),
    })),
    kits: concerning.flatMap((one) => kitLink(one, context) ?? []),
    messages: messages && { text: messages.text.text, script: messages.phone.lines },
    systems: [
      ...systems.filter(({ impact }) => impact),
      ...systems.filter(({ impact }) => !impact),
    ].map(({ service, impact }) => ({
      system: { text: service.name, href: path.service(service.id) },
      tag: levelTag(impact?.level ?? 'operational'),
      works: impact?.works ?? '',
      workaround: impact?.workaround ?? [],
    })),
    ...contactsFor(content.site, incidents[0]?.incident ?? {}),
    pasteIn: pasteIn(practice, context, context.english),
    history: past.newest.map((one) => ({
      incident: { text: markedTitle(one.incident), href: path.incident(one.incident.id) },
      tag: phaseTag(stageOf(one)),
      began: describeBegan(one),
    })),
    older: past.older,
  };
}

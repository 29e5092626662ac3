import type { Board } from '../board.ts';
import { usesService } from '../model/directory.ts';
import { adviceFor, type Advice } from '../parts/advice.ts';
import { languageLinks, type LanguageLink } from '../parts/languages.ts';
import type { Link } from '../parts/link.ts';
import { moment, nextUpdate, type Moment, type NextUpdate, type Phrase } from '../parts/moment.ts';
import { accessTag, levelTag, phaseTag, type Tag, type Tone } from '../parts/tag.ts';
import type { PracticeState } from '../state/state.ts';
import type { Translator } from '../words/translator.ts';

/** How a practice stands: the answer to "is my surgery affected?" */
interface Standing {
  tone: Tone;
  /** The tag beside its name in lists. */
  tag: Tag;
  sentence: string;
}

export interface PracticeView {
  name: string;
  code: string;
  town: string;
  postcode: string;
  area: string;
  phone?: Link | undefined;
  website?: Link | undefined;
  sites: string;
  note?: string | undefined;
  standing: Standing;
  access: string;
  /** The moment at which this holds. */
  asOf: Phrase;
  languages: LanguageLink[];
  /** The words that lead to and name facts about the surgery, in the page's language. */
  labels: { about: string; where: string; phone: string; website: string; branches: string };
  advice: Advice[];
  news: { notice: Link; bulletin: Link; updated: Phrase; next?: NextUpdate | undefined }[];
  /** For staff: each service it uses, with its level here. */
  systems: { system: Link; tag: Tag; works: string; workaround: readonly string[] }[];
  accessTag: Tag;
  feed: Link;
  history: { incident: Link; tag: Tag; began: Moment }[];
}

/** One practice now: affected or not in one sentence, what patients do, what staff need. */
export function projectPractice(
  state: PracticeState,
  board: Board,
  translator: Translator,
): PracticeView {
  const { text, phrase, list, language } = translator;
  const { practice } = state;
  const { path, whole } = board.addresses;
  const { directory, services, incidents } = board.state;
  const impacts = new Map(state.impacts.map((impact) => [impact.service.id, impact]));
  return {
    name: practice.name,
    code: practice.code,
    town: practice.town,
    postcode: practice.postcode,
    area: directory.areas.get(practice.area)?.name ?? practice.area,
    phone: practice.phone
      ? { text: practice.phone, href: `tel:${practice.phone.replace(/\s/g, '')}` }
      : undefined,
    website: practice.website
      ? { text: practice.website.replace(/^https?:\/\/|\/$/g, ''), href: practice.website }
      : undefined,
    sites: list(practice.sites),
    note: practice.note,
    standing: standingOf(state, translator),
    asOf: phrase('time.asOf', { time: board.state.now }),
    languages: languageLinks(board, translator, (id) => path.practice(practice.code, id)),
    labels: {
      about: text('practice.about'),
      where: text('practice.where'),
      phone: text('practice.phone'),
      website: text('practice.website'),
      branches: text('practice.branches'),
    },
    access: state.isAffected ? text(`access.${state.access}`) : '',
    advice: adviceFor([state], board.content.guidance, translator),
    news: state.incidents.map((one) => ({
      notice: { text: one.incident.patientTitle, href: path.notice(one.incident.id, language.id) },
      bulletin: {
        text: `Bulletin ${one.latest.number}: ${one.latest.update.summary}`,
        href: path.bulletin(one.incident.id, one.latest.number),
      },
      updated: phrase('time.updated', { time: one.latest.update.at }),
      next: nextUpdate(one, translator),
    })),
    systems: [...services.values()]
      .filter(({ service }) => usesService(practice, service))
      .map(({ service }) => {
        const impact = impacts.get(service.id);
        return {
          system: { text: service.name, href: path.service(service.id) },
          tag: levelTag(impact?.level ?? 'operational'),
          works: impact?.works ?? '',
          workaround: impact?.workaround ?? [],
        };
      }),
    accessTag: accessTag(state.access),
    feed: { text: whole.practiceFeed(practice.code), href: path.practiceFeed(practice.code) },
    history: incidents
      .filter(({ everConcerned }) => everConcerned.has(practice.code))
      .map(({ incident, phase }) => ({
        incident: { text: incident.title, href: path.incident(incident.id) },
        tag: phaseTag(phase),
        began: moment(incident.began),
      })),
  };
}

function standingOf(
  { practice, isAffected, impacts, access, incidents }: PracticeState,
  { text }: Translator,
): Standing {
  const { name } = practice;
  if (!isAffected) {
    return {
      tone: 'good',
      tag: { text: 'Not affected', tone: 'good' },
      sentence: text('practice.notAffected', { name }),
    };
  }
  if (incidents.every(({ incident }) => incident.kind === 'maintenance')) {
    return {
      tone: 'planned',
      tag: { text: 'Planned work', tone: 'planned' },
      sentence: text('practice.planned', { name }),
    };
  }
  if (impacts.length === 0 && access === 'open') {
    return {
      tone: 'slow',
      tag: { text: 'Catching up', tone: 'slow' },
      sentence: text('practice.catchingUp', { name }),
    };
  }
  return {
    tone: 'bad',
    tag: access === 'open' ? { text: 'Affected', tone: 'bad' } : accessTag(access),
    sentence: text('practice.affected', { name }),
  };
}

export interface PracticeListView {
  count: number;
  affected: number;
  letters: {
    letter: string;
    practices: { practice: Link; town: string; postcode: string; tag: Tag; search: string }[];
  }[];
}

/** Every surgery, A to Z, with how it stands. `search` is what a reader may type to find it. */
export function projectPractices({ state, addresses, content, english }: Board): PracticeListView {
  const letters = new Map<string, PracticeListView['letters'][number]['practices']>();
  for (const practice of content.practices) {
    const practiceState = state.practices.get(practice.code);
    if (!practiceState) continue;
    const letter = practice.name.charAt(0).toUpperCase();
    const some = letters.get(letter) ?? [];
    some.push({
      practice: { text: practice.name, href: addresses.path.practice(practice.code) },
      town: practice.town,
      postcode: practice.postcode,
      tag: standingOf(practiceState, english).tag,
      search: [practice.name, practice.town, practice.postcode, ...practice.sites]
        .join(' ')
        .toLowerCase(),
    });
    letters.set(letter, some);
  }
  return {
    count: content.practices.length,
    affected: [...state.practices.values()].filter(({ isAffected }) => isAffected).length,
    letters: [...letters].map(([letter, practices]) => ({ letter, practices })),
  };
}

import type { Board } from '../board.ts';
import { english } from '../model/language.ts';
import { tasks } from '../model/task.ts';
import { isOfThisEnglish, type Update } from '../model/update.ts';
import { adviceFor, type Advice } from '../parts/advice.ts';
import { describeChangesForPatients } from '../parts/changes.ts';
import type { LanguageLink } from '../parts/languages.ts';
import { languageLinks } from '../parts/languages.ts';
import type { Link } from '../parts/link.ts';
import { nextUpdate, type Moment, type NextUpdate, type Phrase } from '../parts/moment.ts';
import { describeOpenness } from '../parts/openness.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import { touchedTasks } from '../state/answers.ts';
import type { IncidentState, PublishedUpdate } from '../state/incident-state.ts';
import type { PracticeState } from '../state/state.ts';
import { renderMarkdown } from '../words/markdown.ts';
import type { Translator } from '../words/translator.ts';

export interface NoticeView {
  id: string;
  /** In the page's language. */
  title: string;
  /** The officer's own title, when the page is in another language. */
  englishTitle: string;
  languages: LanguageLink[];
  isExercise: boolean;
  isOpen: boolean;
  tag: Tag;
  /** Where it stands, in one sentence. */
  standing: string;
  /** Whether surgeries are open. Empty when nobody is affected now. */
  openness: string;
  updated: Phrase;
  next?: NextUpdate | undefined;
  window?: Phrase | undefined;
  advice: Advice[];
  happening: FreeText & { anchor: string };
  changes: string[];
  /** Tasks and ways to get help that are not touched. */
  asUsual: string[];
  areas: { count: string; surgeries: Link[] }[];
  /** In English only: free text of the past is not translated. */
  earlier: { anchor: string; at: Moment; tag: Tag; html: string }[];
  record: Link;
}

/** An officer's own words: HTML, the language it is in, and remarks on its translation. */
export interface FreeText {
  html: string;
  language: string;
  remarks: string[];
}

/** An incident for patients: what to do by what they need, before what happened. */
export function projectNotice(
  state: IncidentState,
  board: Board,
  translator: Translator,
): NoticeView {
  const { incident, latest, phase, isOpen } = state;
  const { text, phrase, language } = translator;
  const isEnglish = language.id === english;
  const affected = affectedPractices(state, board);
  const { window } = incident;
  return {
    id: incident.id,
    title: isEnglish ? incident.patientTitle : text('front.title'),
    englishTitle: isEnglish ? '' : incident.patientTitle,
    languages: languageLinks(board, translator, (id) => board.addresses.path.notice(incident.id, id)),
    isExercise: incident.kind === 'exercise',
    isOpen,
    tag: phaseTag(phase, text(`phase.${phase}`)),
    standing: text(`standing.${phase}`),
    openness: affected.length > 0 ? describeOpenness(affected, translator) : '',
    updated: phrase(isOpen ? 'time.updated' : 'time.lastUpdated', { time: latest.update.at }),
    next: nextUpdate(state, translator),
    window: window && phrase('time.window', window),
    advice: adviceFor(affected, board.content.guidance, translator),
    happening: { anchor: anchorOf(latest), ...freeText(latest.update, translator) },
    changes: describeChangesForPatients(state, latest, translator),
    asUsual: affected.length > 0 ? worksAsUsual(affected, board, translator) : [],
    areas: areas(affected, board, translator),
    earlier: isEnglish ? earlierUpdates(state, translator) : [],
    record: {
      text: text('notice.record', { title: incident.title }),
      href: board.addresses.path.incident(incident.id),
    },
  };
}

function anchorOf({ update }: PublishedUpdate): string {
  return `u${update.stem}`;
}

/** The update's words for patients, in the reader's language if somebody has translated just these. */
function freeText(update: Update, { text, date, language }: Translator): FreeText {
  const inEnglish = { html: renderMarkdown(update.forPatients), language: english };
  if (language.id === english) return { ...inEnglish, remarks: [] };
  const translation = update.translations[language.id];
  if (!translation) return { ...inEnglish, remarks: [text('notice.textInEnglish')] };
  if (!isOfThisEnglish(translation, update)) {
    return { html: '', language: language.id, remarks: [text('notice.olderTranslation')] };
  }
  const { translatedBy, reviewedBy } = translation;
  const by = text('notice.translatedBy', { name: translatedBy, date: date(translation.date).text });
  return {
    html: renderMarkdown(translation.text),
    language: language.id,
    remarks: reviewedBy ? [by] : [by, text('page.machineMade')],
  };
}

function earlierUpdates({ updates }: IncidentState, { text, moment }: Translator) {
  return updates
    .slice(0, -1)
    .toReversed()
    .map((published) => ({
      anchor: anchorOf(published),
      at: moment(published.update.at),
      tag: phaseTag(published.phase, text(`phase.${published.phase}`)),
      html: renderMarkdown(published.update.forPatients),
    }));
}

/** The practices that it touches now. An exercise touches none. */
function affectedPractices({ effects, incident }: IncidentState, { state }: Board): PracticeState[] {
  if (incident.kind === 'exercise') return [];
  return [...state.practices.values()].filter(({ practice }) => effects.has(practice.code));
}

/** Tasks that do not suffer anywhere, and the routes that answers rely on and that work everywhere. */
function worksAsUsual(
  affected: readonly PracticeState[],
  { content }: Board,
  { text, service: nameOf }: Translator,
): string[] {
  const down = new Set(affected.flatMap(({ impacts }) => impacts.map(({ service }) => service.id)));
  const touched = new Set(affected.flatMap(touchedTasks));
  const routes = new Set(content.guidance.flatMap(({ needs }) => needs));
  return [
    ...tasks.filter((task) => !touched.has(task)).map((task) => text(`task.${task}`)),
    ...content.services.filter(({ id }) => routes.has(id) && !down.has(id)).map(nameOf),
  ];
}

function areas(
  affected: readonly PracticeState[],
  { state, addresses }: Board,
  { text, language }: Translator,
): NoticeView['areas'] {
  const isAffected = new Set(affected);
  return [...state.areas.values()].flatMap(({ area, practices }) => {
    const some = practices.filter((practice) => isAffected.has(practice));
    if (some.length === 0) return [];
    return {
      count: text('notice.areaCount', {
        area: area.name,
        affected: some.length,
        count: practices.length,
      }),
      surgeries: some.map(({ practice: { name, code } }) => ({
        text: name,
        href: addresses.path.practice(code, language.id),
      })),
    };
  });
}

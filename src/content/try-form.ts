import { draftAnyway } from '../core/authoring/draft-anyway.ts';
import type { FormProblem, UpdateForm } from '../core/authoring/form.ts';
import type { Draft, DraftFile } from '../core/authoring/draft.ts';
import { makeDraft } from '../core/authoring/make-draft.ts';
import { hasErrors, type Problem } from '../core/check/problem.ts';
import { withGeneratedTitles } from '../core/language/generated-titles.ts';
import type { Incident } from '../core/model/incident.ts';
import { stateAt } from '../core/state/state.ts';
import { chooseNow } from '../core/time/choose-now.ts';
import { makeSiteContext } from '../core/views/make-site-context.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { checkDraft } from './check-draft.ts';
import {
  formToFiles,
  toFormProblem,
  withFiles,
  writeDrafts,
  type NewFile,
} from './form-to-files.ts';
import { parseSources, type Setting } from './read-content.ts';
import type { SourceFiles } from './read-files.ts';

/** A published content on which answers are tried again and again. */
export interface Desk {
  sources: SourceFiles;
  context: SiteContext;
  setting: Setting;
}

/** What is wrong with an answer; a hint keeps nothing from being published. */
export interface TriedProblem extends FormProblem {
  isHint: boolean;
}

/** What answers would become. */
export interface TriedForm {
  problems: TriedProblem[];
  /** Nothing while an answer is missing or cannot be read. */
  draft?: Omit<Draft, 'files'> | undefined;
  /** As they will be written. With a problem, as they would be. */
  files: NewFile[];
  /** The id of its incident, once there is one to show. */
  incidentId?: string | undefined;
  /** The site with the update; what is not answered yet stands as dots. */
  after?: SiteContext | undefined;
}

/** Reads a published content, which was checked when it was published. Nothing if it cannot be read. */
export function openDesk(sources: SourceFiles, setting: Setting): Desk | undefined {
  const { content, now, problems } = parseSources(sources, setting);
  if (!content || hasErrors(problems)) return undefined;
  const context = makeSiteContext(content, now, setting.place ?? { site: '', base: '/' });
  return { sources, context, setting };
}

/** The same at another time of the real clock. */
export function moveDesk(desk: Desk, today: number): Desk {
  const { setting, context } = desk;
  const { content, state } = context;
  const now = chooseNow(setting.asked, content.site.demonstration?.now, today);
  if (now === state.now) return { ...desk, setting: { ...setting, today } };
  return {
    ...desk,
    setting: { ...setting, today },
    context: { ...context, state: stateAt(content, now) },
  };
}

/** What a form becomes, at once: the problems that its own words have, and how it will go out. */
export function tryForm(form: UpdateForm, desk: Desk): TriedForm {
  const { content, state } = desk.context;
  const present = { content, files: [...desk.sources.texts.keys()], now: state.now };
  const made = makeDraft(form, present);
  if (!made.value) {
    const problems = made.problems.map((one) => ({ ...one, isHint: false }));
    const draft = draftAnyway(form, made.problems, present);
    if (!draft) return { problems, files: [] };
    const tried = tryDrafts(draft.files, desk);
    // What stands in for an answer is nobody's mistake.
    const open = new Set(problems.map(({ field }) => field));
    const others = tried.problems.filter(({ field }) => field && !open.has(field));
    return { ...tried, problems: [...problems, ...others], incidentId: draft.incidentId };
  }
  const { files: drafts, ...draft } = made.value;
  return { ...tryDrafts(drafts, desk), draft, incidentId: draft.incidentId };
}

/** The same for files that no form made. */
export function tryDrafts(drafts: readonly DraftFile[], desk: Desk): TriedForm {
  const files = writeDrafts(drafts);
  return { files, ...tryFiles(files, desk) };
}

/** The same for files as they will be written, new or changed. */
export function tryFiles(
  files: readonly NewFile[],
  desk: Desk,
): Pick<TriedForm, 'problems' | 'after'> {
  const parsed = parseSources(withFiles(desk.sources, files), desk.setting);
  const after = parsed.content && withIncidents(desk.context, parsed.content.incidents, files);
  const added = new Set(files.map(({ path }) => path));
  const problems = checkDraft(parsed, added, after).filter(
    ({ file, severity }) => severity === 'error' || added.has(file),
  );
  return { problems: problems.map((one) => toTried(one, files)), after };
}

/** The whole check, as the gate will make it: nothing is proposed without it. */
export function checkForm(
  form: UpdateForm,
  desk: Desk,
): { problems: FormProblem[]; files: NewFile[]; title: string } {
  const { value, problems = [] } = formToFiles(form, desk);
  return { problems: [...problems], files: value?.files ?? [], title: value?.title ?? '' };
}

function toTried(problem: Problem, files: readonly NewFile[]): TriedProblem {
  return { ...toFormProblem(problem, files), isHint: problem.severity === 'warning' };
}

/** Languages, answers and all other incidents stay as they were worked out for the published content. */
function withIncidents(
  context: SiteContext,
  incidents: readonly Incident[],
  added: readonly NewFile[],
): SiteContext {
  const { content, state } = context;
  const touched = new Set(added.map(({ path }) => path.split('/')[1]));
  const known = new Map(content.incidents.map((one) => [one.id, one]));
  const titled = withGeneratedTitles(
    { ...content, incidents: incidents.filter(({ id }) => touched.has(id)) },
    state.now,
  );
  const anew = new Map(titled.incidents.map((one) => [one.id, one]));
  const all = {
    ...content,
    incidents: incidents.map((one) => anew.get(one.id) ?? known.get(one.id) ?? one),
  };
  return { ...context, content: all, state: stateAt(all, state.now, state) };
}

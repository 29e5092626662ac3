import { makeLruCache } from '../core/cache/lru-cache.ts';
import type { ContentSources } from '../core/check/checked.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { toId } from '../core/language/to-id.ts';
import { isForPracticesOnly } from '../core/model/incident.ts';
import type { Branch } from '../core/model/branch.ts';
import type { Practice } from '../core/model/practice.ts';
import type { PublicStatements } from '../core/model/public-statement.ts';
import { firstTaskLines } from '../core/model/task.ts';
import { explainMisplaced } from './explain-misplaced.ts';
import {
  parseAreas,
  parseGuidance,
  parseGuidanceTranslation,
  parseIncident,
  parseLanguage,
  parsePublicStatement,
  parseFormats,
  parseRedirects,
  parseReview,
  parseService,
  parseSite,
  parseTasks,
  parseTranslationStates,
  parseUpdate,
  parseUpdateTranslation,
  type SourceFile,
  type TranslationOf,
} from './parse-file.ts';
import type { Parsed } from './parsed.ts';
import { incidentFolderOf, fileRoleOf, type FileRole } from './file-roles.ts';
import { parseBranches } from './branches-csv.ts';
import { parsePractices } from './practices-csv.ts';
import type { SourceFiles } from './read-files.ts';
import { isWithoutPatients } from './sections.ts';
import { sortContent } from './sort-content.ts';

/** Whoever reads a content again and again parses only what has changed: a preview, the page to write on. */
const recent = makeLruCache<unknown>(5000);

function remember<Result>({ file, text }: { file: string; text: string }, parse: () => Result) {
  return recent(`${file}\n${text}`, parse) as Result;
}

/** Turns the texts of a content folder into data, file by file, and collects what is wrong. */
export function parseFiles({
  texts,
  problems: unreadable,
}: SourceFiles): Parsed<ContentSources> & { value: ContentSources } {
  const problems = [explainAllMisplaced(texts)];
  const sources = groupByKind(texts);
  const parseEach = <Kind extends FileRole['holds'], Result extends { problems: Problem[] }>(
    kind: Kind,
    parse: (source: SourceFile<Kind>) => Result,
  ): Result[] =>
    (sources.get(kind) ?? []).map(({ role, ...rest }) => {
      const source = { ...rest, role: role as SourceFile<Kind>['role'] };
      const parsed = remember(source, () => parse(source));
      problems.push(parsed.problems);
      return parsed;
    });
  const parseAll = <Kind extends FileRole['holds'], T>(
    kind: Kind,
    parse: (source: SourceFile<Kind>) => Parsed<T>,
  ): T[] => parseEach(kind, parse).flatMap(valueOf);

  const practices = parseEach('practices', ({ text }) => parsePractices(text));
  const branches = parseEach('branches', ({ text }) => parseBranches(text));
  const allBranches = branches.flatMap((one) => one.branches);
  const parsedUpdates = parseEach('update', parseUpdate);
  const updateTranslations = parseAll('update-translation', parseUpdateTranslation);
  const ofUpdate = groupTranslations(updateTranslations);
  const updates = parsedUpdates.flatMap(valueOf).map(({ incidentId, update }) => {
    const of = `${incidentId}/${update.stem}`;
    return { of, incidentId, update: { ...update, translations: ofUpdate(of) } };
  });
  const salvaged = parsedUpdates.flatMap((one) => one.salvaged ?? []);
  const updatesOf = Map.groupBy(updates, ({ incidentId }) => incidentId);
  const reviews = parseAll('review', parseReview);
  const reviewOf = new Map(reviews.map((one) => [one.incidentId, one.review]));
  const incidents = parseAll('incident', parseIncident).map((incident) => ({
    ...incident,
    review: reviewOf.get(incident.id),
    updates: (updatesOf.get(incident.id) ?? []).map(({ update }) => update),
  }));
  const answerTranslations = parseAll('guidance-translation', parseGuidanceTranslation);
  const ofAnswer = groupTranslations(answerTranslations);
  const guidance = parseAll('guidance', parseGuidance).map((answer) => ({
    ...answer,
    translations: ofAnswer(answer.id),
  }));
  problems.push(
    findStrays(answerTranslations, new Set(guidance.map(({ id }) => id)), texts),
    findStrays(updateTranslations, new Set(updates.map(({ of }) => of)), texts),
  );
  const ids = new Set(incidents.map(({ id }) => id));
  const statesOf = new Map(
    parseAll('translation-states', parseTranslationStates).map((one) => [one.language, one.states]),
  );
  const languages = parseAll('language', parseLanguage).map((language) => ({
    ...language,
    states: statesOf.get(language.id) ?? {},
  }));
  const files = new Set([...texts.keys(), ...unreadable.map(({ file }) => file)]);
  const content = sortContent({
    site: parseAll('site', parseSite)[0],
    areas: parseAll('areas', parseAreas).flat(),
    tasks: parseAll('tasks', parseTasks)[0] ?? (files.has('tasks.yaml') ? [] : firstTaskLines),
    statements: Object.assign(
      {},
      ...parseAll('public-statement', parsePublicStatement),
    ) as PublicStatements,
    services: parseAll('service', parseService),
    practices: withBranches(
      practices.flatMap((one) => one.practices),
      allBranches,
    ),
    guidance,
    languages,
    redirects: parseAll('redirects', parseRedirects).flat(),
    formats: parseAll('formats', parseFormats).flat(),
    incidents,
  });
  const declared = {
    files,
    serviceIds: new Set([...files].flatMap(serviceIdOf)),
    incidentFolders: new Set([...files].flatMap((file) => incidentFolderOf(file) ?? [])),
    practiceCodes: new Set(
      practices.flatMap(({ codes }) => codes.map((code) => code.toUpperCase())),
    ),
    branchIds: new Set(branches.flatMap(({ ids }) => ids)),
  };
  const orphans = updates.flatMap(({ incidentId, update }) => (ids.has(incidentId) ? [] : update));
  const forStaff = new Set(
    incidents.filter(isForPracticesOnly).map(({ file }) => file.slice(0, file.lastIndexOf('/'))),
  );
  const isNone = (problem: Problem) =>
    isWithoutPatients(problem) &&
    forStaff.has(problem.file.slice(0, problem.file.lastIndexOf('/')));
  return {
    value: { content, declared, orphans, salvaged, reviews, branches: allBranches },
    problems: problems.flat().filter((problem) => !isNone(problem)),
  };
}

/** Each practice with its branches. One that has none stays as it is. */
function withBranches(practices: readonly Practice[], branches: readonly Branch[]): Practice[] {
  const byPractice = Map.groupBy(branches, ({ practice }) => practice);
  return practices.map((one) => {
    const own = byPractice.get(one.code);
    return own ? { ...one, branches: own } : one;
  });
}

function groupByKind(
  texts: ReadonlyMap<string, string>,
): Map<FileRole['holds'], { file: string; text: string; role: FileRole }[]> {
  const sources = [...texts].flatMap(([file, text]) => {
    const role = fileRoleOf(file);
    return role ? { file, text, role } : [];
  });
  return Map.groupBy(sources, ({ role }) => role.holds);
}

function valueOf<T>({ value }: Parsed<T>): T[] {
  return value === undefined ? [] : [value];
}

/** The translations of a thing, by language. */
function groupTranslations<T>(
  translations: readonly TranslationOf<T>[],
): (of: string) => Record<string, T> {
  const groups = Map.groupBy(translations, ({ of }) => of);
  return (of) =>
    Object.fromEntries(
      (groups.get(of) ?? []).map(({ language, translation }) => [language, translation]),
    );
}

/**
 * Translations that are of nothing. A file that is there and has a mistake is
 * told for that, and not for its translations.
 */
function findStrays(
  translations: readonly TranslationOf<{ file: string }>[],
  originals: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): Problem[] {
  return translations.flatMap(({ of, translation }) => {
    if (originals.has(of)) return [];
    const english = translation.file.replace(/\.[a-z]{2,3}\.md$/, '.md');
    const answer = translation.file.replace(/[^/]+$/, 'en.md');
    if (texts.has(english === translation.file ? answer : english)) return [];
    return anError({
      code: 'translation/of-nothing',
      file: translation.file,
      message: 'this is a translation of a file that is not there',
      fix: 'Give it the name of the English file, with the language before the ending, or delete it.',
    });
  });
}

/** One problem a file, or one for a folder that has the wrong name. */
function explainAllMisplaced(texts: ReadonlyMap<string, string>): Problem[] {
  const found = new Map<string, Problem>();
  for (const [file, text] of texts) {
    if (fileRoleOf(file)) continue;
    const problem = explainMisplaced(file, text, new Set(texts.keys()));
    found.set(problem.file, problem);
  }
  return [...found.values()];
}

/** The id that a file in services/ gives or was meant to give, so that a wrong name is one mistake. */
function serviceIdOf(file: string): string[] {
  const [, name] = /^services\/([^/]+)\.\w+$/.exec(file) ?? [];
  return name ? [toId(name)] : [];
}

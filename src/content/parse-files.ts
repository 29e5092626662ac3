import type { Sources } from '../core/check/checked.ts';
import { anError, type Problem } from '../core/model/problem.ts';
import { toId } from '../core/check/to-id.ts';
import { explainMisplaced } from './explain-misplaced.ts';
import {
  parseAreas,
  parseGuidance,
  parseGuidanceTranslation,
  parseIncident,
  parseLanguage,
  parseRedirects,
  parseReview,
  parseService,
  parseSite,
  parseTranslationStates,
  parseUpdate,
  parseUpdateTranslation,
  type Source,
  type TranslationOf,
} from './parse-file.ts';
import type { Parsed } from './parsed.ts';
import { incidentFolderOf, placeOf, type Place } from './places.ts';
import { parsePractices } from './practices-csv.ts';
import type { SourceFiles } from './read-files.ts';
import { sortContent } from './sort-content.ts';

/** Gives what a file was parsed to, parsing it if need be. */
export type Remember = <Result extends { problems: Problem[] }>(
  source: { file: string; text: string },
  parse: () => Result,
) => Result;

/**
 * Turns the texts of a content folder into data, file by file, and collects what
 * is wrong. `remember` may know files that have not changed.
 */
export function parseFiles(
  { texts, problems: unreadable }: SourceFiles,
  remember: Remember = (_source, parse) => parse(),
): Parsed<Sources> & { value: Sources } {
  const problems = [explainAllMisplaced(texts)];
  const sources = groupByKind(texts);
  const parseEach = <Kind extends Place['holds'], Result extends { problems: Problem[] }>(
    kind: Kind,
    parse: (source: Source<Kind>) => Result,
  ): Result[] =>
    (sources.get(kind) ?? []).map(({ place, ...rest }) => {
      const source = { ...rest, place: place as Source<Kind>['place'] };
      const parsed = remember(source, () => parse(source));
      problems.push(parsed.problems);
      return parsed;
    });
  const parseAll = <Kind extends Place['holds'], T>(
    kind: Kind,
    parse: (source: Source<Kind>) => Parsed<T>,
  ): T[] => parseEach(kind, parse).flatMap(valueOf);

  const practices = parseEach('practices', ({ text }) => parsePractices(text));
  const incidents = parseAll('incident', parseIncident);
  const parsedUpdates = parseEach('update', parseUpdate);
  const updates = parsedUpdates.flatMap(valueOf);
  const salvaged = parsedUpdates.flatMap((one) => one.salvaged ?? []);
  const updatesOf = Map.groupBy(updates, ({ incidentId }) => incidentId);
  const reviews = parseAll('review', parseReview);
  const reviewOf = new Map(reviews.map((one) => [one.incidentId, one.review]));
  for (const incident of incidents) {
    incident.review = reviewOf.get(incident.id);
    incident.updates = (updatesOf.get(incident.id) ?? []).map(({ update }) => update);
  }
  const guidance = parseAll('guidance', parseGuidance);
  const strays = [
    attach(
      parseAll('guidance-translation', parseGuidanceTranslation),
      new Map(guidance.map((one) => [one.id, one])),
    ),
    attach(
      parseAll('update-translation', parseUpdateTranslation),
      new Map(updates.map(({ incidentId, update }) => [`${incidentId}/${update.stem}`, update])),
    ),
  ];
  problems.push(...strays);
  const ids = new Set(incidents.map(({ id }) => id));
  const statesOf = new Map(
    parseAll('translation-states', parseTranslationStates).map((one) => [one.language, one.states]),
  );
  const languages = parseAll('language', parseLanguage).map((language) => ({
    ...language,
    states: statesOf.get(language.id) ?? {},
  }));
  const content = sortContent({
    site: parseAll('site', parseSite)[0],
    areas: parseAll('areas', parseAreas).flat(),
    services: parseAll('service', parseService),
    practices: practices.flatMap((one) => one.practices),
    guidance,
    languages,
    redirects: parseAll('redirects', parseRedirects).flat(),
    incidents,
  });
  const files = new Set([...texts.keys(), ...unreadable.map(({ file }) => file)]);
  const declared = {
    files,
    serviceIds: new Set([...files].flatMap(serviceIdOf)),
    incidentFolders: new Set([...files].flatMap((file) => incidentFolderOf(file) ?? [])),
    practiceCodes: new Set(practices.flatMap(({ codes }) => codes.map((code) => code.toUpperCase()))),
  };
  const orphans = updates.flatMap(({ incidentId, update }) => (ids.has(incidentId) ? [] : update));
  return { value: { content, declared, orphans, salvaged, reviews }, problems: problems.flat() };
}

function groupByKind(
  texts: ReadonlyMap<string, string>,
): Map<Place['holds'], { file: string; text: string; place: Place }[]> {
  const sources = [...texts].flatMap(([file, text]) => {
    const place = placeOf(file);
    return place ? { file, text, place } : [];
  });
  return Map.groupBy(sources, ({ place }) => place.holds);
}

function valueOf<T>({ value }: Parsed<T>): T[] {
  return value === undefined ? [] : [value];
}

/** Puts each translation with what it is of. One that is of nothing is a problem. */
function attach<T extends { file: string }>(
  translations: readonly TranslationOf<T>[],
  originals: ReadonlyMap<string, { translations: Readonly<Record<string, T>> }>,
): Problem[] {
  return translations.flatMap(({ of, language, translation }) => {
    const original = originals.get(of);
    if (original) {
      original.translations = { ...original.translations, [language]: translation };
      return [];
    }
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
    if (placeOf(file)) continue;
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

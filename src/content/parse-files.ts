import type { Sources } from '../core/problems/checked.ts';
import { anError, type Problem } from '../core/problems/problem.ts';
import { toId } from '../core/problems/to-id.ts';
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

/** Turns the texts of a content folder into data, file by file, and collects what is wrong. */
export function parseFiles({ texts, problems: unreadable }: SourceFiles): Parsed<Sources> & {
  value: Sources;
} {
  const problems = [explainAllMisplaced(texts)];
  const collect = <T>(parsed: Parsed<T>): T[] => {
    problems.push(parsed.problems);
    return parsed.value === undefined ? [] : [parsed.value];
  };
  const parseAll = <Kind extends Place['holds'], T>(
    kind: Kind,
    parse: (source: Source<Kind>) => Parsed<T>,
  ): T[] => sourcesOf(texts, kind).flatMap((source) => collect(parse(source)));

  const practices = sourcesOf(texts, 'practices').map(({ text }) => parsePractices(text));
  problems.push(...practices.map((one) => one.problems));
  const incidents = parseAll('incident', parseIncident);
  const parsedUpdates = sourcesOf(texts, 'update').map(parseUpdate);
  const updates = parsedUpdates.flatMap(collect);
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
  const content = sortContent({
    site: parseAll('site', parseSite)[0],
    areas: parseAll('areas', parseAreas).flat(),
    services: parseAll('service', parseService),
    practices: practices.flatMap((one) => one.practices),
    guidance,
    languages: parseAll('language', parseLanguage),
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

function sourcesOf<Kind extends Place['holds']>(
  texts: ReadonlyMap<string, string>,
  kind: Kind,
): Source<Kind>[] {
  return [...texts].flatMap(([file, text]) => {
    const place = placeOf(file);
    return place?.holds === kind ? { file, text, place: place as Source<Kind>['place'] } : [];
  });
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

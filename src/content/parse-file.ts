import { areasSchema, type Area } from '../core/model/area.ts';
import {
  guidanceSchema,
  guidanceTranslationSchema,
  type Guidance,
  type GuidanceTranslation,
} from '../core/model/guidance.ts';
import { languageSchema, type Language } from '../core/model/language.ts';
import { incidentSchema, type Incident } from '../core/model/incident.ts';
import { formatsSchema, type Format } from '../core/model/format.ts';
import { redirectsSchema, type Redirect } from '../core/model/redirect.ts';
import {
  accessibilitySchema,
  privacySchema,
  type PublicStatements,
} from '../core/model/public-statement.ts';
import { reviewSchema } from '../core/model/review.ts';
import { serviceSchema, type Service } from '../core/model/service.ts';
import { tasksSchema, type TaskLine } from '../core/model/task.ts';
import { translationStatesSchema } from '../core/model/translation-state.ts';
import { siteSchema, type Site } from '../core/model/site.ts';
import {
  updateSchema,
  updateTranslationSchema,
  type Naming,
  type Update,
  type UpdateTranslation,
} from '../core/model/update.ts';
import type { ReviewOfIncident } from '../core/check/checked.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { parseFields, parseMarkdownFile } from './parse-fields.ts';
import type { Parsed } from './parsed.ts';
import type { FileRole } from './file-roles.ts';
import { parseSections } from './sections.ts';
import { parseTranslationSections } from './translation-sections.ts';

/** A file whose role is known. */
export interface SourceFile<Kind extends FileRole['holds'] = FileRole['holds']> {
  file: string;
  text: string;
  role: Extract<FileRole, { holds: Kind }>;
}

export function parseSite({ file, text }: SourceFile<'site'>): Parsed<Site> {
  return parseFields(file, text, siteSchema);
}

export function parseAreas({ file, text }: SourceFile<'areas'>): Parsed<Area[]> {
  return parseFields(file, text, areasSchema);
}

export function parseTasks({ file, text }: SourceFile<'tasks'>): Parsed<TaskLine[]> {
  return parseFields(file, text, tasksSchema);
}

export function parseRedirects({ file, text }: SourceFile<'redirects'>): Parsed<Redirect[]> {
  return parseFields(file, text, redirectsSchema);
}

export function parseFormats({ file, text }: SourceFile<'formats'>): Parsed<Format[]> {
  return parseFields(file, text, formatsSchema);
}

export function parsePublicStatement({
  file,
  text,
  role: { name },
}: SourceFile<'public-statement'>): Parsed<PublicStatements> {
  if (name === 'privacy') {
    const { value, body, problems } = parseMarkdownFile(file, text, privacySchema);
    return { value: value && { privacy: { ...value, file, body: body.trim() } }, problems };
  }
  const { value, body, problems } = parseMarkdownFile(file, text, accessibilitySchema);
  return { value: value && { accessibility: { ...value, file, body: body.trim() } }, problems };
}

export function parseService({ file, text, role }: SourceFile<'service'>): Parsed<Service> {
  const { value, body, problems } = parseMarkdownFile(file, text, serviceSchema);
  return { value: value && { ...value, id: role.id, file, about: body.trim() }, problems };
}

export function parseGuidance({ file, text, role }: SourceFile<'guidance'>): Parsed<Guidance> {
  const { value, body, problems } = parseMarkdownFile(file, text, guidanceSchema);
  if (!value) return { problems };
  const { draft, approved = draft ?? 0, ...answer } = value;
  const isDraft = draft !== undefined;
  const rest = { id: role.id, file, body: body.trim(), translations: {} };
  return { value: { ...answer, approved, isDraft, ...rest }, problems };
}

/** Its updates and its review are in files of their own. */
export function parseIncident({ file, text, role }: SourceFile<'incident'>): Parsed<Incident> {
  const { value, body, problems } = parseMarkdownFile(file, text, incidentSchema);
  const rest = { id: role.id, file, background: body.trim(), updates: [] };
  return { value: value && { ...value, ...rest }, problems };
}

export function parseReview({ file, text, role }: SourceFile<'review'>): Parsed<ReviewOfIncident> {
  const { value, body, bodyLine = 1, problems } = parseMarkdownFile(file, text, reviewSchema);
  const { incidentId } = role;
  return {
    value: value && { incidentId, review: { ...value, file, text: body.trim() } },
    problems: [...problems, ...checkHeadings(file, body, bodyLine)],
  };
}

/** The page has the first two levels of headings itself. */
function checkHeadings(file: string, body: string, bodyLine: number): Problem[] {
  return body.split('\n').flatMap((line, index) => {
    if (!/^ {0,3}#{1,2}(?:\s|$)/.test(line)) return [];
    const heading = line.trim();
    return anError({
      code: 'review/heading',
      file,
      line: bodyLine + index,
      message: `the heading is "${heading}", and headings in a review begin with ###`,
      fix: `Write ### ${heading.replace(/^#+\s*/, '')}`,
    });
  });
}

export interface UpdateOfIncident {
  incidentId: string;
  update: Update;
}

/** Either the update, or, when it has a mistake, what could still be read of the names in it. */
export function parseUpdate({
  file,
  text,
  role,
}: SourceFile<'update'>): Parsed<UpdateOfIncident> & { salvaged?: Naming } {
  const { value, body, bodyLine, problems, refused } = parseMarkdownFile(file, text, updateSchema);
  if (bodyLine === undefined) return { problems };
  const { sections, problems: more } = parseSections(file, body, bodyLine);
  const { incidentId, stem } = role;
  return {
    value: value && { incidentId, update: { ...value, ...sections, stem, file, translations: {} } },
    problems: [...problems, ...more],
    ...(refused !== undefined && { salvaged: salvage(file, refused) }),
  };
}

/** The fields that name things, each kept if it is right by itself. */
function salvage(file: string, refused: unknown): Naming {
  const { affects, expected, safe, access, backlog, alerts, causes } = updateSchema.shape;
  const from = (typeof refused === 'object' ? refused : {}) as Record<string, unknown>;
  return {
    file,
    affects: affects.safeParse(from['affects']).data ?? [],
    expected: expected.safeParse(from['expected']).data ?? [],
    safe: safe.safeParse(from['safe']).data ?? [],
    access: access.safeParse(from['access']).data ?? [],
    backlog: backlog.safeParse(from['backlog']).data ?? [],
    alerts: alerts.safeParse(from['alerts']).data ?? [],
    causes: causes.safeParse(from['causes']).data,
  };
}

export function parseLanguage({ file, text, role }: SourceFile<'language'>): Parsed<Language> {
  const { value, problems } = parseFields(file, text, languageSchema);
  return { value: value && { ...value, id: role.id, file, states: {} }, problems };
}

/** What is known of the texts of a language, and the file that says it. */
export interface StatesOf {
  language: string;
  states: Language['states'];
}

export function parseTranslationStates({
  file,
  text,
  role,
}: SourceFile<'translation-states'>): Parsed<StatesOf> {
  const { value: states, problems } = parseFields(file, text, translationStatesSchema);
  return { value: states && { language: role.id, states }, problems };
}

/** A translation, and what it is of. */
export interface TranslationOf<T> {
  /** The guidance's id, or the update's incident and stem. */
  of: string;
  language: string;
  translation: T;
}

export function parseGuidanceTranslation({
  file,
  text,
  role,
}: SourceFile<'guidance-translation'>): Parsed<TranslationOf<GuidanceTranslation>> {
  const { value, body, problems } = parseMarkdownFile(file, text, guidanceTranslationSchema);
  const { id: of, language } = role;
  const translation = value && { ...value, file, body: body.trim() };
  return { value: translation && { of, language, translation }, problems };
}

export function parseUpdateTranslation({
  file,
  text,
  role,
}: SourceFile<'update-translation'>): Parsed<TranslationOf<UpdateTranslation>> {
  const { value, body, bodyLine, problems } = parseMarkdownFile(
    file,
    text,
    updateTranslationSchema,
  );
  if (bodyLine === undefined) return { problems };
  const sections = parseTranslationSections(file, body, bodyLine);
  const translation = value && sections.value && { ...value, ...sections.value, file };
  const of = `${role.incidentId}/${role.stem}`;
  return {
    value: translation && { of, language: role.language, translation },
    problems: [...problems, ...sections.problems],
  };
}

import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { textFieldsOf, withTextAt } from '../../tests/support/text-fields.ts';
import { fieldTextsOf, incidentTextsOf } from '../core/check/free-texts.ts';
import { checkMarkup } from '../core/check/markup.ts';
import { checkPrivateData } from '../core/check/private-data.ts';
import type { ContentSources } from '../core/check/checked.ts';
import type { Allowed } from '../core/language/private-data/finding.ts';
import { areasSchema } from '../core/model/area.ts';
import { guidanceSchema, guidanceTranslationSchema } from '../core/model/guidance.ts';
import { incidentSchema } from '../core/model/incident.ts';
import { languageSchema } from '../core/model/language.ts';
import { practiceSchema } from '../core/model/practice.ts';
import { accessibilitySchema, privacySchema } from '../core/model/public-statement.ts';
import { reviewSchema } from '../core/model/review.ts';
import { serviceSchema } from '../core/model/service.ts';
import { siteSchema } from '../core/model/site.ts';
import { updateSchema, updateTranslationSchema } from '../core/model/update.ts';

const nothing: Allowed = {
  phones: new Set(),
  addresses: new Set(),
  domains: new Set(),
  postcodes: new Set(),
  names: [],
};
const folder = 'incidents/2025-07-27-a';

const files = [
  [`${folder}/incident.md`, incidentSchema],
  [`${folder}/2025-07-28T0900.md`, updateSchema],
  [`${folder}/2025-07-28T0900.pl.md`, updateTranslationSchema],
  [`${folder}/review.md`, reviewSchema],
  ['guidance/a/en.md', guidanceSchema],
  ['guidance/a/pl.md', guidanceTranslationSchema],
  ['services/a.md', serviceSchema],
  ['statements/accessibility.md', accessibilitySchema],
  ['statements/privacy.md', privacySchema],
  ['languages/pl.yaml', languageSchema],
  ['areas.yaml', areasSchema],
  ['site.yaml', siteSchema],
] as const;

function sourcesWith(site: unknown): ContentSources {
  const content = {
    site,
    areas: [],
    statements: {},
    services: [],
    practices: [],
    guidance: [],
    languages: [],
    redirects: [],
    formats: [],
    incidents: [],
  } as unknown as ContentSources['content'];
  const declared = {
    files: new Set<string>(),
    serviceIds: new Set<string>(),
    incidentFolders: new Set<string>(),
    practiceCodes: new Set<string>(),
    branchIds: new Set<string>(),
  };
  return { content, declared, orphans: [], salvaged: [], branches: [], reviews: [] };
}

describe.each(files)('%s', (file, schema) => {
  const fields = textFieldsOf(schema);

  test('has text in its fields', () => {
    expect(fields.length).toBeGreaterThan(0);
  });

  test.each(fields.map((path) => [path.join('.'), path] as const))(
    'a person in %s is found',
    (_name, path) => {
      const value = withTextAt(path, 'Mrs Crabtree waits');
      const yaml = stringify(value);
      const text = file.endsWith('.md') ? `---\n${yaml}---\n` : yaml;
      const sources = sourcesWith(file === 'site.yaml' ? value : undefined);
      const found = checkPrivateData(sources, new Map([[file, text]]), nothing);
      expect(found.map(({ code }) => code)).toEqual(['private/name']);
    },
  );
});

describe('practices.csv', () => {
  /** Published as they are: a practice's own name, code, ways to reach it and systems. */
  const own = ['code', 'name', 'area', 'postcode', 'phone', 'website', 'services'];

  test('has a rule on persons for each text that is not the own name or address of a practice', () => {
    const texts = Object.keys(practiceSchema.shape).filter((field) => !own.includes(field));
    expect(texts).toEqual(['town', 'sites', 'dispensing', 'note', 'closed']);
  });
});

/** Fields that are no sentences: names of things and roles. Persons are looked for in them too. */
const names = new Set([
  'affects.0.branches.0',
  'access.0.branches.0',
  'access.0.goTo',
  'corrections.0.was.0.branches.0',
  'causes.0.services.0',
  'causes.0.approvedBy',
  'affects.0.services.0',
  'affects.0.areas.0',
  'affects.0.practices.0',
  'affects.0.except.0',
  'affects.0.supplier.name',
  'affects.0.supplier.reference',
  'access.0.areas.0',
  'access.0.practices.0',
  'access.0.except.0',
  'backlog.0.areas.0',
  'backlog.0.practices.0',
  'backlog.0.except.0',
  'alerts.0.areas.0',
  'corrections.0.was.0.services.0',
  'corrections.0.was.0.areas.0',
  'corrections.0.was.0.practices.0',
  'backlog.0.tasks.0',
  'corrections.0.was.0.except.0',
  'approvedBy.cause',
  'approvedBy.cyber',
  'approvedBy.data',
  'approvedBy.expected',
  'expected.0.services.0',
  'safe.0.services.0',
  'safe.0.areas.0',
  'safe.0.practices.0',
  'safe.0.except.0',
  'patientHelp.phone',
  'patientHelp.from',
  'patientHelp.to',
  'patientHelp.languages.0',
  'helpdesk.name',
  'helpdesk.phone',
  'helpdesk.email',
  'helpdesk.url',
  'helpdesk.hours',
  'helpdesk.reference',
  'report.name',
  'report.phone',
  'report.email',
  'report.url',
  'sources.0.note',
  'sources.0.title',
  'sources.0.publisher',
  'sources.0.date',
  'sources.0.url',
]);

test('every sentence of an update and of an incident is read for statements, advice and words', () => {
  const update = updateSchema.parse({
    at: '2025-07-28T09:00:00+01:00',
    phase: 'investigating',
    setback: 'a',
    affects: [
      { services: ['a'], everywhere: true, level: 'degraded', works: 'a', workaround: ['a'] },
    ],
    expected: [{ by: '2025-07-29T09:00:00+01:00', sure: 'hope', from: 'a' }],
    causes: [{ what: 'a', approvedBy: 'a' }],
    doNow: ['a'],
    known: ['a'],
    unknown: ['a'],
    doing: ['a'],
    help: { given: ['a'] },
    corrections: [{ at: '2025-07-28T09:00:00+01:00', what: 'a' }],
  });
  const incident = { id: '2025-07-27-a', title: 'a', patientTitle: 'a', report: { note: 'a' } };
  const read = [...fieldTextsOf(update), ...incidentTextsOf(incident)].map(({ path = [] }) =>
    path.join('.'),
  );
  const fields = [...textFieldsOf(updateSchema), ...textFieldsOf(incidentSchema)].map((path) =>
    path.join('.'),
  );
  expect(fields.filter((field) => !names.has(field)).toSorted()).toEqual(
    read.filter(Boolean).toSorted(),
  );
});

/** Read by rules of their own, which refuse more: addresses, phones, days, ids. */
const checkedByForm =
  /(?:^|\.)(?:url|website|phone|email|idDomain|locale|id|requires|letters|date)(?:\.|$)/;

describe.each(files)('signs that readers would see, in %s', (file, schema) => {
  const fields = textFieldsOf(schema).filter((path) => !checkedByForm.test(path.join('.')));

  test.each(fields.map((path) => [path.join('.'), path] as const))(
    'are found in %s',
    (_name, path) => {
      const value = {
        file,
        id: 'a',
        translations: {},
        ...(withTextAt(path, 'It is <b>slow') as object),
      };
      const found = checkMarkup(holding(file, value), everything, new Map());
      expect(found.map(({ code }) => code)).toContain('text/html');
    },
  );
});

const everything = { has: () => true } as unknown as ReadonlySet<unknown>;

/** A content with one thing in it, where its file says. */
function holding(file: string, value: unknown): ContentSources {
  const { content, ...sources } = sourcesWith(undefined);
  const inPlace: Record<string, Partial<Record<keyof typeof content, unknown>>> = {
    'incident.md': { incidents: [{ updates: [], ...(value as object) }] },
    '2025-07-28T0900.md': { incidents: [{ updates: [value] }] },
    '2025-07-28T0900.pl.md': { incidents: [{ updates: [{ translations: { pl: value } }] }] },
    'en.md': { guidance: [value] },
    'pl.md': { guidance: [{ translations: { pl: value } }] },
    'a.md': { services: [value] },
    'accessibility.md': { statements: { accessibility: value } },
    'privacy.md': { statements: { privacy: value } },
    'pl.yaml': { languages: [value] },
    'areas.yaml': { areas: value },
    'site.yaml': { site: value },
  };
  const name = file.replace(/^.*\//, '');
  return {
    ...sources,
    content: { ...content, ...inPlace[name] } as ContentSources['content'],
    reviews: name === 'review.md' ? [{ incidentId: 'a', review: value as never }] : [],
  };
}

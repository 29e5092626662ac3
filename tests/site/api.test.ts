import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeAddresses } from '../../src/core/views/addresses.ts';
import { makeBuildDocument, type BuildDocument } from '../../src/core/built-site/build-document.ts';
import type { PracticeDocument } from '../../src/core/views/api/practice-api.ts';
import { projectPracticeDocument } from '../../src/core/views/api/practice-api.ts';
import { projectRecord, type RecordDocument } from '../../src/core/views/api/record.ts';
import { projectStatuspage, statuspageNames } from '../../src/core/views/api/statuspage.ts';
import { readSample, readToldSample } from '../support/sample.ts';
import { makeValidator, readSchema } from '../support/schemas.ts';
import { serve } from '../support/serve.ts';
import { fileOf, listFiles } from '../support/site.ts';
import { statuspageShapes } from '../support/statuspage.ts';

const site = 'http://localhost:4321';
const { path } = makeAddresses('', '');
const { context, content, state, now } = readSample();
const files = new Set(listFiles('dist'));
const incidents = [...state.incidents, ...state.exercises];

function read(address: string): unknown {
  return JSON.parse(readFileSync(`dist${address}`, 'utf8'));
}

describe('the JSON for status tools', () => {
  test.each(statuspageNames)('%s has the fields, types and words of Statuspage', (name) => {
    const document = read(path.statuspage(name));
    expect(statuspageShapes[name].safeParse(document).error).toBeUndefined();
  });

  it('names in the name of the page that it is a demonstration', () => {
    const { page } = statuspageShapes.status.parse(read(path.statuspage('status')));
    expect(page.name).toMatch(/^Demonstration: /);
  });

  it('has ids that are unique in each list', () => {
    const { components } = statuspageShapes.components.parse(read(path.statuspage('components')));
    const all = statuspageShapes.incidents.parse(read(path.statuspage('incidents'))).incidents;
    for (const ids of [
      components.map(({ id }) => id),
      all.map(({ id }) => id),
      all.flatMap((incident) => incident.incident_updates.map(({ id }) => id)),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

/** What we use of statuspage.io. Its newest package, 3.4.6, was published without its code. */
interface Client {
  setApiUrl: (url: string) => void;
  api: {
    getSummary: () => Promise<unknown>;
    getStatus: () => Promise<unknown>;
    getComponents: () => Promise<unknown>;
    incidents: { getAll: () => Promise<unknown>; getUnresolved: () => Promise<unknown> };
    scheduledMaintenances: { getUpcoming: () => Promise<unknown> };
  };
}
const clientPackage: string = 'statuspage.io';
const client = await import(clientPackage).then(
  ({ Statuspage }: { Statuspage: new (page: string) => Client }) => new Statuspage('noticeboard'),
  () => undefined,
);

describe.skipIf(!client)('a client made for Statuspage, with the address of this site', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve('dist');
    client?.setApiUrl(server.address);
  });
  afterAll(() => server.stop());

  test.each([
    ['summary', () => client?.api.getSummary()],
    ['status', () => client?.api.getStatus()],
    ['components', () => client?.api.getComponents()],
    ['incidents', () => client?.api.incidents.getAll()],
    ['incidents/unresolved', () => client?.api.incidents.getUnresolved()],
    ['scheduled-maintenances/upcoming', () => client?.api.scheduledMaintenances.getUpcoming()],
  ] as const)('reads %s unchanged', async (name, ask) => {
    const answer = await ask();
    expect(statuspageShapes[name].safeParse(answer).error).toBeUndefined();
    expect(answer).toEqual(read(path.statuspage(name)));
  });
});

describe('our own documents', () => {
  const practices = content.practices.map(({ code }) => path.practiceApi(code));
  const records = incidents.map(({ incident }) => path.record(incident.id));

  it.each([
    ['practice', practices],
    ['record', records],
  ] as const)('every %s fits its schema', (name, addresses) => {
    const validate = makeValidator(name);
    const wrong = addresses.flatMap((address) =>
      validate(read(address)).map((line) => `${address}${line}`),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it.each(['practice', 'record'] as const)('the schema of a %s describes each field', (name) => {
    const schema = readSchema(name);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(undescribed(schema)).toEqual([]);
    expect(read(path.schema(name))).toEqual(schema);
  });

  it('the build says when and of what it was made, and the same bytes for the same facts', () => {
    const document = read(path.build());
    expect(makeValidator('build')(document)).toEqual([]);
    expect(undescribed(readSchema('build'))).toEqual([]);
    const { commit } = document as BuildDocument;
    const again = makeBuildDocument(context, {
      commit: commit ?? undefined,
      isClockFixed: true,
      digest: (text) => createHash('sha256').update(text).digest('hex'),
    });
    expect(document).toEqual(again);
  });

  it('name only addresses that are there', () => {
    const documents = [...practices.slice(0, 5), ...records].map(read);
    const named = documents.flatMap(addressesIn).map((one) => one.replace(/#.*$/, ''));
    const missing = [...new Set(named)].filter(
      (one) => !one.includes('{') && !files.has(fileOf(one.slice(site.length))),
    );
    expect(missing).toEqual([]);
  });

  it('a record names a feed for each practice that an update was about', () => {
    for (const record of records.map((one) => read(one) as RecordDocument)) {
      const template = record.updates[0]?.channels.find(
        ({ channel }) => channel === 'feed-practices',
      )?.address;
      for (const code of record.practices) {
        expect(files).toContain(template?.replace('{code}', code).slice(site.length + 1));
      }
    }
  });

  it('a practice says which moment it is true at', () => {
    const { asOf } = read(practices[0] ?? '') as PracticeDocument;
    expect(Date.parse(asOf)).toBe(now);
  });
});

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${site}/`) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(addressesIn)
    : [];
}

/** The paths of fields that have no description. */
function undescribed(schema: Record<string, unknown>, place = ''): string[] {
  const inside = [
    ...Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>),
    ...(schema['items'] ? [['[]', schema['items'] as Record<string, unknown>] as const] : []),
  ];
  return [
    ...(typeof schema['description'] === 'string' ? [] : [place]),
    ...inside.flatMap(([name, field]) => undescribed(field, `${place}/${name}`)),
  ];
}

describe('docs/api.md', () => {
  const text = readFileSync('docs/api.md', 'utf8');
  const examples = [...text.matchAll(/`(\/api\/[^`<]+)`[^`]*\n\n```json\n([^]*?)```/g)];
  const context = readToldSample({ site: 'https://example.org', base: '/' });

  /** What an example of a live site has, and the sample cannot have. */
  const outside = {
    $schema: 'https://example.org/schemas/build.json',
    demonstration: null,
    asOf: '2025-08-01T16:37:00.000Z',
    isClockFixed: false,
    commit: '0f3c2a5d9b1e4c7f8a6d2b0e5c9f1a3d7b8e6c42',
    content: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  };

  function project(address: string): unknown {
    const statuspage = statuspageNames.find((name) => path.statuspage(name) === address);
    if (statuspage) return projectStatuspage(statuspage, context);
    const practice = [...context.state.practices.values()].find(
      (one) => path.practiceApi(one.practice.code) === address,
    );
    if (practice) return projectPracticeDocument(practice, context);
    const incident = context.state.incidents.find(
      (one) => path.record(one.incident.id) === address,
    );
    if (incident) return projectRecord(incident, context);
    if (address === path.build()) return { ...(read(address) as object), ...outside };
    throw new Error(`docs/api.md has an example of ${address}, which is no document`);
  }

  it('has examples of each kind', () => {
    expect(examples).toHaveLength(5);
  });

  test.each(examples.map(([, address = '', example = '']) => [address, example]))(
    'the example of %s is true',
    (address, example) => {
      expect(differences(JSON.parse(example), project(address))).toEqual([]);
    },
  );

  it.each([
    ...statuspageNames.map((name) => path.statuspage(name)),
    '/schemas/practice.json',
    '/schemas/record.json',
  ])('names %s', (address) => {
    expect(text).toContain(address);
  });
});

/** Where an example says what the document does not. An example may leave out fields and entries. */
function differences(example: unknown, document: unknown, place = ''): string[] {
  if (Array.isArray(example)) {
    const entries = Array.isArray(document) ? (document as unknown[]) : [];
    if (example.length === 0 && entries.length > 0) return [place];
    return example.flatMap((one, index) =>
      entries.some((entry) => differences(one, entry).length === 0) ? [] : [`${place}/${index}`],
    );
  }
  if (typeof example !== 'object' || example === null) return example === document ? [] : [place];
  const fields = (document ?? {}) as Record<string, unknown>;
  return Object.entries(example).flatMap(([name, value]) =>
    differences(value, fields[name], `${place}/${name}`),
  );
}

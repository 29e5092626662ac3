import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { aListFile } from '../../tests/support/official-list.ts';
import { beginPublisher, toDraft, type Beginning } from './begin-publisher.ts';
import { readOfficialFile } from './official-file.ts';
import { checkSources } from './read-content.ts';
import { readFiles } from './read-files.ts';

const today = Date.parse('2025-08-01T12:00:00Z');

const beginning: Beginning = {
  identity: {
    name: 'Dales Partnership: "IT"',
    shortName: 'Dales',
    about: '',
    website: '',
    email: 'help@example.org',
    phone: '',
    helpdesk: { name: 'Helpdesk', phone: '01632 960 100', email: '', url: '', hours: '' },
    report: { name: 'Form', phone: '', email: '', url: 'https://example.org/' },
    languages: ['ur', 'pl'],
  },
  places: { subIcbs: ['99X'], postcodeAreas: [] },
  grouping: 'postcode',
  practices: [
    {
      code: 'Z00001',
      name: 'Lumb Mill, "The" Surgery',
      area: 'bradford',
      town: 'Skipton',
      postcode: 'BD23 1AB',
      services: ['systmone'],
      sites: ['One', 'Two'],
      dispensing: true,
      closed: Date.UTC(2025, 5, 30),
    },
  ],
  areas: [{ id: 'bradford', name: 'Bradford' }],
};

describe('a new publisher', () => {
  const texts = beginPublisher(readFiles('content').texts, beginning);
  const { context, problems } = checkSources({ texts, problems: [] }, { today });

  it('has a content that is published, with one warning', () => {
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning guidance/drafts',
    ]);
    expect(context).toBeDefined();
  });

  it('has left the sample behind, but for its services and guidance', () => {
    expect(context?.content.incidents).toEqual([]);
    expect(context?.content.services.length).toBeGreaterThan(10);
    expect(context?.content.guidance.every(({ isDraft }) => isDraft)).toBe(true);
    expect([...texts.values()].join('')).not.toContain('Example Health and Care Partnership');
  });

  it('is a demonstration with the real clock, in its languages', () => {
    expect(context?.content.site.demonstration?.notice).toContain('being set up');
    expect(context?.state.now).toBe(today);
    expect(context?.content.languages.map(({ id }) => id)).toEqual(['en', 'ur', 'pl']);
    expect(context?.content.site.publisher).toEqual({
      name: 'Dales Partnership: "IT"',
      shortName: 'Dales',
      email: 'help@example.org',
    });
  });

  it('has its practices, read again as they were written', () => {
    expect(context?.content.practices).toEqual([{ ...beginning.practices[0], line: 2 }]);
  });
});

it('makes a draft of an answer, and leaves a draft as it is', () => {
  const answer = `---\ntask: other\napprovedBy: A role\napproved: "2025-06-02"\nreviewBy: "2026-06-02"\n---\nDo this.\n`;
  const draft = `---\ntask: other\ndraft: "2025-06-02"\n---\nDo this.\n`;
  expect(toDraft(answer)).toBe(draft);
  expect(toDraft(draft)).toBe(draft);
});

describe('the file of the official list', () => {
  const rows = [{ code: 'Z00001' }, { code: 'Z00002' }];
  const codes = (bytes: Uint8Array) => readOfficialFile(bytes).map(({ cells }) => cells[0]);

  test.each<[string, Uint8Array]>([
    ['of old', aListFile(rows)],
    ['of today, with a byte-order mark', aListFile(rows, 'today')],
    ['packed as .gz', gzipSync(aListFile(rows))],
    [
      'packed as .zip',
      zipSync({ 'read me.pdf': new Uint8Array(9), 'epraccur.csv': aListFile(rows) }),
    ],
    ['with a heading', Buffer.concat([Buffer.from('Code,Name\r\n'), aListFile(rows)])],
  ])('is read: %s', (_name, bytes) => {
    expect(codes(bytes)).toEqual(['Z00001', 'Z00002']);
  });

  it('is read in the encoding of old Windows too', () => {
    const bytes = Buffer.from(
      aListFile([{ code: 'Z00001', name: 'CAF\u00c9' }]).toString(),
      'latin1',
    );
    expect(readOfficialFile(bytes)[0]?.cells[1]).toBe('CAFÉ');
  });

  it('is refused with a sentence if it is something else', () => {
    expect(() => readOfficialFile(Buffer.from('a,b\n1,2\n'))).toThrow(/not the official list/);
  });
});

import { describe, expect, it } from 'vitest';
import { aContent } from '../../../../tests/support/builders.ts';
import { contactsFor } from './contacts.ts';

const form = 'https://forms.example.org/r';
const { site } = aContent();
site.contacts.forms = {
  read: `${form}?read={bulletin}&code={code}`,
  impact: `${form}?impact={incident}&code={code}`,
  backlog: `${form}?backlog={incident}&code={code}`,
};
const practice = { code: 'X10001', name: 'Mill & Son' };

describe('the forms by which a practice answers', () => {
  it('stand before the other ways to report, filled in', () => {
    const { report, forms } = contactsFor(site, { id: 'a' }, { practice, bulletin: 2 });
    expect(report.ways).toEqual([
      ...forms.map((form) => ({ ...form, isForScreen: true })),
      { text: 'example.org/report', href: expect.anything() },
    ]);
    expect(forms).toEqual([
      { text: 'Say that you have read bulletin 2', href: `${form}?read=2&code=X10001` },
      { text: 'Report your impact', href: `${form}?impact=a&code=X10001` },
      { text: 'Report your backlog', href: `${form}?backlog=a&code=X10001` },
    ]);
  });

  it('offer nothing to have read where there is no bulletin', () => {
    expect(contactsFor(site, {}, { practice }).forms).toEqual([
      { text: 'Report your impact', href: `${form}?code=X10001` },
      { text: 'Report your backlog', href: `${form}?code=X10001` },
    ]);
  });

  it('give way to what an incident says of how it is reported', () => {
    const elsewhere = { id: 'a', report: { phone: '01632 960 199' } };
    const { report, forms } = contactsFor(site, elsewhere, { bulletin: 2 });
    expect(forms.map(({ text }) => text)).toEqual(['Say that you have read bulletin 2']);
    expect(report.ways.map(({ text }) => text)).toEqual([
      'Say that you have read bulletin 2',
      '01632 960 199',
    ]);
    const note = { id: 'a', report: { note: 'By noon, please.' } };
    expect(contactsFor(site, note, { bulletin: 2 }).forms).toHaveLength(3);
  });
});

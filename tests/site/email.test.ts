import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { describe, expect, it, test } from 'vitest';
import { digestSource, mailDigest } from '../../src/cli/compile-mail.ts';
import type { BulletinFile } from '../../src/core/views/addresses.ts';
import { toText } from '../../src/core/views/shared/moment.ts';
import { projectBulletin } from '../../src/core/views/pages/bulletin.ts';
import { writeEmailDraft } from '../../src/render/mail/write-draft.ts';
import { writeEmail } from '../../src/render/mail/write-email.ts';
import { fileOf } from '../support/site.ts';
import { readSample } from '../support/sample.ts';

const { context, state } = readSample();

const bulletins = [...state.incidents, ...state.exercises].flatMap((incident) =>
  incident.updates.map((published) => {
    const { id } = incident.incident;
    const read = (name: BulletinFile) =>
      readFileSync(
        `dist/${fileOf(context.addresses.path.bulletinFile(id, published.number, name))}`,
      );
    return {
      id,
      view: projectBulletin(incident, published, context),
      at: published.update.at,
      read,
    };
  }),
);
const names = bulletins.map((one): [string, (typeof bulletins)[number]] => [
  `${one.id} ${one.view.number}`,
  one,
]);

it('the compiled template is made of the template that people read ("node scripts/compile-mail.ts")', () => {
  expect(readFileSync(mailDigest, 'utf8').trim()).toBe(digestSource());
});

describe('a bulletin as a draft', () => {
  test.each(names)('opens unsent, without sender and recipients: %s', async (_name, one) => {
    const bytes = one.read('bulletin.eml');
    const mail = await PostalMime.parse(bytes);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect([mail.from, mail.to, mail.cc, mail.bcc, mail.sender]).toEqual(Array(5).fill(undefined));
    expect(mail.attachments).toEqual([]);
    expect(mail.date).toBe(new Date(one.at).toISOString());
    expect(mail.subject).toMatch(/^DEMO: \S.* \(bulletin \d+\)$/);
    expect(mail.html?.trim()).toBe(one.read('email.html').toString().trim());
    expect(mail.text?.trim()).toBe(one.read('bulletin.txt').toString().trim());
    expect(
      bytes
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true);
  });
});

describe('what a bulletin says by e-mail', () => {
  test.each(names)('is what its page says, in both forms: %s', (_name, { view, read }) => {
    const html = load(read('email.html'));
    const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
    const forms = [squeeze(html('body').text()), squeeze(read('bulletin.txt').toString())];
    const plain = (fragment: string) => squeeze(load(fragment).text());
    const facts = [
      view.at.text,
      view.next ? toText(view.next.phrase) : '',
      ...view.doNow.map(plain),
      ...view.corrections.map(({ what }) => plain(what)),
      ...view.changes,
      ...view.systems.rows.flatMap(({ workaround, works, tag }) => [
        ...workaround,
        works,
        tag.text,
      ]),
      ...[...view.known, ...view.unknown, ...view.doing, ...view.help].map(plain),
      view.helpdesk.name,
      ...view.helpdesk.ways.map(({ text }) => text),
      ...view.helpdesk.details,
      ...view.report.ways.map(({ text }) => text),
      view.standing,
      ...(view.notice ? [view.notice.text] : []),
    ];
    for (const form of forms) {
      expect(facts.filter((fact) => !form.includes(squeeze(fact)))).toEqual([]);
      expect(form).toContain('Demonstration, not a live notice.');
    }
    for (const form of forms) expect(form).toContain(view.headline);
  });

  test.each(names)('stands under the same titles in both forms: %s', (_name, { read }) => {
    const html = load(read('email.html'));
    const titles = html('h2')
      .toArray()
      .map((one) => html(one).text().toUpperCase());
    const text = read('bulletin.txt').toString();
    const above = [...text.matchAll(/\n\n\n(.+)\n\n/g)].map(([, title = '']) => title);
    // The text ends with an address, which the other form has in its foot.
    expect(above.slice(0, -1)).toEqual(titles);
    expect(titles.length).toBeGreaterThan(3);
  });

  test.each(names)('asks for nothing, and links whole addresses: %s', (_name, { read }) => {
    const html = load(read('email.html'));
    expect(html('img, link, script, iframe, [background]').length).toBe(0);
    expect(html.html()).not.toMatch(/url\(|@import|\[\[/);
    const relative = html('a')
      .toArray()
      .map((link) => html(link).attr('href') ?? '')
      .filter((href) => !/^(?:https?:\/\/|tel:|mailto:)/.test(href));
    expect(relative).toEqual([]);
  });
});

describe('hostile words', () => {
  const [one] = bulletins;
  if (!one) throw new Error('The sample has no bulletin');
  const view = {
    ...one.view,
    subject: 'Bulletin 1: a\r\nBcc: a@example.org',
    headline: '<script>alert(1)</script> [[rest]]',
  };

  it('cannot add a header', async () => {
    const mail = await PostalMime.parse(
      writeEmailDraft(writeEmail(view), { id: 'a.1', at: one.at }),
    );
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toContain('Bcc: a@example.org');
  });

  it('may have letters of any alphabet in the subject', async () => {
    const subject = `Bulletin 1: “£5” – ${'خدمات '.repeat(6)}🙂 =?UTF-8?Q?a?=`;
    const draft = writeEmailDraft({ subject, html: '', text: '' }, { id: 'a.1', at: one.at });
    expect(draft.split('\r\n').every((line) => /^[\x20-\x7e]{0,78}$/.test(line))).toBe(true);
    expect((await PostalMime.parse(draft)).subject).toBe(subject);
  });

  it('cannot run, nor fill another slot', () => {
    const html = load(writeEmail(view).html);
    expect(html('script').length).toBe(0);
    expect(html('h1').text().trim()).toBe('<script>alert(1)</script> [[rest]]');
  });
});

it('the same bulletin is the same bytes', async () => {
  const [one] = bulletins;
  if (!one) throw new Error('The sample has no bulletin');
  const draft = () => writeEmailDraft(writeEmail(one.view), { id: 'a.1', at: one.at });
  expect(draft()).toBe(draft());
});

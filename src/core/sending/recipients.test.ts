import { expect, it } from 'vitest';
import { aContent } from '../../../tests/support/builders.ts';
import { makeDirectory } from '../model/directory.ts';
import { countRecipients, parseRecipients, standInsFor } from './recipients.ts';

const directory = makeDirectory(aContent());
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

it.each([
  'N1, email, front.desk@example.org',
  'area:north , notify-email, a@b.example.org',
  'all, notify-text, 07700900001',
  'N1,teams,https://example.org/workflows/1?sp=%2Ftriggers,and=more',
  `N1, webhook, https://example.org/hook ${secret}`,
  'all, mastodon, https://social.example.org token',
  'all, bluesky, https://bsky.example.org publisher.example.org abcd-efgh',
  '# a note',
  '',
])('reads %s', (line) => {
  expect(parseRecipients(line, directory).bad).toEqual([]);
});

it('reads whom a line is for, and whether it is for exercises', () => {
  const text =
    '\uFEFFN1, email, a@example.org\r\n\nS1, email, b@example.org, exercises\nall, slack, https://example.org/x, only exercises';
  expect(parseRecipients(text, directory).recipients).toEqual([
    { line: 1, who: 'N1', route: 'email', address: 'a@example.org', exercises: 'no' },
    { line: 3, who: 'S1', route: 'email', address: 'b@example.org', exercises: 'too' },
    { line: 4, who: 'all', route: 'slack', address: 'https://example.org/x', exercises: 'only' },
  ]);
});

it.each([
  ['secret@example.org, email, N1', /names nobody/],
  ['N9, email, secret@example.org', /names nobody/],
  ['area:west, email, secret@example.org', /names nobody/],
  ['N1, e-mail, secret@example.org', /route that is none of/],
  ['N1, email', /three parts/],
  ['N1, email, secret@example', /an email address/],
  ['N1, email, secret@example.org\u0000', /an email address/],
  ['N1, email, secret@example.org other@example.org', /an email address/],
  ['N1, email, secret@example.org, exercise', /an email address/],
  ['N1, notify-text, 01632 960 100', /mobile number/],
  ['N1, teams, http://secret.example.org', /Teams workflow/],
  ['N1, webhook, https://secret.example.org', /whsec_/],
  ['N1, mastodon, https://secret.example.org token', /has to be all/],
])('names a bad line by its number and says nothing of it: %s', (line, message) => {
  const { recipients, bad } = parseRecipients(`# list\n${line}`, directory);
  expect(recipients).toEqual([]);
  expect(bad).toEqual([{ line: 2, message: expect.stringMatching(message) as string }]);
  expect(JSON.stringify(bad)).not.toMatch(/secret[-.@]|960/);
});

it('counts them without an address, and makes as many stand-ins', () => {
  const { recipients } = parseRecipients(
    'N1, email, a@example.org\nN1, email, b@example.org\nall, slack, https://example.org/x\nN1, email, c@example.org, only exercises',
    directory,
  );
  const counts = countRecipients(recipients);
  expect(counts).toEqual({ N1: { email: 2 }, all: { slack: 1 } });
  expect(standInsFor(counts).map(({ who, route }) => `${who} ${route}`)).toEqual([
    'N1 email',
    'N1 email',
    'all slack',
  ]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { aContent } from '../../tests/support/builders.ts';
import { makeDirectory } from '../core/model/directory.ts';
import { readRecipients, sealList } from './read-recipients.ts';
import { makeNameOf, makeRoutes } from './set-up.ts';

const directory = makeDirectory(aContent());
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-list-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['a bad line', 'N1, email, a@example.org\nX9, email, secret@example.org', /Line 2 names nobody/],
  ['two bad lines', 'X9, email, secret@example.org\nN1, email', /Line 1 .*\nLine 2 /],
  ['too long a list', '# x\n'.repeat(13_000), /more than 48 kB/],
  ['no line', '# nobody\n', /is empty/],
  ['no list', '', /There is no list/],
])('sends nothing with %s', async (_what, text, sentence) => {
  const reading = readRecipients({ SEND_RECIPIENTS: text }, directory);
  await expect(reading).rejects.toThrow(sentence);
  await expect(reading).rejects.toThrow(/othing was sent|nothing was sent/);
  await expect(reading).rejects.not.toThrow(/secret/);
});

it('opens a list that was encrypted for its key, and for no other', async () => {
  const { sealed, key } = await sealList('N1, email, a@example.org\n');
  expect(Buffer.from(sealed).includes('example')).toBe(false);
  const file = join(folder, 'recipients.age');
  writeFileSync(file, sealed);
  const env = { SEND_RECIPIENTS_FILE: file };
  const read = await readRecipients({ ...env, SEND_RECIPIENTS_KEY: key }, directory);
  expect(read).toMatchObject([{ line: 1, who: 'N1', address: 'a@example.org' }]);
  const { key: other } = await sealList('');
  for (const wrong of [other, 'no key', '']) {
    await expect(readRecipients({ ...env, SEND_RECIPIENTS_KEY: wrong }, directory)).rejects.toThrow(
      /cannot be opened with SEND_RECIPIENTS_KEY\. Nothing was sent\.$/,
    );
  }
  // The same key seals the next list.
  expect((await sealList('', key)).key).toBe(key);
});

it('wants all that a route needs, and a key that nobody guesses', () => {
  expect(() => makeRoutes([{ route: 'notify-text' }, { route: 'slack' }], {})).toThrow(
    /Set NOTIFY_KEY \(for notify-text\), NOTIFY_TEXT_TEMPLATE \(for notify-text\)\. Nothing was sent/,
  );
  const env = { SMTP_URL: 'secret', SEND_FROM: 'a', SEND_REPLY_TO: 'b', SEND_BOUNCE: 'c' };
  expect(() => makeRoutes([{ route: 'email' }], env)).toThrow(/^SMTP_URL is no address/);
  expect(() => makeNameOf('short')).toThrow(/32 characters/);
});

import { expect, it } from 'vitest';
import { readSendFlags } from '../send-flags.ts';
import { describeSending } from './report-sending.ts';

it('says nothing when everybody is reached', () => {
  expect(describeSending('success', { notReached: '' })).toBe('');
});

it('says who was not, or why nothing was sent, or that it ended too soon', () => {
  expect(describeSending('success', { notReached: '### an-outage' })).toBe('### an-outage');
  const stopped = describeSending('failure', { stopped: 'Line 2 names nobody. <b>' });
  expect(stopped).toMatch(/^\*\*Sending stopped\.\*\* The site itself is published\./);
  expect(stopped).toContain('Line 2 names nobody.');
  expect(describeSending('failure', {})).toMatch(
    /^\*\*Sending ended before it was done\.\*\*.*without telling anybody twice/,
  );
});

it('knows its flags, and no others', () => {
  expect(readSendFlags(['--dry-run', '--markdown'])).toMatchObject({
    isDryRun: true,
    isMarkdown: true,
    isBegin: false,
    resend: undefined,
  });
  expect(() => readSendFlags(['--resned', 'x'])).toThrow(/Unknown option '--resned'/);
});

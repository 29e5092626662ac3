import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../tests/support/builders.ts';
import { aPlanInput } from '../../tests/support/sending.ts';
import type { Site } from '../core/model/site.ts';
import { planDeliveries } from '../core/sending/plan.ts';
import { makeMessages, type Message } from './messages.ts';

const nine = '2025-07-28T09:00:00+01:00';
const form = 'https://forms.example.org/r';

function send(forms: Site['contacts']['forms'], lines: string[], kind: 'incident' | 'exercise') {
  const content = aContent([
    anIncident(
      'an-outage',
      [anUpdate(nine, { affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')] })],
      { kind },
    ),
  ]);
  content.site.contacts.forms = forms;
  const input = aPlanInput(content, nine, lines);
  const wordMessage = makeMessages(input.context);
  return planDeliveries(input).deliveries.map(wordMessage);
}

const forms = {
  read: `${form}?about={incident}&number={bulletin}`,
  impact: `${form}?code={code}&name={practice}`,
};

/** The addresses of forms in a message, as a program reads them. */
function formsIn(message: Message | undefined): string[] {
  if (message?.kind === 'card') return message.card.forms.map(({ href }) => href);
  if (message?.kind !== 'email') return [];
  const addresses = message.text.match(/https:\/\/forms[^\s>]+/g) ?? [];
  const links = load(message.html)('a[href^="https://forms"]');
  expect(links.toArray().map(({ attribs }) => attribs['href'])).toEqual([...addresses]);
  return addresses;
}

describe('the forms in a message', () => {
  it('are filled in with the practice that it goes to, and no other', () => {
    const messages = send(
      forms,
      ['N1, email, a@example.org', 'N2, email, b@example.org', 'N2, slack, https://c.example.org'],
      'incident',
    );
    const read = `${form}?about=an-outage&number=1`;
    expect(messages.map(formsIn)).toEqual([
      [read, `${form}?code=N1&name=Surgery%20N1`],
      [read, `${form}?code=N2&name=Surgery%20N2`],
      [read, `${form}?code=N2&name=Surgery%20N2`],
    ]);
  });

  it('leave the practice out where an address is for several', () => {
    const [shared, whole] = send(
      forms,
      ['N1, email, a@example.org', 'N2, email, A@example.org', 'area:north, email, b@example.org'],
      'incident',
    );
    expect(formsIn(shared)).toEqual([`${form}?about=an-outage&number=1`, form]);
    expect(formsIn(whole)).toEqual([`${form}?about=an-outage&number=1`, form]);
  });

  it('are one message for all where no form names the practice', () => {
    const lines = ['N1, email, a@example.org', 'N2, email, b@example.org'];
    const [one, other] = send({ read: forms.read }, lines, 'incident');
    expect(one).toBe(other);
  });

  it('are not there in an exercise', () => {
    const [email] = send(forms, ['N1, email, a@example.org, exercises'], 'exercise');
    expect(email?.kind).toBe('email');
    expect(formsIn(email)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { aPlanInput } from '../../../tests/support/sending.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { sentCountsSchema } from '../model/sent.ts';
import { projectRecord } from '../views/api/record.ts';
import { describeSent } from '../views/shared/sent.ts';
import { writeCard } from './card.ts';
import { describePlan, writePlanText } from './describe-plan.ts';
import type { LedgerEntry, DeliveryStanding } from './ledger.ts';
import { exportForPatients } from './patient-export.ts';
import { planDeliveries } from './plan.ts';
import { writePost } from './post.ts';
import { countSent, describeNotReached } from './report.ts';
import { writeRecord } from './record.ts';
import { writeShortText } from './short-text.ts';
import type { Delivery } from './delivery.ts';

const nine = '2025-07-28T09:00:00+01:00';
const affects = [anEffect(['phones'], { areas: ['north'] }, 'major-outage')];
const lines = [
  'N1, email, secret-1@example.org',
  'N2, email, secret-2@example.org',
  'N1, notify-text, 07700900001',
  'all, slack, https://secret.example.org',
];

function tell(update: Partial<Update> = {}, incident: Partial<Incident> = {}) {
  const content = aContent([
    anIncident('an-outage', [anUpdate(nine, { affects, ...update })], {
      title: 'Phones are down',
      patientTitle: 'You cannot call some surgeries',
      ...incident,
    }),
  ]);
  content.site.publisher.shortName = 'NHS North';
  const list = lines.map((line) => (incident.kind === 'exercise' ? `${line}, exercises` : line));
  const input = aPlanInput(content, nine, list);
  const plan = planDeliveries(input);
  const [first] = plan.deliveries as [Delivery];
  return { ...input, plan, told: first.told };
}

const usual = { part: 'update', isReleased: false } as const;

describe('a text', () => {
  it('says who, what, where it stands and where to read more, in one part', () => {
    const { told, context } = tell();
    expect(writeShortText(told, usual, context)).toEqual({
      parts: 1,
      text: 'NHS North: Phones are down. Not fixed. The cause is not known yet. Something is wrong. https://example.org/base/bulletins/an-outage/1/',
    });
  });

  it('says of a setback why, and to the released that they are', () => {
    const { told, context } = tell({ setback: 'It failed again.', summary: 'x'.repeat(150) });
    expect(writeShortText(told, usual, context)).toEqual({
      parts: 1,
      text: 'NHS North: Phones are down. It failed again. https://example.org/base/bulletins/an-outage/1/',
    });
    expect(writeShortText(told, { ...usual, isReleased: true }, context).text).toContain(
      'Your practice is no longer affected.',
    );
  });

  it('begins with the word, in an exercise', () => {
    const { told, context } = tell({}, { kind: 'exercise' });
    expect(writeShortText(told, usual, context).text).toMatch(/^EXERCISE\. /);
  });

  it('has two parts at most, and letters that fit', () => {
    const { told, context } = tell(
      { summary: `“${'x'.repeat(299)}`, setback: 'y'.repeat(300) },
      { title: 'Phones – all of them – are down '.repeat(2).trim() },
    );
    const { text, parts } = writeShortText(told, usual, context);
    expect(parts).toBeLessThanOrEqual(2);
    expect(text).not.toMatch(/[“–]/);
  });
});

const corrections = [{ at: at(nine), what: 'Surgeries open at 8:30am.' }];

it('a correction says first that it is one, on every route', () => {
  const { told, context } = tell({ corrections });
  const part = 'correction-1' as const;
  expect(writeShortText(told, { part, isReleased: false }, context).text).toMatch(
    /^NHS North: Corrected: Phones are down\. Surgeries open at 8:30am\./,
  );
  expect(writeCard(told, part, context)).toMatchObject({
    title: expect.stringMatching(/^Corrected: /) as string,
    headline: 'Surgeries open at 8:30am.',
  });
  expect(writePost(told, part, context).text).toBe(
    'Corrected: You cannot call some surgeries\nSurgeries open at 8:30am.\nhttps://example.org/base/notices/an-outage/',
  );
  expect(JSON.parse(writeRecord(told, part, context).body)).toMatchObject({
    type: 'update.corrected',
    data: { update: 'an-outage/2025-07-28T0900', record: { id: 'an-outage' } },
  });
});

it('a card has what to do, and whole addresses', () => {
  const { told, context } = tell({ doNow: ['Print the **list**.'] });
  const card = writeCard(told, 'update', context);
  expect(card.lists.find(({ title }) => title === 'Do now')?.lines).toEqual(['Print the list.']);
  expect(card.link.href).toBe('https://example.org/base/bulletins/an-outage/1/');
});

it('the summary counts by route and price, names codes, and has no address', () => {
  const { plan, context } = tell();
  const text = writePlanText(describePlan(plan, context, 2.4));
  expect(text).toBe(`Phones are down, bulletin 1
  2 practices by email, 1 text of 1 part, about £0.02 at your price and 1 Slack channel.
  email (2): N1, N2
  notify-text (1): N1
  slack (1): all`);
  expect(text).not.toMatch(/secret|07700/);
});

it('what was sent is told in counts, in the record too', () => {
  const { context, told } = tell();
  const entry = (id: string, standing: DeliveryStanding): LedgerEntry => ({
    ...{ id, update: told.id, part: 'update', route: 'email', who: 'N1', standing },
    ...{ batch: 'a', run: 'a', at: at(nine), until: at(nine) },
  });
  const sent = countSent([entry('1', 'accepted'), entry('2', 'unknown'), entry('3', 'open')]);
  const counts = {
    ...{ route: 'email', accepted: 1, refused: 0, notKnown: 1, waiting: 1 },
    ...{ from: '2025-07-28T08:00:00.000Z', to: '2025-07-28T08:00:00.000Z' },
  };
  expect(sentCountsSchema.parse(sent)).toEqual({ 'an-outage/2025-07-28T0900': [counts] });
  const { updates } = projectRecord(told.state, { ...context, sent });
  expect(updates[0]?.sent).toEqual([counts]);
  expect(describeSent([counts])).toBe(
    '1 by email (1 not known, 1 waiting), the last at 9am on Monday 28 July 2025',
  );
});

it('who is not reached is named by code, with what to do', () => {
  const entry = (id: string, standing: DeliveryStanding, why: string): LedgerEntry => ({
    ...{ id, update: 'an-outage/2025-07-28T0900', part: 'update', route: 'email', who: `N${id}` },
    ...{ standing, batch: 'a', run: 'a', at: at(nine), until: at(nine), why },
  });
  expect(describeNotReached([entry('1', 'accepted', '')])).toBe('');
  const words = describeNotReached([
    entry('1', 'unknown', 'run-ended'),
    entry('2', 'refused', 'smtp-550'),
    entry('3', 'not-sent', 'busy'),
  ]);
  expect(words).toMatch(/whether these arrived: 1 email \(N1\)\./);
  expect(words).toMatch(/Send again.*an-outage\/2025-07-28T0900/);
  expect(words).toMatch(/may be wrong or gone \(smtp-550\): 1 email \(N2\)/);
  expect(words).toMatch(/could not be handed over \(busy\): 1 email \(N3\)/);
});

it('what patients are sent elsewhere has words and keys, and nobody', () => {
  const { told, context } = tell();
  expect(exportForPatients(told.state, context)).toMatchObject({
    incident: 'an-outage',
    template: '((message))',
    messages: [
      {
        language: 'en',
        personalisation: {
          message: expect.stringContaining('https://example.org/base/') as string,
          link: 'https://example.org/base/notices/an-outage/',
        },
      },
    ],
  });
  const { told: forStaff } = tell({}, { patientTitle: '', audience: 'practices' });
  expect(exportForPatients(forStaff.state, context)).toBeUndefined();
});

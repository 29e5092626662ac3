import { expect, it } from 'vitest';
import { anEffect, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { rehearse } from './rehearse.ts';

it('moves every time of an update with it, and leaves its helpline behind', () => {
  const nine = '2025-07-28T09:00:00+01:00';
  const incident = anIncident('2025-07-28-a', [
    anUpdate(nine, {
      affects: [anEffect(['records'], { everywhere: true }, 'major-outage')],
      next: at('2025-07-28T16:00:00+01:00'),
      expected: [{ by: at('2025-07-29T08:00:00+01:00'), sure: 'hope', services: [] }],
      safe: [
        {
          services: ['phones'],
          at: at('2025-07-28T08:45:00+01:00'),
          areas: [],
          practices: [],
          except: [],
        },
      ],
      patientHelp: { phone: '01632 960 111', languages: [] },
    }),
    anUpdate('2025-07-30T09:00:00+01:00', {
      phase: 'resolved',
      ended: at('2025-07-30T07:30:00+01:00'),
    }),
  ]);
  const { files } = rehearse(incident, { now: at('2025-09-01T10:00:00+01:00'), files: [] });
  const [, first, last] = files.map(({ fields }) => fields);
  expect(first).toMatchObject({
    at: '2025-09-01T10:00:00+01:00',
    next: '2025-09-01T17:00:00+01:00',
    expected: [{ by: '2025-09-02T09:00:00+01:00', sure: 'hope' }],
    safe: [{ services: ['phones'], at: '2025-09-01T09:45:00+01:00' }],
  });
  expect(first).not.toHaveProperty('patientHelp');
  expect(last).toMatchObject({ ended: '2025-09-03T08:30:00+01:00' });
});

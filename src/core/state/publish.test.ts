import { describe, expect, test } from 'vitest';
import {
  aContent,
  aPractice,
  aScope,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import { makeDirectory } from '../model/directory.ts';
import type { Update } from '../model/update.ts';
import { publish, withoutClosed } from './publish.ts';

const times = ['09', '12', '15', '18'].map((hour) => `2025-07-28T${hour}:00:00+01:00`);
const directory = makeDirectory(aContent());
const north = [anEffect(['phones'], { areas: ['north'] }, 'major-outage')];
const everywhere = [anEffect(['phones'], { everywhere: true }, 'major-outage')];

/** What is out at a time of an incident with updates three hours apart. */
function outAt(now: string, ...updates: Partial<Update>[]) {
  const all = updates.map((fields, index) => anUpdate(times[index] ?? '', fields));
  return publish(anIncident('a', all), directory, at(now));
}

const evening = '2025-07-28T20:00:00+01:00';

test('updates are numbered from 1 on, and one is out from its own minute on', () => {
  expect(outAt('2025-07-28T12:00:00+01:00', {}, {}, {}).map(({ number }) => number)).toEqual([
    1, 2,
  ]);
  expect(outAt('2025-07-28T08:59:00+01:00', {})).toEqual([]);
});

test('a correction is out from its own minute on', () => {
  const corrections = [
    { at: at('2025-07-28T10:00:00+01:00'), what: 'One.' },
    { at: at('2025-07-28T11:00:00+01:00'), what: 'Two.' },
  ];
  const saidAt = (now: string) =>
    outAt(now, { corrections })[0]?.corrections.map(({ what }) => what);
  expect(saidAt('2025-07-28T09:59:00+01:00')).toEqual([]);
  expect(saidAt('2025-07-28T10:00:00+01:00')).toEqual(['One.']);
  expect(saidAt('2025-07-28T11:00:00+01:00')).toEqual(['One.', 'Two.']);
});

describe('who is told', () => {
  const told = (...updates: Partial<Update>[]) =>
    outAt(evening, ...updates).map(({ effects, released, toldWrongly }) =>
      [
        ...(effects.size > 0 ? [`affected ${[...effects.keys()].join(' ')}`] : []),
        ...(released.size > 0 ? [`released ${[...released].join(' ')}`] : []),
        ...(toldWrongly.practices.size > 0
          ? [`told wrongly ${[...toldWrongly.practices].join(' ')}`]
          : []),
        ...(toldWrongly.services.size > 0 ? [`of ${[...toldWrongly.services].join(' ')}`] : []),
      ].join(', '),
    );
  const wrong = (was: NonNullable<Update['corrections'][number]['was']>): Partial<Update> => ({
    affects: north,
    corrections: [
      { at: at(times[0] ?? ''), what: 'A word was wrong.' },
      { at: at(times[0] ?? ''), what: 'Others were named.', was },
    ],
  });
  const mail = (practices: string[]) => ({ ...aScope({ practices }), services: ['mail'] });

  test.each<[string, Partial<Update>[], string[]]>([
    [
      'is whom an update touches, and lets go',
      [{ affects: everywhere }, { affects: north }, { phase: 'resolved' }],
      ['affected N1 N2 S1 S2', 'affected N1 N2, released S1 S2', 'released N1 N2'],
    ],
    [
      'is everybody who was ever told, where all of it is withdrawn',
      [{ affects: everywhere }, { affects: north }, { phase: 'withdrawn' }],
      [
        'affected N1 N2 S1 S2',
        'affected N1 N2, released S1 S2',
        'told wrongly N1 N2 S1 S2, of phones',
      ],
    ],
    [
      'is whom an update named by mistake: by it, by the next one and by the end',
      [
        wrong([mail(['N1', 'S1'])]),
        { affects: north },
        { affects: north },
        { affects: north, phase: 'resolved' },
      ],
      [
        'affected N1 N2, told wrongly S1, of mail',
        'affected N1 N2, told wrongly S1, of mail',
        'affected N1 N2',
        'affected N1 N2, told wrongly S1, of mail',
      ],
    ],
    [
      'is nobody whom the next update lets go anyway',
      [wrong([mail(['S1'])]), { affects: everywhere }, { affects: north }],
      [
        'affected N1 N2, told wrongly S1, of mail',
        'affected N1 N2 S1 S2, of mail',
        'affected N1 N2, released S1 S2',
      ],
    ],
    [
      'is nobody who does not use what was named by mistake',
      [wrong([{ ...aScope({ practices: ['S1', 'S2'] }), services: ['records'] }])],
      ['affected N1 N2, told wrongly S1, of records'],
    ],
    [
      'is who was named with no service at all',
      [wrong([{ ...aScope({ practices: ['S2'] }), services: [] }])],
      ['affected N1 N2, told wrongly S2'],
    ],
    [
      'is nobody else where only a word was wrong',
      [{ affects: north, corrections: [{ at: at(times[0] ?? ''), what: 'A word.', was: [] }] }],
      ['affected N1 N2'],
    ],
  ])('%s', (_name, updates, expected) => {
    expect(told(...updates)).toEqual(expected);
  });
});

test('a branch that was named by mistake is told through its practice', () => {
  const branch = {
    ...{ practice: 'S1', id: 'hill', name: 'Hill', town: 'Town', postcode: 'BD1 1AA', line: 2 },
  };
  const practices = [aPractice('N1', 'north'), aPractice('S1', 'south', { branches: [branch] })];
  const was = [{ ...aScope({ branches: ['hill'] }), services: ['phones'] }];
  const update = anUpdate(times[0] ?? '', {
    corrections: [{ at: at(times[0] ?? ''), what: 'Not Hill.', was }],
  });
  const [only] = publish(
    anIncident('a', [update]),
    makeDirectory(aContent([], { practices })),
    at(evening),
  );
  expect(only?.toldWrongly.practices).toEqual(new Set(['S1']));
});

describe('a practice that closes for good', () => {
  const closing = makeDirectory(
    aContent([], {
      practices: [
        aPractice('N1', 'north'),
        aPractice('N2', 'north', { closed: at('2025-07-29T00:00:00Z') }),
        aPractice('S1', 'south', { closed: at('2025-07-29T00:00:00Z') }),
      ],
    }),
  );
  const [first, second] = publish(
    anIncident('a', [
      anUpdate(times[0] ?? '', { affects: north }),
      anUpdate('2025-07-29T09:00:00+01:00', { phase: 'resolved' }),
    ]),
    closing,
    at('2025-07-29T10:00:00+01:00'),
  );

  test('is affected until its day, and then neither affected nor released', () => {
    if (!first || !second) throw new Error('both are out');
    expect([...first.effects.keys()]).toEqual(['N1', 'N2']);
    expect(withoutClosed(first.effects, closing, at(evening))).toBe(first.effects);
    expect([...withoutClosed(first.effects, closing, second.update.at).keys()]).toEqual(['N1']);
    expect([...second.released]).toEqual(['N1']);
  });
});

import { describe, expect, it, test } from 'vitest';
import {
  aContent,
  aGuidance,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
  at,
} from '../../../tests/support/builders.ts';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { checkLater } from '../check/check-later.ts';
import type { Access } from '../model/access.ts';
import type { Effect } from '../model/update.ts';
import { answersAt } from './answers.ts';
import { stateAt } from './state.ts';

const began = '2025-07-28T09:00:00+01:00';

const guidance = [
  aGuidance({
    task: 'urgent',
    rank: 1,
    needs: ['nhs-111-online', 'nhs-111-phone'],
    expect: 'usual',
  }),
  aGuidance({ task: 'urgent', rank: 2, needs: ['nhs-111-phone'], expect: 'usual' }),
  aGuidance({ task: 'urgent', rank: 3, needs: ['nhs-111-online'], expect: 'usual' }),
  aGuidance({ task: 'urgent', rank: 4, expect: 'another-way' }),
  aGuidance({ task: 'medicine', rank: 1, needs: ['nhs-111-online', 'nhs-111-phone'] }),
  aGuidance({ task: 'medicine', rank: 2 }),
  aGuidance({ task: 'appointment', rank: 1, needs: ['phones'] }),
  aGuidance({ task: 'appointment', rank: 2, needs: ['surgery-open'] }),
  aGuidance({ task: 'appointment', rank: 3 }),
  aGuidance({ task: 'results', rank: 1, needs: ['phones'] }),
  aGuidance({ task: 'results', rank: 2 }),
  aGuidance({ task: 'referral', rank: 1 }),
];

function stateWith(affects: Effect[], access: Access = 'open') {
  const update = anUpdate(began, {
    affects,
    access: access === 'open' ? [] : [{ ...aScope({ practices: ['N1'] }), is: access }],
  });
  return stateAt(aContent([anIncident('a', [update])], { guidance }), at(began));
}

const everywhere = { everywhere: true } as const;

describe('the answer whose own services work', () => {
  test.each([
    ['nothing', [], 'open', []],
    [
      'records only',
      [anEffect(['records'], everywhere, 'major-outage')],
      'open',
      ['urgent-1', 'appointment-1', 'results-1'],
    ],
    [
      '111 by phone',
      [anEffect(['nhs-111-phone'], everywhere, 'major-outage')],
      'open',
      ['urgent-3', 'medicine-2'],
    ],
    [
      '111 online',
      [anEffect(['nhs-111-online'], everywhere, 'partial-outage')],
      'open',
      ['urgent-2', 'medicine-2'],
    ],
    [
      'both',
      [anEffect(['nhs-111-online', 'nhs-111-phone'], everywhere, 'major-outage')],
      'open',
      ['urgent-4', 'medicine-2'],
    ],
    [
      '111 slow, which still works',
      [anEffect(['nhs-111-phone'], everywhere, 'degraded')],
      'open',
      ['urgent-1', 'medicine-1'],
    ],
    [
      'planned work at 111',
      [anEffect(['nhs-111-phone'], everywhere, 'under-maintenance')],
      'open',
      ['urgent-3', 'medicine-2'],
    ],
    [
      'surgery phones',
      [anEffect(['phones'], everywhere, 'major-outage')],
      'open',
      ['urgent-1', 'appointment-2'],
    ],
    [
      'phones, and the surgery closed',
      [anEffect(['phones'], everywhere, 'major-outage')],
      'closed',
      ['urgent-1', 'medicine-1', 'appointment-3', 'results-2', 'referral-1'],
    ],
    ['only the doors', [], 'urgent-only', ['urgent-1', 'appointment-1']],
    ['mail only', [anEffect(['mail'], everywhere, 'degraded')], 'open', ['urgent-1', 'referral-1']],
  ] as const)('down: %s', (_name, affects, access, ids) => {
    const practice = stateWith([...affects], access).practices.get('N1');
    expect(practice && answersAt(practice, guidance).map((answer) => answer.guidance.id)).toEqual(
      ids,
    );
  });

  it('takes another incident into account', () => {
    const content = aContent(
      [
        anIncident('a', [
          anUpdate(began, { affects: [anEffect(['records'], everywhere, 'degraded')] }),
        ]),
        anIncident('b', [
          anUpdate(began, {
            affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
          }),
        ]),
      ],
      { guidance },
    );
    const { practices } = stateAt(content, at(began));
    const answerAt = (code: string) => {
      const practice = practices.get(code);
      return (
        practice &&
        answersAt(practice, guidance).find(({ task }) => task === 'results')?.guidance.id
      );
    };
    expect([answerAt('N1'), answerAt('S1')]).toEqual(['results-2', 'results-1']);
  });
});

describe('an answer', () => {
  it('calls a mere backlog a delay', () => {
    const update = anUpdate(began, {
      phase: 'recovering',
      backlog: [{ ...aScope(everywhere), tasks: ['medicine', 'results'] }],
    });
    const some = aGuidance({ task: 'medicine', expect: 'another-way' });
    const content = aContent([anIncident('a', [update])], { guidance: [some, ...guidance] });
    const practice = stateAt(content, at(began)).practices.get('S2');
    expect(
      practice &&
        answersAt(practice, [some, ...guidance]).map(({ task, expect }) => [task, expect]),
    ).toEqual([
      ['urgent', 'usual'],
      ['medicine', 'delays'],
      ['results', 'delays'],
    ]);
  });
});

describe('no answer left', () => {
  const affects = [anEffect(['phones'], { practices: ['S2'] }, 'major-outage')];
  const onlyByPhone = aContent([anIncident('a', [anUpdate(began, { affects })])], {
    guidance: [
      aGuidance({ task: 'urgent' }),
      aGuidance({ task: 'appointment', needs: ['phones'] }),
    ],
  });

  it('is an error that names the task, the surgery and the update', () => {
    expect(checkLater(aSiteContext(onlyByPhone, began))).toMatchObject([
      {
        code: 'guidance/no-answer',
        severity: 'error',
        file: expect.stringContaining('2025-07-28T0900.md') as string,
      },
    ]);
  });

  it('is an error already when it will come later', () => {
    expect(checkLater(aSiteContext(onlyByPhone, '2025-07-27T09:00:00+01:00'))).toHaveLength(1);
  });

  it('is none once it is over', () => {
    const over = aContent(
      [
        anIncident('a', [
          anUpdate(began, { affects }),
          anUpdate('2025-07-28T10:00:00+01:00', { phase: 'resolved' }),
        ]),
      ],
      { guidance: onlyByPhone.guidance },
    );
    expect(checkLater(aSiteContext(over, '2025-07-28T11:00:00+01:00'))).toEqual([]);
  });
});

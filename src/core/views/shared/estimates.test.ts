import { describe, expect, test } from 'vitest';
import { anEffect, anIncident, anUpdate, at } from '../../../../tests/support/builders.ts';
import { aWorld } from '../../../../tests/support/worlds.ts';
import type { Expected, Update } from '../../model/update.ts';
import { projectChannels } from '../channels/project-channels.ts';
import { projectBulletin } from '../pages/bulletin.ts';
import { projectNotice } from '../pages/notice.ts';
import { projectPractice } from '../pages/practice.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { projectRecord } from '../api/record.ts';
import { itemsFor } from './feed-items.ts';
import { indexUpdates } from './feed-updates.ts';
import { toText } from './moment.ts';

const nine = '2025-07-28T09:00:00+01:00';
const noon = '2025-07-28T12:00:00+01:00';
const next = at('2025-07-28T16:00:00+01:00');
const monday = at('2025-08-04T08:00:00+01:00');
const affects = [anEffect(['systmone'], { areas: ['medway'] }, 'major-outage')];
const likely: Expected = {
  by: monday,
  sure: 'likely',
  from: 'Alpha Hosting',
  services: [],
};

function said(updates: Update[], now = noon) {
  const incident = anIncident('i', updates, { patientTitle: 'Records', title: 'Records' });
  const context = aWorld([incident], now);
  const state = context.state.incidents[0];
  if (!state) throw new Error('There is no incident');
  return { context, state };
}

function noticeLines(updates: Update[], now?: string, language = 'en'): string[] {
  const { context, state } = said(updates, now);
  const translator = context.translators.find((one) => one.language.id === language);
  return projectNotice(state, context, translator ?? context.english).expected.map(({ phrase }) =>
    toText(phrase),
  );
}

const first = anUpdate(nine, { affects, next, expected: [likely] });

describe('when it is expected back', () => {
  test.each<[string, Update[], string | undefined, string[]]>([
    [
      'is said with how sure it is and from whom',
      [first],
      undefined,
      [
        'Expected back by 8am on Monday 4 August 2025. This is likely, but not certain. This is what Alpha Hosting says.',
      ],
    ],
    [
      'says what was expected before',
      [
        first,
        anUpdate(noon, {
          affects,
          next,
          expected: [{ notBefore: monday + 3600_000, sure: 'hope', services: [] }],
        }),
      ],
      undefined,
      [
        'Not expected back before 9am on Monday 4 August 2025. This is a hope, not a promise. Earlier, it was expected back by 8am on Monday 4 August 2025.',
      ],
    ],
    [
      'says so once the time has passed',
      [first],
      '2025-08-04T09:00:00+01:00',
      ['It was expected back by 8am on Monday 4 August 2025, and is not back.'],
    ],
    [
      'says so where the newest update names no time',
      [first, anUpdate(noon, { affects, next })],
      undefined,
      ['Earlier, it was expected back by 8am on Monday 4 August 2025. There is no new time yet.'],
    ],
    ['is nothing once it is over', [first, anUpdate(noon, { phase: 'resolved' })], undefined, []],
  ])('%s', (_name, updates, now, lines) => {
    expect(noticeLines(updates, now)).toEqual(lines);
  });

  test('is said in every language', () => {
    const { context } = said([first]);
    for (const { language } of context.translators) {
      expect(noticeLines([first], noon, language.id)).toHaveLength(1);
    }
  });

  test('stands on every page and in every document of those for whom it is true', () => {
    const { context, state } = said([first]);
    const [affected, other] = ['M1', 'A1'].map((code) => context.state.practices.get(code));
    if (!affected || !other) throw new Error('There are no practices');
    const page = (practice: typeof affected) =>
      projectPractice(practice, context, context.english).news.flatMap((one) => one.expected);
    expect([page(affected).length, page(other).length]).toEqual([1, 0]);
    expect(projectPracticeDocument(affected, context).incidents[0]?.expected).toEqual([
      {
        ...{ timing: 'by', time: '2025-08-04T07:00:00.000Z', sure: 'likely' },
        ...{ from: 'Alpha Hosting', services: ['systmone'], isPast: false, isDropped: false },
      },
    ]);
    expect(projectRecord(state, context).updates[0]?.expected).toEqual([
      {
        ...{ timing: 'by', time: '2025-08-04T07:00:00.000Z', sure: 'likely' },
        ...{ from: 'Alpha Hosting', services: [] },
      },
    ]);
    const bulletin = projectBulletin(state, state.latest, context);
    expect(bulletin.expected).toHaveLength(1);
    expect(bulletin.description).toContain('Expected back by 8am on Monday 4 August 2025.');
    const updates = indexUpdates(context.state).all;
    for (const audience of ['all', 'patients', 'practices'] as const) {
      const [item] = [...itemsFor(audience, updates, context)];
      expect(`${item?.description} ${item?.content}`).toContain('Expected back by 8am');
    }
  });

  test('stands in a message only beside the next update', () => {
    const { context, state } = said([first]);
    const { text, phone, post } = projectChannels(state, context, context.english);
    const messages = [text.text, phone.lines.join(' '), post.text];
    const telling = messages.filter((words) => words.includes('Expected back'));
    expect(telling).not.toEqual([]);
    for (const words of telling) expect(words).toContain('Next update by 4pm');
  });
});

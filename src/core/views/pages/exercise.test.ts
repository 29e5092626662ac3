import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  aGuidance,
  anEffect,
  anIncident,
  aScope,
  anUpdate,
} from '../../../../tests/support/builders.ts';
import { projectChannels } from '../channels/project-channels.ts';
import type { Incident } from '../../model/incident.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { projectBulletin } from './bulletin.ts';
import { projectExercisesFeed } from '../feeds/feed.ts';
import { projectFeedList } from './feed-list.ts';
import { projectKit } from './kit.ts';
import { projectNotice } from './notice.ts';

const now = '2025-07-28T12:00:00+01:00';
const whole: Incident = anIncident(
  'x',
  [
    anUpdate('2025-07-28T09:00:00+01:00', {
      affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')],
      access: [{ ...aScope({ practices: ['N2'] }), is: 'closed' }],
    }),
  ],
  { helpdesk: { phone: '01632 960 999' } },
);
const guidance = [
  aGuidance({ task: 'urgent', rank: 1, needs: ['phones'] }),
  aGuidance({ task: 'urgent', rank: 2, brief: { text: 'Call 111.', spoken: 'Call 111.' } }),
  aGuidance({ task: 'appointment', rank: 1 }),
];
const contextOf = (...incidents: Incident[]) =>
  aSiteContext(aContent(incidents, { guidance }), now);
const exercise: Incident = { ...whole, kind: 'exercise' };
const [real, rehearsed] = [contextOf(whole), contextOf(exercise)];
const stateOf = ({ state }: typeof real) =>
  [...state.incidents, ...state.exercises][0] as IncidentState;
const noticeOf = (context: typeof real) =>
  projectNotice(stateOf(context), context, context.english);

describe('an exercise', () => {
  it('has the advice, places and order of channels that a real incident would have', () => {
    const { advice, areas, openness, asUsual, exceptions } = noticeOf(real);
    expect(noticeOf(rehearsed)).toMatchObject({ advice, areas, openness, asUsual, exceptions });
    expect(advice.map(({ short }) => short)).toContain('Answer 2 to urgent.');
    const orderOf = (context: typeof real) =>
      projectKit(
        stateOf(context),
        context,
        () => new Proxy({}, { get: () => 1 }) as never,
      ).order.map(({ channel, isDoubtful }) => [channel, isDoubtful]);
    expect(orderOf(rehearsed)).toEqual(orderOf(real));
  });

  it('touches no practice, service or area', () => {
    const calm = contextOf();
    for (const part of ['practices', 'services', 'areas', 'running', 'open'] as const) {
      expect(rehearsed.state[part]).toEqual(calm.state[part]);
    }
  });

  it('knows nothing of what really fails', () => {
    const other = anIncident('other', [
      anUpdate('2025-07-28T10:00:00+01:00', {
        access: [{ ...aScope({ areas: ['north'] }), is: 'closed' }],
      }),
    ]);
    const both = contextOf(exercise, other);
    const state = both.state.exercises[0] as IncidentState;
    expect(projectNotice(state, both, both.english).advice).toEqual(noticeOf(rehearsed).advice);
  });

  it('says EXERCISE first in every channel', () => {
    const { text, phone, post, sign } = projectChannels(
      stateOf(rehearsed),
      rehearsed,
      rehearsed.english,
    );
    for (const words of [text.text, phone.lines[0], post.text, sign.flag, sign.warning]) {
      expect(words).toMatch(/^EXERCISE/);
    }
  });

  it('has a bulletin that tells nobody to call or to report', () => {
    const state = stateOf(rehearsed);
    const { subject, flags, helpdesk, report } = projectBulletin(state, state.latest, rehearsed);
    expect(subject).toMatch(/^EXERCISE: /);
    expect(flags[0]).toMatch(/^EXERCISE/);
    expect(helpdesk).toMatchObject({ name: 'EXERCISE: call nobody about this', ways: [] });
    expect(JSON.stringify([helpdesk, report])).not.toContain('960 999');
    expect(report.ways).toEqual([]);
  });

  it('is in a feed of its own, which is listed only while there is one', () => {
    const { items } = projectExercisesFeed(rehearsed);
    expect(items.map(({ title, content }) => [title, content])).toEqual([
      [expect.stringMatching(/^EXERCISE: /), expect.stringMatching(/^<p><strong>EXERCISE/)],
    ]);
    expect(projectExercisesFeed(real).items).toEqual([]);
    const isListed = (context: typeof real) =>
      projectFeedList(context).general.some(({ link }) => link.href.endsWith('=exercises'));
    expect([isListed(rehearsed), isListed(real)]).toEqual([true, false]);
  });
});

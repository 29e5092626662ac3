import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../../tests/support/builders.ts';
import type { Effect } from '../../model/update.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { projectChannels, projectPracticeMessages } from '../channels/project-channels.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { projectEmbed } from '../pages/embed.ts';
import { projectIncident } from '../pages/incident.ts';
import { projectNotice } from '../pages/notice.ts';
import { projectPractice } from '../pages/practice.ts';
import { projectStatus } from '../pages/status.ts';
import { headlineOf } from './headline.ts';
import { describeReach } from './surgeries.ts';

const unknown = {
  ...anEffect(['phones'], { areas: ['north'] }, 'major-outage'),
  extent: 'some' as const,
};

function site(affects: Effect[] = [unknown]) {
  const update = anUpdate('2025-07-28T09:00:00+01:00', { affects });
  const context = aSiteContext(
    aContent([anIncident('2025-07-28-one', [update])]),
    '2025-07-28T10:00:00+01:00',
  );
  const [incident] = context.state.incidents;
  const practice = context.state.practices.get('N1');
  if (!incident || !practice) throw new Error('There is an incident and a practice');
  return { context, incident, practice };
}

const some = 'Some of these surgeries may have problems. Yours may work as usual.';

describe('what fails at some surgeries, and nobody knows which', () => {
  it('tells no surgery that it is affected', () => {
    const { context, practice } = site();
    const { standing, access, notWorking } = projectPractice(practice, context, context.english);
    expect(standing.sentence).toBe(
      'Surgery N1 may have problems, or may work as usual. We do not know yet. Possible: the phones service: not working at Surgery N1.',
    );
    expect(standing.tag.text).toBe('May be affected');
    expect(access).toBe('');
    expect(notWorking).toEqual(['Possible: the phones service: not working now.']);
    expect(projectEmbed(practice, context, context.english).standing.sentence).toBe(
      standing.sentence,
    );
    expect(projectPracticeMessages(practice, context, context.english)?.text.text).toContain(
      'Possible: the phones service: not working at Surgery N1.',
    );
    expect(projectPracticeDocument(practice, context)).toMatchObject({ standing: 'possible' });
  });

  it('is said so in the notice and in every channel', () => {
    const { context, incident } = site();
    const view = projectNotice(incident, context, context.english);
    expect(view.happens).toEqual([
      'Possible: the phones service: not working at up to 2 surgeries in North.',
      some,
    ]);
    expect(view.openness).toBe('');
    expect(view.areas.map(({ count }) => count)).toEqual(['North: up to 2 of 2 surgeries']);
    const { text, phone, post } = projectChannels(incident, context, context.english);
    for (const words of [text.text, phone.lines.join(' '), post.text])
      expect(words).toContain(some);
  });

  it('is said so even where there is no room for the place', () => {
    const { context, incident } = site();
    const { main, short } = headlineOf(incident, context, context.english);
    expect([main, short]).toEqual([
      'Possible: the phones service: not working at up to 2 surgeries in North',
      'Possible: the phones service: not working',
    ]);
  });

  it('counts the most that it can be', () => {
    const { context, incident } = site();
    expect(describeReach(context.state.running, context.english)).toBe(
      'Up to 2 of 4 surgeries are affected now.',
    );
    expect(projectIncident(incident, context).systems[0]?.count).toBe('up to 2 practices');
    expect(projectStatus(context).banner.headline).toBe(
      'There may be problems at up to 2 of 4 surgeries.',
    );
  });

  it('gives way to what is known of a surgery', () => {
    const { context, practice } = site([
      unknown,
      anEffect(['phones'], { practices: ['N1'] }, 'degraded'),
    ]);
    expect(practice.standing).toBe('affected');
    expect(projectPractice(practice, context, context.english).notWorking).toEqual([
      'the phones service: slow or unreliable now.',
    ]);
  });
});

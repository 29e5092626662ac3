import { describe, expect, it } from 'vitest';
import {
  aContent,
  aPractice,
  anEffect,
  anIncident,
  anUpdate,
  aScope,
} from '../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import type { Update } from '../../model/update.ts';
import { projectChannels, projectPracticeMessages } from '../channels/project-channels.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { projectEmbed } from '../pages/embed.ts';
import { projectNotice } from '../pages/notice.ts';
import { projectPractice } from '../pages/practice.ts';
import { projectPracticeStaff } from '../pages/practice-staff.ts';
import { projectPractices } from '../pages/practice-list.ts';
import { projectStatus } from '../pages/status.ts';
import { findSurgeries, outwardsOf } from './search/find.ts';
import { readFindable } from './search/names.ts';

const branches = [
  {
    practice: 'N1',
    id: 'westfield',
    name: 'Westfield',
    town: 'Keighley',
    postcode: 'BD21 3AB',
    phone: '01632 960 201',
    line: 2,
  },
  {
    practice: 'N1',
    id: 'allerton',
    name: 'Allerton',
    town: 'Shipley',
    postcode: 'BD18 3LX',
    line: 3,
  },
];

function site(fields: Partial<Update>) {
  const update = anUpdate('2025-07-28T09:00:00+01:00', fields);
  const content = aContent([anIncident('2025-07-28-one', [update])]);
  const practices = content.practices.map((one) =>
    one.code === 'N1' ? aPractice('N1', 'north', { ...one, name: 'Lumb Mill', branches }) : one,
  );
  const context = aSiteContext({ ...content, practices }, '2025-07-28T10:00:00+01:00');
  const [incident] = context.state.incidents;
  const practice = context.state.practices.get('N1');
  if (!incident || !practice) throw new Error('There is an incident and a practice');
  return { context, incident, practice };
}

const closed = {
  access: [{ ...aScope({ branches: ['westfield'] }), is: 'closed' as const, goTo: 'allerton' }],
};

describe('a branch that is closed', () => {
  it('is named with where to go, and the open doors are named too', () => {
    const { context, practice } = site(closed);
    const view = projectPractice(practice, context, context.english);
    expect(view.standing.sentence).toBe(
      'Westfield is closed for now. Go to Allerton. Open: Lumb Mill and Allerton.',
    );
    expect(view.access).toBe('');
    expect(view.call).toBeUndefined();
    expect(view.facts).toContainEqual({ label: 'Westfield', text: 'Keighley, BD21 3AB' });
    expect(view.facts).toContainEqual({
      label: 'Westfield: Phone',
      text: '01632 960 201',
      href: 'tel:01632960201',
    });
  });

  it('does not close its practice', () => {
    const { context, practice } = site(closed);
    const { tone, tag } = projectPractice(practice, context, context.english).standing;
    expect([practice.access, tone, tag.text]).toEqual(['open', 'slow', 'Affected']);
  });

  it('is in the notice, and the notice does not say that all are open', () => {
    const { context, incident } = site(closed);
    const view = projectNotice(incident, context, context.english);
    expect(view.happens).toEqual(['Closed for now: Westfield (Lumb Mill). Go to Allerton.']);
    expect(view.openness).toBe('');
    expect(view.exceptions[0]?.text).toBe(
      'Lumb Mill. Westfield is closed for now. Go to Allerton.',
    );
    expect(view.areas[0]?.surgeries[0]?.remark).toBe(
      'Westfield is closed for now. Go to Allerton.',
    );
  });

  it('is in the text message and the script of the incident and of the practice', () => {
    const { context, incident, practice } = site(closed);
    const all = projectChannels(incident, context, context.english);
    const own = projectPracticeMessages(practice, context, context.english);
    for (const words of [
      all.text.text,
      all.phone.lines.join(' '),
      own?.text.text,
      own?.phone.lines.join(' '),
    ]) {
      expect(words).toContain('Closed for now: Westfield (Lumb Mill). Go to Allerton.');
    }
  });

  it('is on the embed, the page for staff and in JSON', () => {
    const { context, practice } = site(closed);
    expect(projectEmbed(practice, context, context.english)).toMatchObject({
      access: '',
      standing: { sentence: expect.stringContaining('Go to Allerton') as string },
    });
    expect(projectPracticeStaff(practice, context).sentence).toContain(
      'Westfield is closed for now.',
    );
    const document = projectPracticeDocument(practice, context);
    expect(document.access).toBe('open');
    expect(document.accessSentence).toContain('Westfield is closed');
    expect(document.branches).toMatchObject([
      { id: 'westfield', access: 'closed', goTo: 'allerton', services: [] },
      { id: 'allerton', access: 'open', goTo: null },
    ]);
  });
});

describe('a practice that is closed, and whose patients are seen at another', () => {
  const elsewhere = {
    access: [{ ...aScope({ practices: ['N1'] }), is: 'closed' as const, goTo: 'N2' }],
  };
  const there = 'Go to Surgery N2.';

  it.each([
    ['closed', 'Go to Surgery N2', 'The surgery is closed for now.'],
    [
      'urgent-only',
      'If it is not urgent, go to Surgery N2',
      'The surgery can only help people who need urgent care today.',
    ],
  ] as const)(
    'says where in every channel, on its page, in the notice and in JSON: %s',
    (is, words, doors) => {
      const { context, incident, practice } = site({
        access: elsewhere.access.map((one) => ({ ...one, is })),
      });
      const { english } = context;
      const all = projectChannels(incident, context, english);
      const own = projectPracticeMessages(practice, context, english);
      const view = projectPractice(practice, context, english);
      const notice = projectNotice(incident, context, english);
      const said = {
        text: all.text.text,
        script: all.phone.lines.join(' '),
        post: all.post.text,
        sign: `${all.sign.headline}.`,
        alt: all.alt,
        'text for its patients': own?.text.text,
        'script for its patients': own?.phone.lines.join(' '),
        notice: notice.happens.join(' '),
        exceptions: notice.exceptions[0]?.text,
        areas: notice.areas[0]?.surgeries[0]?.remark,
        page: view.standing.sentence,
        embed: projectEmbed(practice, context, english).standing.sentence,
        staff: projectPracticeStaff(practice, context).sentence,
      };
      expect(Object.entries(said).filter(([, all]) => !all?.includes(`${words}.`))).toEqual([]);
      expect(view.facts[0]).toMatchObject({ label: words });
      expect(projectPracticeDocument(practice, context)).toMatchObject({
        access: is,
        accessSentence: `${doors} ${words}.`,
        goTo: 'N2',
      });
    },
  );

  it('is called closed once above the advice, with its name', () => {
    const { context, incident } = site(elsewhere);
    const { openness, exceptions } = projectNotice(incident, context, context.english);
    const shut = exceptions.map(({ text }) => text);
    expect([openness, shut]).toEqual(['', [`Lumb Mill. The surgery is closed for now. ${there}`]]);
  });

  it('is called closed once on the home page', () => {
    const { context } = site(elsewhere);
    const { happens, openness } = projectStatus(context).news[0] ?? {};
    expect([happens, openness]).toEqual([[`Closed for now: Lumb Mill. ${there}`], '']);
  });

  it('is not sent to a practice that has closed too', () => {
    const { context, practice } = site({
      access: [...elsewhere.access, { ...aScope({ practices: ['N2'] }), is: 'closed' as const }],
    });
    expect(projectPractice(practice, context, context.english).standing.sentence).not.toContain(
      'Go to',
    );
    expect(projectPracticeDocument(practice, context).goTo).toBeNull();
  });

  it('does not send the patients of another closed practice there', () => {
    const { context, incident } = site({
      access: [
        { ...aScope({ practices: ['N1'] }), is: 'closed' as const, goTo: 'N2' },
        { ...aScope({ practices: ['S1'] }), is: 'closed' as const },
      ],
    });
    expect(projectNotice(incident, context, context.english).happens).toEqual([
      'Closed for now: Lumb Mill. Go to Surgery N2.',
      'Closed for now: Surgery S1.',
    ]);
  });
});

describe('a branch at which something fails', () => {
  const failing = { affects: [anEffect(['phones'], { branches: ['westfield'] }, 'major-outage')] };

  it('adds answers to what its patients need of that', () => {
    const { context, practice, incident } = site(failing);
    const tasks = (advice: { task: string }[]) => advice.map(({ task }) => task);
    expect(tasks(projectPractice(practice, context, context.english).advice)).toEqual([
      'urgent',
      'appointment',
    ]);
    expect(tasks(projectNotice(incident, context, context.english).advice)).toEqual([
      'urgent',
      'appointment',
    ]);
    expect(tasks(projectPracticeDocument(practice, context).advice)).toEqual([
      'urgent',
      'appointment',
    ]);
  });

  it('is named, and nothing is said of the rest of its practice', () => {
    const { context, incident, practice } = site(failing);
    expect(projectNotice(incident, context, context.english).happens).toEqual([
      'the phones service: not working at Westfield (Lumb Mill).',
    ]);
    const view = projectPractice(practice, context, context.english);
    expect(view.standing.sentence).toBe(
      'the phones service: not working at Westfield (Lumb Mill).',
    );
    expect(view.notWorking).toEqual([]);
    expect(context.state.services.get('phones')).toMatchObject({
      level: 'partial-outage',
      affected: new Set(['N1']),
    });
    expect(projectPracticeStaff(practice, context).systems[0]).toMatchObject({
      where: 'Only at Westfield.',
    });
  });
});

it('finds a practice by its branch, by name, town and postcode, and as the nearest', async () => {
  const { context } = site(closed);
  const rows = projectPractices(context).letters.flatMap(({ practices }) => practices);
  const all = rows.map(({ practice, town, postcode, search }) => ({
    ...readFindable(search),
    name: practice.text,
    town,
    postcode,
  }));
  const source = {
    common: new Set<string>(),
    isWhole: true,
    read: () => Promise.resolve(all),
    outwards: () => Promise.resolve(all.flatMap(outwardsOf)),
  };
  expect(await findSurgeries('BD22 1AA', source)).toMatchObject({
    kind: 'near',
    found: [{ name: 'Lumb Mill' }],
  });
  for (const typed of ['Westfield', 'Keighley', 'BD21 3AB', 'bd18']) {
    const { found } = await findSurgeries(typed, source);
    expect(
      found.map(({ name }) => name),
      typed,
    ).toEqual(['Lumb Mill']);
  }
});

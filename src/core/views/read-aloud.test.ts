import { describe, expect, it } from 'vitest';
import { anEffect, anIncident, anUpdate, aScope } from '../../../tests/support/builders.ts';
import { aWorld } from '../../../tests/support/worlds.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { projectChannels, projectPracticeMessages } from './channels/project-channels.ts';
import { projectNotice } from './pages/notice.ts';
import { projectPractice } from './pages/practice.ts';
import { projectStatus } from './pages/status.ts';
import type { SiteContext } from './site-context.ts';

const first = '2025-07-28T09:00:00+01:00';
const second = '2025-07-28T11:00:00+01:00';
const now = '2025-07-28T12:00:00+01:00';

const at = (...practices: string[]) => ({ practices });
const down = (services: string[], scope: Parameters<typeof anEffect>[1]) =>
  anEffect(services, scope, 'major-outage');
const shut = (practices: string[]) => ({
  access: [{ ...aScope({ practices }), is: 'closed' as const }],
});
const incident = (id: string, updates: Partial<Update>[], head: Partial<Incident> = {}) =>
  anIncident(
    id,
    updates.map((fields, index) => anUpdate([first, second][index] ?? now, fields)),
    head,
  );

/** Some practices have a hosted phone system and all have the lines that it stands for. */
function world(...incidents: Incident[]): SiteContext {
  const plain = aWorld([], now).content.practices;
  return aWorld(
    incidents,
    now,
    plain.map((one) => ({ ...one, services: [...one.services, 'hosted-phones'] })),
  );
}

const stateOf = (context: SiteContext, id: string) => {
  const found = context.state.incidents.find((one) => one.incident.id === id);
  if (!found) throw new Error(`There is no incident ${id}`);
  return found;
};
const noticeOf = (context: SiteContext, id: string) =>
  projectNotice(stateOf(context, id), context, context.english);
const practiceOf = (context: SiteContext, code: string) => {
  const found = context.state.practices.get(code);
  if (!found) throw new Error(`There is no practice ${code}`);
  return found;
};
const pageOf = (context: SiteContext, code: string) =>
  projectPractice(practiceOf(context, code), context, context.english);
const ownOf = (context: SiteContext, code: string) =>
  projectPracticeMessages(practiceOf(context, code), context, context.english);
const kitOf = (context: SiteContext, id: string) =>
  projectChannels(stateOf(context, id), context, context.english);

describe('two phone systems, which are one thing to patients', () => {
  const turned = world(
    incident('a', [
      { affects: [down(['hosted-phones'], at('M1', 'M2'))] },
      { affects: [down(['phones'], at('M2', 'M3'))], phase: 'monitoring' },
    ]),
  );

  it('do not work again while one of them fails', () => {
    const { happens, changes, asUsual } = noticeOf(turned, 'a');
    expect(happens).toEqual([
      'Phones do not work at 2 surgeries in Medway.',
      'Phones work again at M Surgery 1.',
    ]);
    expect(changes.filter((one) => one.startsWith('Calling'))).toEqual([]);
    expect(asUsual).not.toContain('Calling your surgery');
  });

  it('work again in one sentence, wherever either failed', () => {
    const over = world(
      incident('a', [
        { affects: [down(['hosted-phones'], at('M1')), down(['phones'], at('M1', 'M2'))] },
        { affects: [down(['phones'], at('M3'))], phase: 'monitoring' },
      ]),
    );
    expect(noticeOf(over, 'a').happens.slice(1)).toEqual([
      'Phones work again at 2 surgeries in Medway.',
    ]);
  });

  it('are one line on the page of a surgery that has both', () => {
    const both = world(incident('a', [{ affects: [down(['phones', 'hosted-phones'], at('M1'))] }]));
    expect(pageOf(both, 'M1').notWorking).toEqual(['Calling your surgery: not working now.']);
  });
});

it("says of which problem each time on a surgery's page is, where there are several", () => {
  const one = incident('a', [{ affects: [down(['phones'], at('M1', 'M2'))] }]);
  const other = incident('b', [{ affects: [down(['eps'], at('M1'))] }]);
  const labels = (code: string) => pageOf(world(one, other), code).news.map(({ label }) => label);
  expect(new Set(labels('M1'))).toEqual(new Set(['Problem a', 'Problem b']));
  expect(labels('M2')).toEqual(['']);
});

it('tells nobody that they cannot phone where phones only may fail', () => {
  const affects = [
    { ...down(['phones'], at('M1', 'M2')), extent: 'some' as const },
    down(['eps'], { everywhere: true }),
  ];
  const context = world(incident('a', [{ affects }]));
  expect(pageOf(context, 'M1').standing.can).toBe('');
});

describe('what fails is named', () => {
  const wordsAt = (services: string[]) =>
    pageOf(world(incident('a', [{ affects: [down(services, at('M1'))] }])), 'M1').standing.sentence;

  it('and not a group of which most works', () => {
    expect(wordsAt(['eps', 'phones', 'internet'])).toBe(
      'Electronic prescriptions and phones do not work, and surgery internet does not work at M Surgery 1.',
    );
    expect(wordsAt(['eps', 'pathology', 'phones'])).toBe(
      'Electronic prescriptions, blood tests and test results, and phones do not work at M Surgery 1.',
    );
  });

  it('by all that patients need it for, and no answer promises what it takes away', () => {
    const affects = [anEffect(['pathology'], at('M1', 'M2'), 'partial-outage')];
    const context = world(incident('a', [{ affects }]));
    const { text, phone, post, sign } = kitOf(context, 'a');
    const news = 'Blood tests and test results are delayed at 2 surgeries in Medway';
    for (const words of [text.text, phone.lines.join('\n'), post.text, sign.headline]) {
      expect(words).toContain(news);
    }
    for (const task of ['blood-tests', 'screening', 'vaccinations']) {
      const answers = context.content.guidance.filter((one) => one.task === task);
      expect(answers.map(({ short }) => short)).toEqual([
        'Your appointment may be moved. Go as planned, unless you are told otherwise or your GP surgery is closed.',
      ]);
    }
  });

  it('so that patients can tell two systems for messages from each other', () => {
    expect(wordsAt(['sms', 'accurx'])).toBe(
      'Text messages from surgeries and messages that you can reply to do not work at M Surgery 1.',
    );
  });

  it('three things by their names where they are of three groups', () => {
    expect(wordsAt(['eps', 'patchs', 'phones'])).toBe(
      'Electronic prescriptions, online forms and phones do not work at M Surgery 1.',
    );
  });

  it('phones always, and before what is only some of the systems', () => {
    expect(wordsAt(['eps', 'pathology', 'patchs', 'phones'])).toMatch(
      /^Phones do not work at M Surgery 1\. /,
    );
  });
});

describe('NHS 111, where another incident has made it slow', () => {
  const records = incident('records', [{ affects: [down(['phones'], at('M1', 'M2'))] }]);
  const slow = (services: string[]) =>
    incident('111', [{ affects: [anEffect(services, { everywhere: true }, 'degraded')] }]);
  const words = 'Calling NHS 111 is slow or unreliable';

  it('is still where patients are sent, and it is said that it is slow', () => {
    const context = world(records, slow(['nhs-111-phone']));
    const { text, phone, post, sign } = kitOf(context, 'records');
    expect(phone.lines).toContain(`${words}.`);
    expect(phone.lines.join(' ')).toMatch(/call 111/);
    expect(sign.more).toContain(`${words}.`);
    for (const { leftOut, text: said } of [text, post]) {
      expect(said.includes(words) || leftOut.includes('some of what fails')).toBe(true);
    }
    expect(noticeOf(context, 'records').happens).toContain(`${words}.`);
    expect(ownOf(context, 'M1')?.phone.lines).toContain(`${words}.`);
  });

  it('is named once by the incident that is about it', () => {
    const context = world(records, slow(['nhs-111-phone']));
    const lines = kitOf(context, '111').phone.lines.join(' ');
    expect(lines.split(words)).toHaveLength(2);
  });

  it('is not named where it works, nor what patients are not sent to', () => {
    const context = world(records, slow(['nhs-app']));
    expect(noticeOf(context, 'records').happens).toHaveLength(1);
  });
});

describe('doors', () => {
  it('come first where every surgery of an incident is shut', () => {
    const context = world(
      incident('a', [{ affects: [down(['phones', 'internet'], at('M1'))], ...shut(['M1']) }]),
    );
    const { text, phone, post } = kitOf(context, 'a');
    for (const words of [text.text, phone.lines.join('\n'), post.text]) {
      expect(words).toContain('Closed for now: M Surgery 1.');
    }
    expect(noticeOf(context, 'a').happens[1]).toMatch(/^Phones do not work/);
  });

  it('are not the news of an incident that does not shut them', () => {
    const context = world(
      incident('late', [
        { affects: [down(['pathology'], at('M1', 'M2'))] },
        {
          phase: 'recovering',
          backlog: [{ ...aScope(at('M1', 'M2')), tasks: ['results'] }],
        },
      ]),
      incident('flood', [shut(['M1'])]),
    );
    expect(noticeOf(context, 'late').happens[0]).toBe(
      'Blood tests and test results work again at 2 surgeries in Medway.',
    );
    expect(kitOf(context, 'late').phone.lines).toContain('Closed for now: M Surgery 1.');
  });

  it('of surgeries are no matter of an app', () => {
    const context = world(
      incident('app', [{ affects: [down(['nhs-app'], { everywhere: true })] }]),
      incident('flood', [shut(['M1'])]),
    );
    expect(noticeOf(context, 'app').openness).toBe('');
    const { news, banner } = projectStatus(context);
    expect(news.find(({ title }) => title.includes('app'))?.openness).toBe('');
    expect(banner.headline).toBe('M Surgery 1 is closed for now.');
  });

  it('that are shut leave nothing of the surgery to work as usual', () => {
    const context = world(incident('flood', [shut(['M1'])]));
    expect(noticeOf(context, 'flood').asUsual).not.toContain('Calling your surgery');
    expect(noticeOf(context, 'flood').asUsual).toContain('Calling NHS 111');
  });
});

it('does not call urgent help usual where the surgery is closed or cannot be phoned', () => {
  for (const fields of [shut(['M1']), { affects: [down(['phones'], at('M1'))] }]) {
    const context = world(incident('a', [fields]));
    const needs = projectStatus(context).news[0]?.needs ?? [];
    const urgent = needs.find(({ text }) => text === 'Urgent help');
    expect(urgent?.tag.text).toBe('Use another way');
  }
});

describe('what takes longer although no system fails', () => {
  const backlog = [{ ...aScope(at('M1', 'M2')), tasks: ['screening', 'vaccinations'] }];
  const context = world(incident('a', [{ phase: 'identified', backlog }]));

  it('is named in every channel', () => {
    const words = 'Delays: screening and vaccinations at 2 surgeries in Medway';
    expect(noticeOf(context, 'a').happens).toEqual([`${words}.`]);
    const { text, phone, post, sign } = kitOf(context, 'a');
    expect(text.text).toContain(words);
    expect(phone.lines[1]).toBe(`${words}.`);
    expect(post.text.startsWith(words)).toBe(true);
    expect(sign.headline).toBe(words);
  });

  it('is named to the patients of one surgery, who catch up with nothing', () => {
    const own = 'Delays: screening and vaccinations at M Surgery 1.';
    expect(pageOf(context, 'M1').standing.sentence).toBe(own);
    expect(ownOf(context, 'M1')?.text.text).toContain(own);
  });
});

it('names what surgeries catch up with where no system failed before', () => {
  const backlog = [{ ...aScope(at('M1', 'M2')), tasks: ['screening'] }];
  const context = world(
    incident('a', [
      { phase: 'identified', backlog },
      { phase: 'recovering', backlog },
    ]),
  );
  expect(noticeOf(context, 'a').happens).toEqual([
    'Catching up: screening at 2 surgeries in Medway.',
  ]);
});

it('says that surgeries catch up where something failed, although it still fails elsewhere', () => {
  const context = world(
    incident('a', [
      { affects: [down(['phones'], at('M1', 'M2'))] },
      {
        affects: [down(['phones'], at('M1'))],
        backlog: [{ ...aScope(at('M2')), tasks: ['appointment'] }],
      },
    ]),
  );
  expect(noticeOf(context, 'a').happens.at(-1)).toBe('Catching up: M Surgery 2.');
  expect(pageOf(context, 'M2').standing.sentence).toMatch(/ is catching up after a problem\./);
});

it('says of each task that is late at how many surgeries', () => {
  const backlog = [
    { ...aScope(at('M1', 'M2')), tasks: ['screening'] },
    { ...aScope(at('M2', 'M3', 'M4')), tasks: ['vaccinations'] },
  ];
  const context = world(incident('a', [{ phase: 'identified', backlog }]));
  expect(noticeOf(context, 'a').happens).toEqual([
    'Delays: screening at 2 surgeries in Medway.',
    'Delays: vaccinations at 3 surgeries in Medway.',
  ]);
});

it('has room for a helpline before what is only as usual', () => {
  const context = world(
    incident('a', [
      {
        phase: 'identified',
        affects: [down(['nhs-app'], { everywhere: true })],
        patientHelp: { phone: '0800 123 4567', languages: [] },
      },
    ]),
  );
  const { text, post } = kitOf(context, 'a');
  for (const words of [text.text, post.text]) {
    expect(words).toContain('Helpline for patients: call 0800 123 4567.');
    expect(words).toContain('call 999');
  }
});

it('never says that another problem is not over by what works again', () => {
  const context = world(
    incident('over', [{ affects: [down(['eps'], at('M1'))] }, { phase: 'resolved' }]),
    incident('other', [
      { affects: [down(['phones'], at('M1'))] },
      { phase: 'recovering', backlog: [{ ...aScope(at('M1')), tasks: ['appointment'] }] },
    ]),
  );
  expect(noticeOf(context, 'other').happens[0]).toBe('Phones work again at M Surgery 1.');
  expect(noticeOf(context, 'over').standing).toBe(
    'This problem is over. Another problem is not over: Catching up: M Surgery 1.',
  );
});

it('says first what works again at most surgeries', () => {
  const context = world(
    incident('a', [
      { affects: [down(['patchs'], at('M1')), down(['phones'], at('M1', 'M2'))] },
      { affects: [down(['docman'], at('M3'))], phase: 'monitoring' },
    ]),
  );
  expect(noticeOf(context, 'a').happens.slice(1)).toEqual([
    'Phones work again at 2 surgeries in Medway.',
    'Online forms work again at M Surgery 1.',
  ]);
});

it('says of a withdrawn notice which it was', () => {
  const mistake = (services: string[], scope: Parameters<typeof anEffect>[1]) =>
    world(incident('a', [{ affects: [down(services, scope)] }, { phase: 'withdrawn' }]));
  expect(kitOf(mistake(['emis-web'], { areas: ['medway'] }), 'a').text.text).toContain(
    'An earlier notice about GP surgeries was a mistake: 3 surgeries in Medway.',
  );
  expect(kitOf(mistake(['nhs-app'], { everywhere: true }), 'a').text.text).toContain(
    'was a mistake: the NHS App.',
  );
});

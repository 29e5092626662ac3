import { describe, expect, it, test } from 'vitest';
import { anEffect, anIncident, anUpdate, aScope } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { aWorld } from '../../../tests/support/worlds.ts';
import { makeTranslator } from '../language/translator.ts';
import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { projectChannels } from './channels/project-channels.ts';
import { projectBulletin } from './pages/bulletin.ts';
import { projectEmbed } from './pages/embed.ts';
import { projectFront } from './pages/front.ts';
import { projectNotice } from './pages/notice.ts';
import { projectPractice } from './pages/practice.ts';
import { projectPracticeStaff } from './pages/practice-staff.ts';
import { projectStatus } from './pages/status.ts';
import type { SiteContext } from './site-context.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const everywhere = { everywhere: true } as const;
const medway = { areas: ['medway'] };
const airedale = { areas: ['airedale'] };

const incident = (id: string, fields: Partial<Update>, head: Partial<Incident> = {}) =>
  anIncident(id, [anUpdate(began, fields)], head);
const down = (services: string[], scope: Parameters<typeof anEffect>[1]) =>
  anEffect(services, scope, 'major-outage');

function stateOf(context: SiteContext, id: string): IncidentState {
  const found = context.state.incidents.find((one) => one.incident.id === id);
  if (!found) throw new Error(`There is no incident ${id}`);
  return found;
}

function kitOf(context: SiteContext, id: string, language = 'en') {
  const translator = context.translators.find((one) => one.language.id === language);
  if (!translator) throw new Error(`There is no language ${language}`);
  return projectChannels(stateOf(context, id), context, translator);
}

const noticeOf = (context: SiteContext, id: string) =>
  projectNotice(stateOf(context, id), context, context.english);

function practiceOf(context: SiteContext, code: string) {
  const state = context.state.practices.get(code);
  if (!state) throw new Error(`There is no practice ${code}`);
  return projectPractice(state, context, context.english);
}

function staffOf(context: SiteContext, code: string) {
  const state = context.state.practices.get(code);
  if (!state) throw new Error(`There is no practice ${code}`);
  return projectPracticeStaff(state, context);
}

describe('an incident that shuts every surgery that it touches', () => {
  const context = aWorld(
    [
      incident('flood', {
        affects: [down(['phones'], { practices: ['M1', 'M2'] })],
        access: [
          { ...aScope({ practices: ['M1'] }), is: 'closed' },
          { ...aScope({ practices: ['M2'] }), is: 'urgent-only' },
        ],
      }),
    ],
    later,
  );

  it('counts them where only the first of its news is said', () => {
    const [notice] = projectFront(context, context.english).notices;
    expect(notice?.happens).toBe('Closed for now: M Surgery 1.');
    expect(notice?.openness).toMatch(/1 surgery is open for urgent care only\./);
  });

  it('says which are shut, and does not count them again', () => {
    const [news] = projectStatus(context).news;
    const notice = noticeOf(context, 'flood');
    for (const { happens, openness } of [notice, { happens: [], openness: '', ...news }]) {
      expect(happens.join(' ')).toMatch(
        /closed for now: M Surgery 1\b.*urgent care only: M Surgery 2\b/i,
      );
      expect(openness).toBe('');
    }
  });
});

describe('two open incidents', () => {
  const context = aWorld(
    [
      incident('phones', { affects: [down(['phones'], medway)] }),
      incident('letters', { affects: [down(['docman'], airedale)] }),
    ],
    later,
  );
  const { news } = projectStatus(context);

  it('are a block each, the one without phones first, with its place and what fails', () => {
    expect(news.map(({ happens }) => happens[0])).toEqual([
      'Phones do not work at all 6 surgeries in Medway.',
      'Hospital letters do not reach surgeries at all 10 surgeries in Airedale.',
    ]);
  });

  it('have needs of their own: each link names its place and leads to its own notice', () => {
    const [phones, letters] = news;
    const appointment = phones?.needs.find(({ text }) => text.startsWith('Appointments'));
    expect(appointment).toMatchObject({
      text: 'Appointments, all 6 surgeries in Medway',
      href: '/notices/phones/#appointment',
    });
    expect(letters?.needs.some(({ text }) => text.startsWith('Appointments'))).toBe(false);
    expect(letters?.needs.every(({ href }) => href.startsWith('/notices/letters/'))).toBe(true);
    const links = news.flatMap(({ todo, needs }) => [todo, ...needs]);
    expect(new Set(links.map(({ text }) => text)).size).toBe(links.length);
  });

  it('are told apart on the front door in every language', () => {
    for (const translator of context.translators) {
      const texts = projectFront(context, translator).notices.map(({ text }) => text);
      expect(new Set(texts).size).toBe(2);
    }
  });
});

describe('letters late everywhere, and one surgery closed', () => {
  const context = aWorld(
    [
      incident('letters', {
        affects: [down(['docman'], everywhere)],
        access: [{ ...aScope({ practices: ['M1'] }), is: 'closed' }],
      }),
    ],
    later,
  );

  it('tells nobody else that their surgery is closed', () => {
    const { advice } = noticeOf(context, 'letters');
    const referral = advice.find(({ task }) => task === 'referral');
    expect(referral?.ways.map(({ who }) => who)).toEqual([
      'At 15 surgeries in Airedale and Medway:',
      'At M Surgery 1:',
    ]);
    const appointment = advice.find(({ task }) => task === 'appointment');
    expect(appointment?.ways.map(({ who }) => who)).toEqual(['At M Surgery 1:']);
    const { sign, post, text, phone } = kitOf(context, 'letters');
    const closed = /(?<!At M Surgery 1: )Wait until your GP surgery opens/;
    expect(
      sign.answers.flatMap(({ short, otherwise }) => [short, ...otherwise]).join('\n'),
    ).not.toMatch(closed);
    expect([post.text, text.text, ...phone.lines].join('\n')).not.toContain('opens again');
  });

  it("says on the closed surgery's own page that it is closed, and sends nobody there", () => {
    const { standing, advice } = practiceOf(context, 'M1');
    expect(standing.sentence).toMatch(/^M Surgery 1 is closed for now\./);
    expect(JSON.stringify(advice)).not.toMatch(/Go to your GP surgery|Call your GP surgery/);
  });
});

test('one surgery for urgent care only changes nothing for the others', () => {
  const context = aWorld(
    [
      incident('phones', {
        affects: [down(['phones'], everywhere)],
        access: [{ ...aScope({ practices: ['A1'] }), is: 'urgent-only' }],
      }),
    ],
    later,
  );
  const need = projectStatus(context).news[0]?.needs.find(({ text }) => text === 'Sick notes');
  expect(need).toMatchObject({ short: 'It is not the same at all surgeries.', count: '1 surgery' });
  expect(JSON.stringify(practiceOf(context, 'A1').advice)).not.toContain(
    'Go to your GP surgery, or ask',
  );
  expect(JSON.stringify(practiceOf(context, 'A2').advice)).toContain('online form');
});

describe('what fails is said first, in every channel', () => {
  test.each([
    ['phones', ['phones'], medway, 'Phones do not work at all 6 surgeries in Medway'],
    ['the NHS App', ['nhs-app'], everywhere, 'The NHS App does not work'],
    [
      'an online form',
      ['patchs'],
      { practices: ['A1', 'A2'] },
      'Online forms do not work at 2 surgeries in Airedale',
    ],
    [
      'two things',
      ['phones', 'patchs'],
      medway,
      'Online forms and phones do not work at all 6 surgeries in Medway',
    ],
    [
      'one group',
      ['sms', 'accurx', 'patchs'],
      medway,
      'Messages and online forms do not work at all 6 surgeries in Medway',
    ],
    [
      'most of it',
      [
        'eps',
        'pathology',
        'e-referrals',
        'docman',
        'sms',
        'accurx',
        'patchs',
        'nhsmail',
        'phones',
        'internet',
        'hscn',
      ],
      medway,
      'Most computer systems do not work at all 6 surgeries in Medway',
    ],
  ] as const)('%s', (_name, services, scope, words) => {
    const context = aWorld(
      [
        incident('a', {
          affects: [
            down([...services], {
              ...scope,
              areas: 'areas' in scope ? [...scope.areas] : [],
              practices: 'practices' in scope ? [...scope.practices] : [],
            }),
          ],
        }),
      ],
      later,
    );
    const { text, phone, post, sign, alt } = kitOf(context, 'a');
    expect(text.text).toMatch(new RegExp(`^Example HCP: ${words}\\.`));
    expect(phone.lines[1]).toBe(`${words}.`);
    expect(post.text.startsWith(`${words}.`)).toBe(true);
    expect(sign.headline).toBe(words);
    expect(alt.startsWith(words)).toBe(true);
    expect(noticeOf(context, 'a').happens[0]).toBe(`${words}.`);
    expect(projectStatus(context).news[0]?.happens[0]).toBe(`${words}.`);
  });

  it.each([
    ['by its group', { serviceSays: {} }, 'Telefony i sieć nie działają'],
    [
      'by its name, if the group has none either',
      { serviceSays: {}, groupSays: {} },
      'Telefon do Państwa przychodni: nie działa',
    ],
  ])('names a service of which a language has no words %s', (_name, without, words) => {
    const context = aWorld([incident('a', { affects: [down(['phones'], medway)] })], later);
    const polish = readSample().content.languages.find(({ id }) => id === 'pl');
    if (!polish) throw new Error('The sample has no Polish');
    const notice = projectNotice(
      stateOf(context, 'a'),
      context,
      makeTranslator({ ...polish, ...without }),
    );
    expect(notice.happens[0]).toContain(words);
  });
});

describe('what fails outside surgeries', () => {
  const context = aWorld([incident('a', { affects: [down(['nhs-app'], everywhere)] })], later);

  it('affects no surgery, and has its own headline', () => {
    const { banner, news } = projectStatus(context);
    expect(banner).toMatchObject({
      headline: 'The NHS App does not work.',
      sentence: 'No problem of surgeries themselves is known.',
    });
    expect(news[0]?.todo.text).toBe('What you can do: The NHS App');
    expect(
      [...context.state.practices.values()].every(({ standing }) => standing === 'not-affected'),
    ).toBe(true);
  });

  it('sends nobody to 111 for medicine while surgeries and pharmacies work', () => {
    const { advice } = noticeOf(context, 'a');
    const medicine = advice.find(({ task }) => task === 'medicine');
    expect(medicine?.short).toBe('Order it from your GP surgery or pharmacy as usual.');
    expect(kitOf(context, 'a').text.text).not.toContain('emergency-prescription');
  });

  it('counts no surgery as affected, and lets none go when it works again', () => {
    expect(noticeOf(context, 'a').areas).toEqual([]);
    const one = stateOf(context, 'a');
    expect(projectBulletin(one, one.latest, context).concerned).toBe(
      `${context.state.practices.size} practices told of it`,
    );
    const updates = [
      anUpdate(began, { affects: [down(['nhs-app'], everywhere)] }),
      anUpdate(later, { phase: 'resolved' }),
    ];
    const after = aWorld([anIncident('a', updates)], later);
    expect(noticeOf(after, 'a').changes).toEqual(['The NHS App: working again.']);
    const over = stateOf(after, 'a');
    expect(projectBulletin(over, over.latest, after).concerned).toBe('');
  });

  it('names the areas of which alone it is said', () => {
    const some = aWorld([incident('a', { affects: [down(['nhs-app'], medway)] })], later);
    expect(noticeOf(some, 'a').areas).toHaveLength(1);
  });

  it('is said on the page of a surgery, which is not affected itself', () => {
    expect(practiceOf(context, 'M1').standing.sentence).toBe(
      'The NHS App does not work. M Surgery 1 has no known problem of its own, but a service outside it does.',
    );
  });
});

describe('111 by phone down', () => {
  const context = aWorld(
    [incident('a', { affects: [down(['nhs-111-phone'], everywhere)] })],
    later,
  );

  it('is not urgent help as usual', () => {
    const urgent = projectStatus(context).news[0]?.needs.find(({ text }) => text === 'Urgent help');
    expect(urgent?.tag.text).toBe('Use another way');
  });

  it('with 111 online down too, says to call the surgery while its phones work', () => {
    const both = aWorld(
      [incident('a', { affects: [down(['nhs-111-phone', 'nhs-111-online'], everywhere)] })],
      later,
    );
    const { text, phone } = kitOf(both, 'a');
    expect(text.text).toContain('call your GP surgery, or A&E if it is closed');
    expect(phone.lines.join(' ')).toContain('call your GP surgery');
  });
});

describe('no false all-clear', () => {
  const over = (id: string) =>
    anIncident(id, [
      anUpdate('2025-07-28T08:00:00+01:00', { affects: [down(['docman'], medway)] }),
      anUpdate(began, { phase: 'resolved' }),
    ]);

  it('names the other incident when one of two is over', () => {
    const context = aWorld(
      [over('letters'), incident('phones', { affects: [down(['phones'], medway)] })],
      later,
    );
    const { standing } = noticeOf(context, 'letters');
    expect(standing).toBe(
      'This problem is over. Another problem is not over: Phones do not work at all 6 surgeries in Medway.',
    );
    const { text, post, sign } = kitOf(context, 'letters');
    for (const words of [text.text, post.text, sign.standing]) {
      expect(words).not.toMatch(/as usual|back to normal/);
    }
  });

  it('says that surgeries work as usual once nothing else touches them', () => {
    expect(noticeOf(aWorld([over('letters')], later), 'letters').standing).toBe(
      'This problem is over. Surgeries work as usual.',
    );
  });

  const work = (services: string[]) =>
    anIncident(
      'work',
      [
        anUpdate('2025-07-27T09:00:00+01:00', {
          phase: 'scheduled',
          affects: [anEffect(services, everywhere, 'under-maintenance')],
        }),
      ],
      {
        kind: 'maintenance',
        window: {
          from: Date.parse('2025-07-28T06:00:00+01:00'),
          to: Date.parse('2025-07-28T08:00:00+01:00'),
        },
      },
    );

  it('ends planned work by the clock only as what should be over', () => {
    const context = aWorld([work(['docman'])], later);
    expect(noticeOf(context, 'work').standing).toBe(
      'The planned work should be over. Nobody has confirmed it yet.',
    );
  });

  it('does not end it at all while an incident touches the same services', () => {
    const failing = incident('a', { affects: [down(['docman'], everywhere)] });
    const context = aWorld([work(['docman']), failing], later);
    expect(stateOf(context, 'work').phase).toBe('in-progress');
    expect(stateOf(aWorld([work(['phones']), failing], later), 'work').phase).toBe('completed');
  });

  it('does not say that a system works again that another incident keeps down', () => {
    const context = aWorld(
      [over('letters'), incident('other', { affects: [down(['docman'], { practices: ['M1'] })] })],
      later,
    );
    expect(noticeOf(context, 'letters').happens[0]).toBe(
      'Hospital letters reach surgeries again at 5 surgeries in Medway.',
    );
  });
});

describe('counts', () => {
  const context = aWorld(
    [
      incident('a', {
        phase: 'recovering',
        affects: [down(['docman'], { practices: ['A1', 'A2', 'A3'] })],
        backlog: [{ ...aScope({ practices: ['A4', 'A5'] }), tasks: ['results'] }],
      }),
    ],
    later,
  );

  it('are split one way: affected, and catching up', () => {
    expect(projectStatus(context).banner).toMatchObject({
      headline: 'There are problems at 3 of 16 surgeries.',
      others: '2 more surgeries are catching up.',
    });
    expect(noticeOf(context, 'a').areas.map(({ count }) => count)).toEqual([
      'Airedale: 3 affected, 2 catching up, of 10 surgeries',
    ]);
  });

  it('say how many of an area it is, and never the area alone', () => {
    expect(kitOf(context, 'a').sign.headline).toBe(
      'Hospital letters do not reach surgeries at 3 surgeries in Airedale',
    );
  });
});

test('an embed says what fails at its own surgery', () => {
  const context = aWorld([incident('a', { affects: [down(['phones'], medway)] })], later);
  const state = context.state.practices.get('M2');
  if (!state) throw new Error('There is no M2');
  expect(projectEmbed(state, context, context.english).standing.sentence).toBe(
    'Phones do not work at M Surgery 2.',
  );
});

test("a surgery's staff have the text and the script for that surgery alone", () => {
  const context = aWorld(
    [
      incident('phones', { affects: [down(['phones'], medway)] }),
      incident('letters', { affects: [down(['docman'], { practices: ['M2'] })] }),
    ],
    later,
  );
  const messages = staffOf(context, 'M2').messages;
  expect(messages?.text).toMatch(
    /^Example HCP: Hospital letters do not reach surgeries and phones do not work at M Surgery 2\./,
  );
  expect(messages?.text).toContain('https://status.example.org/practices/M2/');
  expect(messages?.script.join(' ')).not.toContain('Call your GP surgery');
  expect(staffOf(context, 'A1').messages).toBeUndefined();
});

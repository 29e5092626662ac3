import { describe, expect, it, test } from 'vitest';
import { aGuidance, aPractice, aService } from '../../../tests/support/builders.ts';
import type { Level } from '../model/level.ts';
import type { Service } from '../model/service.ts';
import type { TaskLine } from '../model/task.ts';
import { answerFor, commonAnswer, touchedTasks, withoutAnswer } from './answers.ts';

type AtPractice = Parameters<typeof answerFor>[1];

const tasks: TaskLine[] = [
  { id: 'urgent' },
  { id: 'crisis', beside: 'urgent' },
  { id: 'medicine' },
  { id: 'appointment' },
] as TaskLine[];
const records = aService('records', { tasks: ['medicine', 'appointment'] });
const online = aService('nhs-111-online', { tasks: ['urgent', 'medicine'] });

function practice(fields: Partial<AtPractice> = {}): AtPractice {
  return {
    tasks,
    access: 'open',
    backlog: [],
    hasOnlineForm: false,
    practice: { dispensing: false },
    impacts: [],
    ...fields,
  };
}
const failing = (service: Service, level: Level = 'major-outage') => ({ service, level });

describe('what suffers', () => {
  test.each<[string, Partial<AtPractice>, string[]]>([
    ['nothing, where nothing fails', {}, []],
    ['what waits, and so urgent help', { backlog: ['medicine'] }, ['urgent', 'crisis', 'medicine']],
    [
      'appointments, where only urgent patients are seen',
      { access: 'urgent-only' },
      ['urgent', 'crisis', 'appointment'],
    ],
    [
      'everything, where a surgery is closed',
      { access: 'closed' },
      ['urgent', 'crisis', 'medicine', 'appointment'],
    ],
    [
      'what a failing service is for',
      { impacts: [failing(online)] },
      ['urgent', 'crisis', 'medicine'],
    ],
  ])('%s', (_name, fields, touched) => {
    expect(touchedTasks(practice(fields))).toEqual(touched);
  });
});

describe('a circumstance that an answer needs', () => {
  const at = (need: string, fields: Partial<AtPractice>) =>
    answerFor('medicine', practice(fields), [aGuidance({ task: 'medicine', needs: [need] })]) !==
    undefined;

  test.each<[string, Partial<AtPractice>, Partial<AtPractice>[]]>([
    ['surgery-open', { access: 'urgent-only' }, [{ access: 'closed' }]],
    ['routine-care', {}, [{ access: 'urgent-only' }, { access: 'closed' }]],
    ['urgent-care-only', { access: 'urgent-only' }, [{}, { access: 'closed' }]],
    ['surgery-closed', { access: 'closed' }, [{}, { access: 'urgent-only' }]],
    [
      'seen-elsewhere',
      { access: 'closed', goTo: aPractice('N2', 'north') },
      [{ access: 'closed' }, { access: 'urgent-only', goTo: aPractice('N2', 'north') }],
    ],
    ['own-dispensary', { practice: { dispensing: true } }, [{}]],
    ['online-form', { hasOnlineForm: true }, [{}]],
    [
      'usual-at-surgery',
      { impacts: [failing(online)], backlog: ['appointment'] },
      [
        { access: 'urgent-only' },
        { backlog: ['medicine'] },
        { impacts: [failing(online), failing(records)] },
        { branches: [{ impacts: [failing(records)] }] },
      ],
    ],
    [
      'catching-up',
      { backlog: ['medicine'], impacts: [failing(aService('phones', { tasks: ['appointment'] }))] },
      [{}, { backlog: ['appointment'] }, { backlog: ['medicine'], impacts: [failing(records)] }],
    ],
  ])('%s', (need, where, elsewhere) => {
    expect([at(need, where), ...elsewhere.map((fields) => at(need, fields))]).toEqual([
      true,
      ...elsewhere.map(() => false),
    ]);
  });

  it('is a service that works, or all that stand for it', () => {
    const hosted = aService('hosted-phones', { standsFor: 'phones' });
    expect(at('phones', { impacts: [failing(records)] })).toBe(true);
    expect(at('phones', { impacts: [failing(hosted, 'degraded')] })).toBe(true);
    expect(at('phones', { impacts: [failing(hosted)] })).toBe(false);
    // All patients of a practice may call its own door.
    expect(at('phones', { branches: [{ impacts: [failing(hosted)] }] })).toBe(true);
  });
});

describe('what a patient may expect', () => {
  const expectAt = (task: string, expected: 'usual' | 'another-way', fields: Partial<AtPractice>) =>
    answerFor(task, practice(fields), [aGuidance({ task, expect: expected })])?.expect;

  test.each<[string, string | undefined, Partial<AtPractice>]>([
    ['as usual, where nothing fails', 'usual', {}],
    ['as usual, where only others fail', 'usual', { impacts: [failing(online)] }],
    ['as usual, where it is only slow', 'usual', { impacts: [failing(records, 'degraded')] }],
    ['another way, where the way to it fails', 'another-way', { impacts: [failing(records)] }],
    [
      'another way, where one of several fails',
      'another-way',
      { impacts: [failing(records), failing(online, 'degraded')] },
    ],
    ['another way, where it waits', 'another-way', { backlog: ['medicine'] }],
    ['as usual, where another thing waits', 'usual', { backlog: ['appointment'] }],
    ['another way, where the surgery is closed', 'another-way', { access: 'closed' }],
  ])('%s', (_name, expected, fields) => {
    expect(expectAt('medicine', 'usual', fields)).toBe(expected);
  });

  it('is as usual at a closed surgery for what stands beside another need, and nothing else', () => {
    expect(expectAt('crisis', 'usual', { access: 'closed' })).toBe('usual');
    expect(expectAt('urgent', 'usual', { access: 'closed' })).toBe('another-way');
  });

  it('is a delay where nothing fails, and else what the answer says', () => {
    expect(expectAt('medicine', 'another-way', { backlog: ['medicine'] })).toBe('delays');
    expect(expectAt('medicine', 'another-way', { impacts: [failing(records)] })).toBe(
      'another-way',
    );
    expect(
      expectAt('medicine', 'another-way', {
        impacts: [failing(aService('phones', { tasks: ['appointment'] }))],
      }),
    ).toBe('delays');
  });

  it.each(['closed', 'urgent-only'] as const)(
    'is what the answer says where the surgery is %s, though nothing fails',
    (access) => {
      expect(expectAt('medicine', 'another-way', { access })).toBe('another-way');
      expect(expectAt('crisis', 'another-way', { access })).toBe('delays');
    },
  );
});

describe('the answer for several surgeries', () => {
  const byPhone = aGuidance({ task: 'medicine', rank: 1, needs: ['phones'] });
  const inside = aGuidance({ task: 'medicine', rank: 2, needs: ['surgery-open'] });
  const always = aGuidance({ task: 'medicine', rank: 3 });
  const other = aGuidance({ task: 'appointment', rank: 1 });
  const withPhones = practice();
  const withoutPhones = practice({ impacts: [failing(aService('phones'))] });
  const closed = practice({ access: 'closed', impacts: [failing(aService('phones'))] });

  it('is the first that holds at each of them', () => {
    const all = [other, byPhone, inside, always];
    expect(commonAnswer('medicine', [withPhones], all)?.id).toBe(byPhone.id);
    expect(commonAnswer('medicine', [withPhones, withoutPhones], all)?.id).toBe(inside.id);
    expect(commonAnswer('medicine', [withPhones, withoutPhones, closed], all)?.id).toBe(always.id);
  });

  it('may cover what is right at the others', () => {
    const both = { ...byPhone, covers: [inside.id] };
    const all = [both, inside, always];
    expect(commonAnswer('medicine', [withPhones, withoutPhones], all)?.id).toBe(both.id);
    expect(commonAnswer('medicine', [withPhones, closed], all)?.id).toBe(always.id);
  });

  it('is none where none is right for all', () => {
    expect(commonAnswer('medicine', [withPhones, closed], [byPhone, inside])).toBeUndefined();
    expect(commonAnswer('medicine', [closed], [{ ...byPhone, covers: [''] }])?.id).toBe(byPhone.id);
  });
});

describe('a task that would have no answer if everything failed', () => {
  const services = [records, aService('phones')];

  test.each([
    ['none, with one that needs nothing', [], []],
    ['a closed surgery', ['surgery-open'], ['closed']],
    [
      'all of them, with one that needs a service',
      ['phones'],
      ['closed', 'open', 'open-with-disruption', 'urgent-only'],
    ],
  ])('is told of: %s', (_name, needs, without) => {
    const found = withoutAnswer('medicine', services, [aGuidance({ task: 'medicine', needs })]);
    expect(found.toSorted()).toEqual([...without].toSorted());
  });

  it('counts neither a dispensary nor an online form, and tries with and without a backlog', () => {
    const all = ['closed', 'open', 'open-with-disruption', 'urgent-only'];
    const found = (needs: string[]) =>
      withoutAnswer('medicine', [], [aGuidance({ task: 'medicine', needs })]).toSorted();
    expect(found(['own-dispensary'])).toEqual(all);
    expect(found(['online-form'])).toEqual(all);
    expect(found(['catching-up'])).toEqual(all);
    expect(found(['usual-at-surgery'])).toEqual(all);
  });
});

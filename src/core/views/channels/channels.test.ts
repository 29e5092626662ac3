import { describe, expect, it, test } from 'vitest';
import { contradictions, factsIn } from '../../../../tests/support/facts.ts';
import { readSample } from '../../../../tests/support/sample.ts';
import type { SiteContext } from '../site-context.ts';
import { projectNotice } from '../pages/notice.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { hasKit } from '../../state/kit-time.ts';
import { stateAt } from '../../state/state.ts';
import { at } from '../../../../tests/support/builders.ts';
import { dropAccents } from '../../language/gsm-letters.ts';
import { describeDemonstration } from '../shared/demonstration.ts';
import { headlineOf } from '../shared/headline.ts';
import { toText } from '../shared/moment.ts';
import { withShortAreas, type Translator } from '../../language/translator.ts';
import { projectChannels, type NoticeChannels } from './project-channels.ts';

const { context, content } = readSample();

interface Telling {
  name: string;
  then: SiteContext;
  state: IncidentState;
  translator: Translator;
  channels: NoticeChannels;
}

/** Every notice of the sample, as it stood after each of its updates, in every language. */
const tellings: Telling[] = content.incidents.flatMap(({ id, updates }) =>
  updates.flatMap((update) => {
    const then = { ...context, state: stateAt(content, update.at) };
    const state = then.state.incidents.find(({ incident }) => incident.id === id);
    if (!state || !hasKit(state, update.at)) return [];
    return context.translators.map((translator) => ({
      name: `${id} ${update.stem} ${translator.language.id}`,
      then,
      state,
      translator,
      channels: projectChannels(state, then, translator),
    }));
  }),
);

/** A kit's texts, each as one string. */
function textsOf({ text, phone, post, sign, alt }: NoticeChannels): Record<string, string> {
  const answers = sign.answers.flatMap(({ title, short, otherwise }) => [
    title,
    short,
    ...otherwise,
  ]);
  return {
    text: text.text,
    phone: phone.lines.join('\n'),
    post: post.text,
    sign: [
      sign.headline,
      sign.where,
      sign.standing,
      sign.without,
      ...answers,
      ...sign.times,
      sign.address,
    ].join('\n'),
    alt,
  };
}

/** Without accents and marks of direction, which some channels drop or add. */
const plainly = (words: string) => dropAccents(words.replaceAll('\u200f', ''));

/** As it is read out: without the English name of a place in brackets. */
const inOneName = (words: string) => words.replace(/ \(\u2068[^()]*\u2069\)| \([A-Z][^)]*\)/g, '');

/** Whether every channel has these words, however it writes them. */
const allSay = (texts: Readonly<Record<string, string>>, words: string) =>
  Object.values(texts).every((text) => plainly(text).includes(plainly(words)));

/** What the notice's page says, with the addresses that stand for it. */
function truthOf({ then, state, translator }: Telling) {
  const notice = projectNotice(state, then, translator);
  const { updated, next, window, advice } = notice;
  const words = [
    toText(updated),
    next ? toText(next.phrase) : '',
    window ? toText(window) : '',
    ...advice.flatMap(({ title, short = '', ways }) => [
      title,
      short,
      ...ways.flatMap(({ who, body, card, ...way }) => [
        who,
        way.short,
        body,
        ...(card ? [card.heading, ...card.points] : []),
      ]),
    ]),
  ];
  const { whole } = then.addresses;
  const { id } = translator.language;
  return {
    ...factsIn(words.join('\n').replace(/<[^>]+>/g, ''), state, translator),
    addresses: [whole.notice(state.incident.id, id), whole.front(id)],
  };
}

describe('every channel of every notice of the sample, at each of its updates, in every language', () => {
  it('is looked at', () => {
    expect(tellings.length).toBeGreaterThan(200);
  });

  it('says nothing that its page does not say', () => {
    const found = tellings.flatMap((telling) => {
      const truth = truthOf(telling);
      return Object.entries(textsOf(telling.channels)).flatMap(([channel, words]) =>
        contradictions(factsIn(words, telling.state, telling.translator), truth).map(
          (difference) => `${telling.name} ${channel}: ${difference}`,
        ),
      );
    });
    expect(found).toEqual([]);
  });

  it('names the same places, the same next time, and the address', () => {
    const found = tellings.filter(
      ({ channels: { sign, text, post, phone }, state, translator }) => {
        const next = state.next === undefined ? '' : translator.moment(state.next).text;
        const where =
          sign.where === '' ||
          phone.lines.some((line) => plainly(line) === inOneName(plainly(sign.where)));
        const address = post.text.endsWith(sign.address);
        const front = /https?:\S+$/.exec(text.text)?.[0] ?? '?';
        return !(
          where &&
          address &&
          sign.address.startsWith(front.replace(/[a-z]{2}\/$/, '')) &&
          sign.times.join().includes(next) &&
          (phone.lines.join().includes(next) || phone.leftOut.includes('the next update'))
        );
      },
    );
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it('says when announced work starts, wherever it says that there will be any', () => {
    const announced = tellings.filter(({ state }) => state.phase === 'scheduled');
    expect(announced.length).toBeGreaterThan(0);
    const found = announced.filter(({ channels, state, translator }) => {
      const starts = translator.moment(state.window?.from ?? 0).text;
      return !allSay(textsOf(channels), starts);
    });
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it('says what is wrong in the same words', () => {
    const found = tellings.filter(({ channels, state, then, translator }) => {
      const { short } = headlineOf(state, then, withShortAreas(translator, 'english'));
      const { main } = headlineOf(state, then, withShortAreas(translator, 'own'));
      const { text, phone, post, ...others } = textsOf(channels);
      return !(
        plainly(text ?? '').includes(plainly(short)) &&
        // The place gives way before what to do does.
        plainly(post ?? '').includes(plainly(headlineOf(state, then, translator).short)) &&
        plainly(phone ?? '').includes(plainly(main)) &&
        allSay(others, channels.sign.headline)
      );
    });
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it('says that it is not real, on a demonstration', () => {
    const found = tellings.filter(({ channels: { text, phone, post, sign }, translator }) => {
      const flag = translator.text('message.demonstration');
      const warning = translator.text('page.demonstration');
      return !(
        (text.text.includes(plainly(flag)) || text.text.includes(flag)) &&
        post.text.includes(flag) &&
        plainly(phone.lines[0] ?? '') === plainly(warning) &&
        sign.warning === warning &&
        sign.invented === describeDemonstration(content.site, translator)?.notice
      );
    });
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  test.each<[string, (channels: NoticeChannels) => boolean]>([
    [
      'sends 2 text messages at most, or 3 outside GSM-7',
      // Literals: compared with the constants that it tests, this could not fail.
      ({ text }) => text.parts <= (text.alphabet === 'GSM-7' ? 2 : 3),
    ],
    ['talks for 45 seconds at most', ({ phone }) => phone.seconds <= 45],
    ['posts 280 characters at most', ({ post }) => post.length <= 280],
    ['names no web address on the phone', ({ phone }) => !/\w\.\w|\//.test(phone.lines.join())],
    ['has a headline of 30 words at most', ({ sign }) => sign.headline.split(' ').length <= 30],
    ['gives three answers at most on a sign', ({ sign }) => sign.answers.length <= 3],
    [
      'names the publisher',
      ({ text, phone, sign }) =>
        plainly(text.text).startsWith('Example HCP: ') &&
        phone.lines.join().includes(sign.publisher),
    ],
  ])('%s', (_name, holds) => {
    expect(tellings.filter(({ channels }) => !holds(channels)).map(({ name }) => name)).toEqual([]);
  });
});

describe('a contradiction', () => {
  const [telling] = tellings.filter(({ translator }) => translator.language.id === 'en');
  if (!telling) throw new Error('The sample has no open notice');
  const truth = truthOf(telling);
  const told = textsOf(telling.channels)['post'] ?? '';
  const other = telling.state.incident.updates[2]?.next ?? 0;

  test.each([
    ['another time', `${told} Next update by ${telling.translator.moment(other).text}.`],
    [
      'a number that the page does not give',
      `${told} Life at risk: call 999. NHS 111 online is down.`,
    ],
    ['another address', `${told} https://example.org/`],
  ])('is found: %s', (_name, words) => {
    const without = { ...truth, routes: ['111 by phone'] };
    expect(contradictions(factsIn(words, telling.state, telling.translator), without)).not.toEqual(
      [],
    );
  });
});

describe('the end', () => {
  const id = '2025-07-27-bradford-craven-data-centre';
  const kitAt = (now: string, language = 'en') => {
    const then = { ...context, state: stateAt(content, at(now)) };
    const state = then.state.incidents.find(({ incident }) => incident.id === id);
    const translator = context.translators.find((one) => one.language.id === language);
    if (!state || !translator) throw new Error('The sample has no such notice');
    return projectChannels(state, then, translator);
  };

  it('says in recovery that it is fixed and that some things take longer', () => {
    const { sign, phone, post } = kitAt('2025-08-06T12:00:00+01:00');
    expect(sign.headline).toContain('work again at');
    expect(sign.standing).toBe('Some things take longer than usual.');
    expect(phone.lines.join(' ')).toContain('Some things take longer than usual.');
    expect(post.text).toContain('work again');
  });

  it('offers a text, a script, a post and a sign that surgeries are back to normal', () => {
    const { text, phone, post, sign } = kitAt('2025-08-08T16:00:00+01:00');
    expect(text.text).toMatch(/work again at .* This problem is over\. Surgeries work as usual\./);
    expect(phone.lines.join(' ')).toContain('This problem is over.');
    expect(post.text).toContain('Surgeries work as usual.');
    expect(sign).toMatchObject({
      answers: [],
      where: '',
    });
    expect(sign.times).toHaveLength(1);
  });
});

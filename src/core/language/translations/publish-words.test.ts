import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../content/read-files.ts';
import { parseSources } from '../../../content/read-content.ts';
import { review } from '../../../cli/review.ts';
import { at } from '../../../../tests/support/builders.ts';
import { makeSiteContext } from '../../views/make-site-context.ts';
import { projectChannels } from '../../views/channels/project-channels.ts';
import { adviceFor } from '../../views/shared/advice.ts';
import type { Content } from '../../model/content.ts';
import { publishWords } from './publish-words.ts';
import { standingsOf } from './standing.ts';

const sample = readFiles('content');
const now = at('2025-08-01T17:30:00+01:00');
const people = ['--translated', 'Agency', '--reviewed', 'Medical translator'];

/** The sample as a live site with what some command lines have recorded, and then some words changed. */
function live(commands: string[][], changes: [string, string, string][] = []): Content {
  let texts = new Map(sample.texts);
  texts.set(
    'site.yaml',
    (texts.get('site.yaml') ?? '').replace(/^demonstration:\n(?: .*\n?)+/m, ''),
  );
  for (const args of commands) {
    texts = new Map([...texts, ...review(args, { texts, problems: [] }, now).changed]);
  }
  for (const [path, from, to] of changes) {
    const text = texts.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
    texts.set(path, text.replace(from, to));
  }
  const { content } = parseSources({ texts, problems: [] }, { today: now });
  if (!content) throw new Error('The sample can be read');
  return content;
}

const reviewed = [['pl', ...people]];
const polishIn = (content: Content) => content.languages.find(({ id }) => id === 'pl');

function kitOf(content: Content) {
  const context = makeSiteContext(content, now, { site: 'https://example.org', base: '/' });
  const state = context.state.open[0];
  const translator = context.translators.find(({ language }) => language.id === 'pl');
  if (!state || !translator) throw new Error('The sample has an open incident, and Polish');
  const practices = [...context.state.practices.values()];
  return {
    channels: projectChannels(state, context, translator),
    advice: adviceFor(practices, context, translator),
  };
}

describe('a live site', () => {
  it('shows all of a language that is reviewed as it is', () => {
    const content = publishWords(live(reviewed));
    expect(polishIn(content)).toMatchObject({ isReviewed: true });
    expect(polishIn(content)?.inEnglish).toBeUndefined();
    const { channels, advice } = kitOf(live(reviewed));
    expect(channels.wordsIn).toBe('pl');
    expect(advice.some(({ isInEnglish }) => isInEnglish)).toBe(false);
  });

  it.each([
    [
      'whose English has changed since',
      'languages/en.yaml',
      'What do you need?',
      'What do you need now?',
    ],
    [
      'whose own words have changed since',
      'languages/pl.yaml',
      'Czego Państwo potrzebują?',
      'Czego trzeba?',
    ],
    [
      'that nobody has reviewed',
      'languages/pl.state.yaml',
      'notice.need: {state: reviewed',
      'notice.need: {state: machine',
    ],
  ])('shows a text %s in English, and only that one', (_name, path, from, to) => {
    const content = publishWords(live(reviewed, [[path, from, to]]));
    const polish = polishIn(content);
    expect(polish?.inEnglish).toEqual(['notice.need']);
    expect(polish?.notice.need).toMatch(/^What do you need/);
    expect(polish?.notice.happening).toBe('Co się dzieje');
    expect(kitOf(live(reviewed, [[path, from, to]])).channels.wordsIn).toBe('pl');
  });

  it('shows an answer in English as a whole, marked, and words no message with it', () => {
    const point = [
      'guidance/urgent-111/en.md',
      'you need medical help today',
      'you need a doctor today',
    ] as const;
    const content = live(reviewed, [[...point]]);
    const { channels, advice } = kitOf(content);
    const [urgent, ...others] = advice;
    expect(urgent).toMatchObject({ isInEnglish: true, title: 'You need help today' });
    expect(urgent?.emergency?.heading).toContain('Call 999');
    expect(others.some(({ isInEnglish }) => isInEnglish)).toBe(false);
    expect(channels.wordsIn).toBe('en');
    expect(channels.text.text).toContain('Life at risk: call 999');
    expect(channels.phone.lines.join(' ')).toContain('Call 999');
    expect(channels.sign.headline).toContain('Text messages from surgeries');
  });

  it('words no message in a language of which the headline is in English', () => {
    const { channels } = kitOf(live(reviewed, [['languages/en.yaml', 'most: ', 'most: Today ']]));
    expect(channels.wordsIn).toBe('en');
  });
});

describe('one changed sentence of English', () => {
  it('makes one text old, in every language', () => {
    const { content } = parseSources(
      {
        problems: [],
        texts: new Map([...sample.texts]).set(
          'guidance/urgent-111/en.md',
          (sample.texts.get('guidance/urgent-111/en.md') ?? '').replace(
            '[Call 111]',
            '[Now call 111]',
          ),
        ),
      },
      { today: now },
    );
    if (!content) throw new Error('The sample can be read');
    const old = content.languages.flatMap((language) =>
      language.id === 'en'
        ? []
        : standingsOf(language, content)
            .filter(({ standing }) => standing === 'old')
            .map(({ id }) => `${language.id} ${id}`),
    );
    expect(old).toHaveLength(content.languages.length - 1);
    expect(old).toContain('ur guidance/urgent-111 body');
  });
});

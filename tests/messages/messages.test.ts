import { describe, expect, it } from 'vitest';
import { channels, messages, readMessage, readOriginal, type Fact } from './read-messages.ts';
import { saidIn, type Said } from './said-in.ts';

/** What is not as the fact's row says: a channel without it, or an excuse that it does not need. */
function differences(fact: Fact, { said, leftOut }: Said): string[] {
  return channels.flatMap((channel) => {
    const text = said[channel];
    if (text === undefined) return [];
    const words = fact[channel] ?? fact.words ?? '';
    if (words !== 'none') {
      return words && new RegExp(words).test(text) ? [] : [`${channel} does not say: ${fact.says}`];
    }
    const own = leftOut[channel];
    if (fact.leftOut && own && !own.includes(fact.leftOut)) {
      return [`${channel} has room for: ${fact.says}`];
    }
    const isThere = fact.words !== undefined && new RegExp(fact.words).test(text);
    return isThere ? [`${channel} does say: ${fact.says}`] : [];
  });
}

it('has eight messages and ten incidents', () => {
  const originals = messages.map(readOriginal);
  expect(originals.filter(({ source }) => source)).toHaveLength(8);
  expect(originals.filter(({ kind }) => kind)).toHaveLength(10);
});

describe.each(messages)('%s, retold', (id) => {
  const { practice, isForStaff = false, facts } = readOriginal(id);
  const { context, problems } = readMessage(id);

  it('has nothing that the check refuses', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says in every channel with room what its original said', () => {
    if (!context) throw new Error('It was not published');
    const found = saidIn(context, practice);
    expect(Object.keys(found.said)).toHaveLength(isForStaff ? 3 : channels.length);
    expect(facts.flatMap((fact) => differences(fact, found))).toEqual([]);
  });

  it('gives a reason for each channel that has no room', () => {
    const excused = facts.filter((fact) => channels.some((channel) => fact[channel] === 'none'));
    expect(excused.filter(({ why }) => !why)).toEqual([]);
  });
});

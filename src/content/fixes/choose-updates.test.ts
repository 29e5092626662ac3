import { describe, expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { contentFiles, paths, today, withLine } from '../../../tests/support/content-files.ts';
import { chooseUpdates, type Asked } from './choose-updates.ts';

const texts = contentFiles();
const { first, second, incident } = paths;
const merged = new Set([...texts.keys()].filter((path) => path !== second));
const git = { merged, changed: [first, incident, second, 'services/gone.md'] };
const choose = (asked: Partial<Asked>) => {
  const { take, leave } = chooseUpdates({ names: [], texts, now: today, history: git, ...asked });
  return { take, leave: leave.map(({ file, why }) => `${file}: ${why.split(/[.,]/)[0]}`) };
};

describe('without names', () => {
  it('takes what is new, leaves what is published, and passes over all else', () => {
    expect(choose({})).toEqual({ take: [second], leave: [`${first}: It is published`] });
  });

  it('takes what is merged and not due yet', () => {
    const now = at('2025-07-28T08:59:00+01:00');
    expect(choose({ now }).take).toEqual([first, second]);
  });

  it('leaves what is merged if its time cannot be read', () => {
    const broken = withLine(texts, first, 'at:', 'at: tomorrow');
    expect(choose({ texts: broken, now: 0 }).leave).toEqual([`${first}: It is published`]);
  });

  it('asks for names where there is no Git', () => {
    expect(() => choose({ history: undefined })).toThrow('Name them');
  });
});

describe('with names', () => {
  it('takes those alone, each once', () => {
    expect(choose({ names: [second, second] })).toEqual({ take: [second], leave: [] });
  });

  it('says why it leaves the others', () => {
    expect(choose({ names: [first, incident, 'incidents/none.md'] })).toEqual({
      take: [],
      leave: [
        `${first}: It is published`,
        `${incident}: It is no update`,
        'incidents/none.md: There is no such file in the content folder',
      ],
    });
  });

  it('takes their word for it where there is no Git', () => {
    expect(choose({ names: [first], history: undefined }).take).toEqual([first]);
  });
});

import { describe, expect, it } from 'vitest';
import { feedGuides } from './feed-guides.ts';

describe.each(feedGuides)('the guide to $title', ({ note, steps }) => {
  it('has five steps, and begins with the address', () => {
    expect(steps).toHaveLength(5);
    expect(steps[0]).toMatch(/^Copy the address/);
  });

  it('has sentences of 20 words at most', () => {
    const sentences = [note, ...steps].flatMap((text) => text.split(/(?<=[.?!])\s+/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });
});

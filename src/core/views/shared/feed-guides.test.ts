import { describe, expect, it } from 'vitest';
import { calendarGuides, feedGuides } from './feed-guides.ts';

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

it.each(calendarGuides)('the guide to $title ends with the address', ({ steps }) => {
  expect(steps).toMatch(/ Paste the address\.$/);
  expect(steps.split(/\s+/).length).toBeLessThanOrEqual(20);
});

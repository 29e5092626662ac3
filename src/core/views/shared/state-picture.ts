import type { Addresses } from '../addresses.ts';
import type { LinkPicture } from './kit-links.ts';
import type { Tone } from './tag.ts';

/** What a picture for a link says of a state. True of one surgery and of all, because both kinds of page have it. */
export const statePictureWords: Record<Tone, string> = {
  good: 'No known problems',
  slow: 'Some things do not work as they should',
  bad: 'There are problems',
  planned: 'Planned work',
  neutral: 'What works and what does not',
};

/** The picture that other sites show beside a link to a page without one of its own. */
export function statePicture(tone: Tone, { whole }: Addresses): LinkPicture {
  return { src: whole.statePicture(tone), alt: `GP surgeries: ${statePictureWords[tone]}` };
}

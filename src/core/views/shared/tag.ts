import type { Access } from '../../model/access.ts';
import type { Expectation } from '../../model/guidance.ts';
import type { Level } from '../../model/level.ts';
import type { Stage } from '../../model/phase.ts';
import { words } from '../../language/english.ts';

/** What a colour repeats; the words carry it. */
export const tones = ['good', 'slow', 'bad', 'planned', 'neutral'] as const;
export type Tone = (typeof tones)[number];

/** The shape that says the same where no colour is seen. */
export type TagShape = Tone | 'closed' | 'catching-up';

/** A state in a word or two, with the tone in which it is shown. */
export interface Tag {
  text: string;
  tone: Tone;
}

const levelTone: Record<Level, Tone> = {
  operational: 'good',
  'under-maintenance': 'planned',
  degraded: 'slow',
  'comes-and-goes': 'slow',
  'partial-outage': 'slow',
  'major-outage': 'bad',
};

/** How far the work is says nothing of how bad things are, so it has no colour of its own. */
const phaseTone: Record<Stage, Tone> = {
  investigating: 'neutral',
  identified: 'neutral',
  monitoring: 'neutral',
  recovering: 'neutral',
  resolved: 'neutral',
  scheduled: 'planned',
  'in-progress': 'planned',
  verifying: 'planned',
  completed: 'neutral',
  withdrawn: 'neutral',
  cancelled: 'neutral',
};

const accessTone: Record<Access, Tone> = {
  open: 'good',
  'open-with-disruption': 'slow',
  'urgent-only': 'bad',
  closed: 'bad',
};

const expectationTone: Record<Expectation, Tone> = {
  usual: 'good',
  delays: 'slow',
  'another-way': 'bad',
};

export const levelTag = (level: Level): Tag => ({
  text: words.level[level],
  tone: levelTone[level],
});

/** `text` is the phase in another language, or as patients read it. */
export const phaseTag = (phase: Stage, text: string = words.phase[phase]): Tag => ({
  text,
  tone: phaseTone[phase],
});

export const accessTag = (access: Access): Tag => ({
  text: words.access[access],
  tone: accessTone[access],
});

export const expectationTag = (expectation: Expectation): Tag => ({
  text: words.expectation[expectation],
  tone: expectationTone[expectation],
});

import { levels, type Level } from '../../model/level.ts';
import { levelTag, type Tone } from './tag.ts';

/** A bar for each day: the worse the day, the taller its bar. */
export interface DayPicture {
  width: number;
  height: number;
  /** Upright lines, by level. */
  bars: Bar[];
}

export interface Bar {
  tone: Tone;
  /** An SVG path. */
  path: string;
}

/** In units of the picture. Each level has its own height, so that colour is not needed. */
const barWidth = 4;
const gap = 1;
const height = 40;
const heights: Record<Level, number> = {
  operational: 8,
  'under-maintenance': 14,
  degraded: 22,
  'comes-and-goes': 27,
  'partial-outage': 31,
  'major-outage': height,
};

/** `days` are the worst levels of days, oldest first. */
export function dayPicture(days: readonly Level[]): DayPicture {
  return {
    width: days.length * (barWidth + gap) - gap,
    height,
    bars: levels
      .map((level) => ({
        tone: levelTag(level).tone,
        path: days.map((day, place) => (day === level ? barAt(place, level) : '')).join(''),
      }))
      .filter(({ path }) => path !== ''),
  };
}

/** The bar of a level as a sample. */
export const sampleBar = (level: Level): Bar => ({
  tone: levelTag(level).tone,
  path: barAt(0, level),
});

function barAt(place: number, level: Level): string {
  return `M${place * (barWidth + gap) + barWidth / 2} ${height}V${height - heights[level]}`;
}

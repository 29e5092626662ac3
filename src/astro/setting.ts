import type { Setting } from '../content/read-content.ts';
import { readPlace } from './site-root.ts';

/** The real time, and what the environment says of clock and address. */
export function readSetting(): Setting {
  return {
    today: Date.now(),
    asked: process.env['NOTICEBOARD_NOW'],
    place: readPlace(process.env),
  };
}

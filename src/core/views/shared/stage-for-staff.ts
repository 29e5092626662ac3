import { stageOf } from '../../model/phase.ts';
import { overrunOf } from '../../state/overrun.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import type { Instant } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import { words } from '../../language/english.ts';

type Stated = Pick<PublishedUpdate, 'update' | 'phase' | 'window' | 'isCancelled'>;

/** Where an update leaves its incident, in a sentence or two for staff: as of its own time, if no other is given. */
export function stageForStaff(published: Stated, now: Instant = published.update.at): string {
  const { phase, window } = published;
  const overrun = phase === 'in-progress' ? overrunOf(published, now) : undefined;
  const standing = words.phaseForStaff[stageOf(published)];
  return overrun && window
    ? `${standing} ${words.overrun[overrun].replace('{to}', showMoment(window.to))}`
    : standing;
}

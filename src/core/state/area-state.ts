import type { Area } from '../model/area.ts';
import type { Directory } from '../model/directory.ts';
import { worstLevel, type Level } from '../model/level.ts';
import { isSurgerys } from './effects.ts';
import type { PracticeState } from './practice-state.ts';

export interface AreaState {
  area: Area;
  /** Those that have not closed for good. */
  practices: readonly PracticeState[];
  affectedCount: number;
  level: Level;
}

/** How an area stands, by its practices that have not closed for good. */
export function areaState(
  area: Area,
  directory: Directory,
  states: ReadonlyMap<string, PracticeState>,
): AreaState {
  const practices = (directory.practicesOfArea.get(area.id) ?? [])
    .flatMap(({ code }) => states.get(code) ?? [])
    .filter(({ closed }) => closed === undefined);
  return {
    area,
    practices,
    affectedCount: practices.filter(({ isAffected }) => isAffected).length,
    level: worstLevel(
      practices.flatMap(({ impacts }) => impacts.filter(isSurgerys).map(({ level }) => level)),
    ),
  };
}

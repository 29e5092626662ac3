import type { Service } from '../model/service.ts';
import { worstLevel, type Level } from '../model/level.ts';
import type { Phase } from '../model/phase.ts';
import type { Effects } from './effects.ts';
import type { PublishedUpdate } from './incident-state.ts';

/** What is different in an update, against the one before it. */
export interface Changes {
  phase?: { from: Phase; to: Phase };
  services: { service: Service; from: Level; to: Level }[];
  /** How many practices are touched that were not. */
  newlyAffected: number;
  /** How many practices were touched and are not any more. */
  released: number;
}

/** The differences between two updates that follow each other. */
export function changesBetween(before: PublishedUpdate, after: PublishedUpdate): Changes {
  const levelsBefore = levelsOf(before.effects);
  const levelsAfter = levelsOf(after.effects);
  const services = new Map(
    [...levelsBefore, ...levelsAfter].map(([id, { service }]) => [id, service]),
  );
  return {
    ...(before.phase !== after.phase && { phase: { from: before.phase, to: after.phase } }),
    services: [...services.values()]
      .toSorted((a, b) => a.position - b.position)
      .map((service) => ({
        service,
        from: levelsBefore.get(service.id)?.level ?? 'operational',
        to: levelsAfter.get(service.id)?.level ?? 'operational',
      }))
      .filter(({ from, to }) => from !== to),
    newlyAffected: [...after.effects.keys()].filter((code) => !before.effects.has(code)).length,
    released: after.released.size,
  };
}

/** Each service's worst level in an update. */
function levelsOf(effects: Effects): Map<string, { service: Service; level: Level }> {
  const found = new Map<string, { service: Service; level: Level }>();
  for (const { impacts } of effects.values()) {
    for (const { service, level } of impacts) {
      const known = found.get(service.id);
      found.set(service.id, { service, level: worstLevel([level, known?.level ?? 'operational']) });
    }
  }
  return found;
}

import { channels, type Channel } from '../model/channel.ts';
import { usesService } from '../model/directory.ts';
import { isUsable } from '../model/level.ts';
import type { Service } from '../model/service.ts';
import type { PracticeState } from './practice-state.ts';

/** Whether a channel still reaches the patients of some practices. */
export interface ChannelReach {
  channel: Channel;
  /** The services that carry it and do not work somewhere among them. */
  down: readonly Service[];
  /** How many of the practices it may fail at. */
  failing: number;
}

/**
 * How far each channel reaches the patients of some practices: those that work
 * everywhere first, then those that fail at the fewest.
 */
export function reachOf(
  practices: readonly PracticeState[],
  services: readonly Service[],
): ChannelReach[] {
  return channels
    .map((channel) => reach(channel, practices, services))
    .toSorted((a, b) => a.failing - b.failing);
}

function reach(
  channel: Channel,
  practices: readonly PracticeState[],
  services: readonly Service[],
): ChannelReach {
  const carriers = services.filter(({ carries }) => carries.includes(channel));
  const failures = practices.map((practice) =>
    carriers.filter(
      (carrier) => usesService(practice.practice, carrier) && isDown(carrier, practice),
    ),
  );
  return {
    channel,
    down: carriers.filter((carrier) => failures.some((some) => some.includes(carrier))),
    failing: failures.filter((some) => some.length > 0).length,
  };
}

function isDown({ id }: Service, { impacts }: PracticeState): boolean {
  return impacts.some(({ service, level }) => service.id === id && !isUsable(level));
}

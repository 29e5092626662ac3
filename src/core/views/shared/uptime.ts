import type { Uptime } from '../../state/uptime.ts';

/**
 * In per cent with two digits, rounded down, so that 100% is said of a service
 * that was never down and of no other. Empty when no practice uses it.
 */
export function showUptime({ up, all }: Uptime): string {
  if (all === 0) return '';
  return up === all ? '100%' : `${(Math.floor((up * 10_000) / all) / 100).toFixed(2)}%`;
}

/** For machines: from 0 to 1 with four digits, rounded down as it is for people. Null when no practice uses it. */
export function uptimeRatio({ up, all }: Uptime): number | null {
  return all === 0 ? null : Math.floor((up * 10_000) / all) / 10_000;
}

import type { Effect, Update } from '../model/update.ts';

/** The facts of an update, without its time, its promise and its words. */
export type UpdateFacts = Pick<
  Update,
  | 'affects'
  | 'access'
  | 'backlog'
  | 'alerts'
  | 'doNow'
  | 'known'
  | 'unknown'
  | 'doing'
  | 'help'
  | 'approvedBy'
>;

const none: UpdateFacts = {
  affects: [],
  access: [],
  backlog: [],
  alerts: [],
  doNow: [],
  known: [],
  unknown: [],
  doing: [],
  approvedBy: {},
};

/** What stays true until somebody says otherwise. Nothing for a first update. */
export function carryForward(last: Update | undefined): UpdateFacts {
  if (!last) return none;
  const { affects, access, backlog, alerts, doNow, known, unknown, doing, help, approvedBy } = last;
  return { affects, access, backlog, alerts, doNow, known, unknown, doing, help, approvedBy };
}

/** An effect that is said again keeps its work-around and its supplier, for the same systems. */
export function restoreDetails(effect: Effect, last: readonly Effect[]): Effect {
  const systems = ({ services }: Effect) => services.toSorted().join();
  const places = ({ areas, practices }: Effect) => [...areas, ...practices].toSorted().join();
  const same = last.filter((one) => systems(one) === systems(effect));
  const before = same.find((one) => places(one) === places(effect)) ?? same[0];
  if (!before) return effect;
  const { works, workaround, supplier } = before;
  return { ...effect, works, workaround, supplier };
}

import type { Effect, Update } from '../model/update.ts';

/** The facts of an update, without its time, its promise and its words. */
export type UpdateFacts = Pick<
  Update,
  | 'affects'
  | 'expected'
  | 'safe'
  | 'access'
  | 'backlog'
  | 'alerts'
  | 'causes'
  | 'doNow'
  | 'known'
  | 'unknown'
  | 'doing'
  | 'patientHelp'
  | 'help'
  | 'approvedBy'
>;

const none: UpdateFacts = {
  affects: [],
  expected: [],
  safe: [],
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
  const { affects, expected, safe, access, backlog, alerts, doNow, known, unknown, doing } = last;
  const { patientHelp, help, approvedBy, causes } = last;
  return {
    ...{ affects, expected, safe, access, backlog, alerts, doNow, known, unknown, doing },
    ...{ patientHelp, help, approvedBy },
    // Said again word for word, each stays approved.
    ...(causes && { causes }),
  };
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

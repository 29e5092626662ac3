import type { SiteContext } from '../views/site-context.ts';
import type { Content } from '../model/content.ts';
import { stateAt } from '../state/state.ts';
import type { Instant } from '../time/instant.ts';
import { checkAnswers } from './rules-at/answers.ts';
import { checkChannels } from './rules-at/channels.ts';
import { checkFormats } from './rules-at/formats.ts';
import { checkOwnWords } from './rules-at/own-words.ts';
import { checkRedirectTargets } from './rules-at/redirects.ts';
import type { Problem } from './problem.ts';

type RuleAt = (context: SiteContext) => Problem[];

const rules: readonly RuleAt[] = [
  checkAnswers,
  checkOwnWords,
  checkChannels,
  checkRedirectTargets,
  checkFormats,
];

/**
 * What would be wrong with what is shown, now and at each later moment when
 * something is known to change. Each problem is told once, at its first moment.
 */
export function checkLater(context: SiteContext): Problem[] {
  const { content, state } = context;
  const found = new Map<string, Problem>();
  for (const moment of momentsFrom(content, state.now)) {
    const then = moment === state.now ? context : { ...context, state: stateAt(content, moment) };
    for (const problem of rules.flatMap((rule) => rule(then))) {
      const key = `${problem.code} ${problem.fix}`;
      if (!found.has(key)) found.set(key, problem);
    }
  }
  return [...found.values()];
}

/** The same at this moment alone, and of channels only what these incidents say. */
export function checkNow(context: SiteContext, own: ReadonlySet<string>): Problem[] {
  const { open, planned } = context.state;
  const isOwn = ({ incident }: { incident: { id: string } }) => own.has(incident.id);
  const mine = { ...context.state, open: open.filter(isOwn), planned: planned.filter(isOwn) };
  return [
    ...[checkAnswers, checkOwnWords].flatMap((rule) => rule(context)),
    ...checkChannels({ ...context, state: mine }),
  ];
}

function momentsFrom({ incidents }: Content, now: Instant): Instant[] {
  // No rule here looks at exercises: one must never stop what is real.
  const live = incidents.filter(({ kind }) => kind !== 'exercise');
  const moments = live.flatMap(({ window, updates }) => [
    ...[window, ...updates.map((update) => update.window)].flatMap((one) => one?.from ?? []),
    ...updates.map(({ at }) => at),
  ]);
  return [now, ...new Set(moments.filter((moment) => moment > now))].toSorted((a, b) => a - b);
}

import { countOf, listOf, number } from '../language/count.ts';
import { inline, list } from '../language/escape-markdown.ts';
import { showMoment } from '../time/london.ts';
import { bulletinName } from '../views/shared/incident-title.ts';
import type { SiteContext } from '../views/site-context.ts';
import { areaIn } from './recipients.ts';
import type { Delivery } from './delivery.ts';
import type { Held, Plan } from './plan.ts';
import { factsOf, routeNames, type RouteName } from './routes.ts';
import { writeShortText } from './short-text.ts';

/** What one update's sending comes to, in words without an address. */
export interface UpdateSummary {
  title: string;
  /** 20 practices by email, 20 texts of 1 part, about £0.96 at your price, 2 Teams channels */
  totals: string;
  /** By route: for whom, by code. */
  routes: { name: RouteName; who: string[] }[];
  /** Sentences on texts that wait. */
  held: string[];
}

/** All that a plan comes to, an update each. `pencePerPart` is what the publisher pays for a part of a text. */
export function describePlan(
  { deliveries, held }: Plan,
  context: SiteContext,
  pencePerPart: number | undefined,
): UpdateSummary[] {
  const keyOf = ({ told, part }: Delivery) => `${told.id} ${part}`;
  const byUpdate = Map.groupBy(deliveries, keyOf);
  const waiting = Map.groupBy(held, ({ delivery }) => keyOf(delivery));
  return [...new Set([...byUpdate.keys(), ...waiting.keys()])].flatMap((key) => {
    const some = byUpdate.get(key) ?? [];
    const late = waiting.get(key) ?? [];
    const first = some[0] ?? late[0]?.delivery;
    if (!first) return [];
    return [
      {
        title: titleOfDelivery(first),
        totals: listOf(totalsOf(some, context, pencePerPart)),
        routes: routeNames.flatMap((name) => {
          const of = some.filter(({ route }) => route === name);
          return of.length === 0 ? [] : [{ name, who: of.map(({ who }) => who) }];
        }),
        held: describeHeld(late),
      },
    ];
  });
}

export function titleOfDelivery({ told: { state, published }, part }: Delivery): string {
  const name = bulletinName(state.incident, published.number);
  return part === 'update' ? name : `Correction of ${name}`;
}

function totalsOf(
  deliveries: readonly Delivery[],
  context: SiteContext,
  pencePerPart: number | undefined,
): string[] {
  return routeNames.flatMap((name) => {
    const some = deliveries.filter(({ route }) => route === name);
    if (some.length === 0) return [];
    const { kind, counted } = factsOf(name);
    if (kind === 'text') return describeTexts(some, context, pencePerPart);
    const isPractice = ({ who }: Delivery) => who !== 'all' && areaIn(who) === undefined;
    if (kind !== 'email') return [countOf(some.length, ...counted)];
    const by = counted[0].replace(/^email/, 'by email');
    const practices = new Set(some.map(({ who }) => who));
    return some.every(isPractice) && practices.size === some.length
      ? [`${countOf(some.length, 'practice')} ${by}`]
      : [`${countOf(some.length, 'address', 'addresses')} ${by}`];
  });
}

/** Their parts, and what they cost. */
function describeTexts(
  texts: readonly Delivery[],
  context: SiteContext,
  pencePerPart: number | undefined,
): string[] {
  const byReleased = Map.groupBy(texts, ({ isReleased }) => isReleased);
  const measured = [...byReleased.values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ count: some.length, ...writeShortText(first.told, first, context) }] : [];
  });
  const sums = [...Map.groupBy(measured, ({ parts }) => parts)].map(([parts, some]) => {
    const count = some.reduce((sum, one) => sum + one.count, 0);
    return `${countOf(count, 'text')} of ${countOf(parts, 'part')}`;
  });
  if (pencePerPart === undefined) return sums;
  const parts = measured.reduce((sum, one) => sum + one.count * one.parts, 0);
  const pounds = ((parts * pencePerPart) / 100).toFixed(2);
  return [...sums, `about £${pounds} at your price`];
}

function describeHeld(held: readonly Held[]): string[] {
  const byEnd = Map.groupBy(held, ({ until, isLost }) => `${until} ${String(isLost)}`);
  return [...byEnd.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const texts = countOf(some.length, 'text');
    const end = showMoment(first.until);
    return first.isLost
      ? [
          `It is night: ${texts} will not be sent, because the update is more than 4 hours old by ${end}. Mark it urgent: true to send them at night.`,
        ]
      : [`It is night: ${texts} will be sent after ${end}. Mark it urgent: true to send them now.`];
  });
}

/** The same as lines of plain text. */
export function writePlanText(summaries: readonly UpdateSummary[]): string {
  if (summaries.length === 0) return 'Nothing is to be sent now.';
  return summaries
    .map(({ title, totals, routes, held }) =>
      [
        title,
        ...(totals ? [`  ${totals}.`] : []),
        ...routes.map(({ name, who }) => `  ${name} (${number(who.length)}): ${cutCodes(who)}`),
        ...held.map((sentence) => `  ${sentence}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** More codes than this are counted. */
const maxCodes = 60;

export function cutCodes(who: readonly string[]): string {
  const all = [...new Set(who)];
  const shown = all.slice(0, maxCodes).join(', ');
  return all.length > maxCodes ? `${shown} and ${number(all.length - maxCodes)} more` : shown;
}

/** The same for the summary of a pull request, in Markdown. */
export function writePlanMarkdown(summaries: readonly UpdateSummary[]): string {
  if (summaries.length === 0) return '### What is sent\n\nNothing is sent.\n';
  return [
    '### What is sent',
    ...summaries.map(({ title, totals, routes, held }) =>
      [
        `**${inline(title)}**${totals ? `: ${totals}.` : ''}`,
        list([
          ...routes.map(({ name, who }) => `${name} (${number(who.length)}): ${cutCodes(who)}`),
          ...held,
        ]),
      ].join('\n\n'),
    ),
    '',
  ].join('\n\n');
}

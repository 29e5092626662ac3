import type { SiteContext } from '../views/site-context.ts';
import { dayMs } from '../time/instant.ts';
import { showDate, showMoment } from '../time/london.ts';
import { countOf } from '../language/count.ts';
import type { Forward } from './address-list.ts';

/** A picture that could not be drawn, and why. */
interface Undrawn {
  address: string;
  why: string;
}

/** More addresses than this are counted. */
const maxNamed = 12;

/** What whoever publishes has to know of a site that was published all the same, a paragraph each. */
export function describeWarnings(
  context: SiteContext,
  { undrawn, forwards }: { undrawn: readonly Undrawn[]; forwards: readonly Forward[] },
): string[] {
  return [...describeUndrawn(undrawn), ...describeForwards(forwards), ...doubtClock(context)];
}

function describeUndrawn(undrawn: readonly Undrawn[]): string[] {
  const [first] = undrawn;
  if (!first) return [];
  const lines = undrawn.slice(0, maxNamed).map(({ address }) => `- ${address}`);
  const more = undrawn.length - maxNamed;
  return [
    [
      `${countOf(undrawn.length, 'picture')} could not be drawn. The words are published, and the kit says which pictures are missing. The next build tries again.`,
      ...lines,
      ...(more > 0 ? [`- and ${countOf(more, 'more picture')}`] : []),
      `The reason of the first one: ${first.why}`,
    ].join('\n'),
  ];
}

function describeForwards(forwards: readonly Forward[]): string[] {
  if (forwards.length === 0) return [];
  return [
    `${countOf(forwards.length, 'address', 'addresses')} of a language that is gone from site.yaml ${forwards.length === 1 ? 'answers' : 'answer'} in English now. To have the language again, write it back into site.yaml.`,
  ];
}

/** An update that is later than this was hardly forgotten: the clock is wrong, or nobody is there. */
const doubtfulDays = 30;

/** A clock that is fast makes every promise look broken, and ends kits before their time. */
function doubtClock({ state, content }: SiteContext): string[] {
  const { now, open } = state;
  if (now === content.site.demonstration?.now) return [];
  const late = open.find(({ latest }) => now - (latest.update.next ?? now) > doubtfulDays * dayMs);
  if (!late) return [];
  return [
    `The clock of this build says ${showDate(now)}. By it, an update of "${late.incident.title}" has been late since ${showMoment(late.latest.update.next ?? now)}. Is the clock of this computer wrong? Then put it right, take NOTICEBOARD_NOW away, and build again. Is it right? Then write that update.`,
  ];
}

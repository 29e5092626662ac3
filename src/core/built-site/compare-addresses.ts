import { isOtherSite } from '../model/site.ts';
import { dayKey, showMoment } from '../time/london.ts';
import { countOf } from '../language/count.ts';
import type { AddressList, Passing } from './address-list.ts';

/** An address that was published and would be gone, and what to do about it. */
export interface LostAddress {
  address: string;
  fix: string;
}

/** What a new build takes away from the last one that was published. Empty if all is well. */
export function findLost(last: AddressList, next: AddressList): LostAddress[] {
  if (isAnothers(last, next)) return [];
  const kept = new Set(next.addresses);
  const passing = new Map(last.passing.map((one) => [one.address, one]));
  const kits = new Set(next.passing.map(({ address }) => noticeOf(address)));
  const today = dayKey(Date.parse(next.asOf));
  const isOver = ({ address, last: day }: Passing) => {
    if (day !== null) return day < today;
    // The last day was not known yet. All of a kit goes at once, and its page stays.
    const notice = noticeOf(address);
    return kept.has(`${notice}kit/`) && !kits.has(notice);
  };
  return last.addresses
    .filter((address) => !kept.has(address))
    .filter((address) => {
      const one = passing.get(address);
      return !one || !isOver(one);
    })
    .map((address) => ({ address, fix: explain(address) }));
}

/** Whose list it is. */
export type ListHead = Pick<AddressList, 'publisher' | 'demonstration'>;

/** Whether the last list is of a site that has nothing to do with the next. */
export function isAnothers(last: ListHead, next: ListHead): boolean {
  return isOtherSite(owner(last), owner(next));
}

function owner({ publisher, demonstration }: ListHead) {
  return { publisher, isDemonstration: demonstration !== null };
}

/** /notices/<id>/ of a file in it or below it. */
function noticeOf(address: string): string {
  return address.split('/').slice(0, 3).join('/') + '/';
}

function explain(address: string): string {
  return address.endsWith('/') && address !== '/'
    ? `Bring back what made it. If it has a new address, say so in redirects.yaml:\n- from: ${address}\n  to: /the/new/address/`
    : 'Bring back what made it. Programs read this file, and they cannot be led on by a page.';
}

/** More addresses than this are counted. */
const maxNamed = 40;

/**
 * The addresses and what to do, for a person. The two times are those of the
 * builds: a clock that has gone back loses what came since.
 */
export function describeLost(lost: readonly LostAddress[], asOf = '', lastAsOf = ''): string {
  const pages = lost.filter(({ address }) => address.endsWith('/'));
  const files = lost.filter(({ address }) => !address.endsWith('/'));
  const groups = Map.groupBy([...pages, ...files].slice(0, maxNamed), ({ address, fix }) =>
    fix.replaceAll(address, '<address>'),
  );
  const more = lost.length - maxNamed;
  return [
    `${countOf(lost.length, 'published address', 'published addresses')} would be gone. People have them in bookmarks, feed readers and print.`,
    ...[...groups].map(([fix, some]) => {
      const first = some[0]?.address ?? '';
      return [
        ...some.map(({ address }) => `  ${address}`),
        `    ${fix.replaceAll('<address>', first).replaceAll('\n', '\n    ')}`,
      ].join('\n');
    }),
    ...describeClock(asOf, lastAsOf),
    ...(more > 0 ? [`And ${countOf(more, 'more address', 'more addresses')}.`] : []),
  ].join('\n\n');
}

function describeClock(asOf: string, lastAsOf: string): string[] {
  const [now, before] = [Date.parse(asOf), Date.parse(lastAsOf)];
  return now < before
    ? [
        `The clock of this build says ${showMoment(now)}, and the site was last built at ${showMoment(before)}. Put the clock of this computer right, or take NOTICEBOARD_NOW away, and build again.`,
      ]
    : [];
}

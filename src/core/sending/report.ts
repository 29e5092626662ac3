import { countOf, listOf } from '../language/count.ts';
import type { SentCounts } from '../model/sent.ts';
import { toIso } from '../time/instant.ts';
import { showMoment, showTime } from '../time/london.ts';
import { cutCodes } from './describe-plan.ts';
import type { LedgerEntry } from './ledger.ts';
import { factsOf, routeNames } from './routes.ts';

/** The counts of each update's routes. */
export function countSent(entries: Iterable<LedgerEntry>): SentCounts {
  return Object.fromEntries(
    [...Map.groupBy(entries, ({ update }) => update)].map(([update, of]) => [
      update,
      routeNames.flatMap((route) => {
        const some = of.filter((entry) => entry.route === route);
        if (some.length === 0) return [];
        const count = (...standings: LedgerEntry['standing'][]) =>
          some.filter(({ standing }) => standings.includes(standing)).length;
        const times = some.map(({ at }) => at);
        return [
          {
            route,
            accepted: count('accepted'),
            refused: count('refused'),
            notKnown: count('unknown'),
            waiting: count('open', 'not-sent', 'resend'),
            from: toIso(Math.min(...times)),
            to: toIso(Math.max(...times)),
          },
        ];
      }),
    ]),
  );
}

/** What was sent, a line each update and route, in Markdown without an address. */
export function writeSentMarkdown(entries: Iterable<LedgerEntry>): string {
  const rows = Object.entries(countSent(entries)).flatMap(([update, counts]) =>
    counts.map(
      ({ route, accepted, refused, notKnown, waiting, from, to }) =>
        `| ${update} | ${route} | ${accepted} | ${refused} | ${notKnown} | ${waiting} | ${showTime(Date.parse(from))} to ${showMoment(Date.parse(to))} |`,
    ),
  );
  if (rows.length === 0) return '## Sending\n\nNothing was sent.\n';
  return [
    '## Sending',
    '',
    '| update | route | accepted | refused | not known | not sent yet | when |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

type Advice = readonly [what: string, todo: string];

/** What a reason means and what to do, for an officer. The first pattern that fits. */
const advice: readonly (readonly [RegExp, Advice])[] = [
  [
    /^smtp-|^http-400$/,
    [
      'their mail server or the provider does not take it: the address may be wrong or gone',
      'Ask them for the right shared mailbox or number, and have their line in the list changed.',
    ],
  ],
  [
    /^http-(?:404|410|3\d\d)$/,
    [
      'there is nothing at their address any more',
      'Ask them for a new one, and have their line in the list changed.',
    ],
  ],
  [
    /^wrong-key$/,
    [
      'the password or key is not accepted',
      'Call your engineer: a secret of the environment "sending" has to be renewed.',
    ],
  ],
  [
    /^(?:busy|no-connection|no-time|not-tried|route-stopped|never-arrived|not-set-up|no-login)$/,
    [
      'it could not be handed over',
      'Nothing to do at first: each run tries again, until the update is 4 hours old.',
    ],
  ],
];

const otherwise: Advice = [
  'the provider does not take it',
  'Call your engineer, with the number of the run.',
];

/** Who was not reached and what to do, in plain words. Empty if everybody was. */
export function describeNotReached(entries: Iterable<LedgerEntry>): string {
  const all = [...entries];
  const missed = all.filter(
    (entry) =>
      ['refused', 'unknown', 'not-sent'].includes(entry.standing) && !isReachedSince(entry, all),
  );
  return [...Map.groupBy(missed, ({ update }) => update)]
    .map(([update, some]) =>
      [`### ${update}`, ...describeUnknown(update, some), ...describeKnown(some)].join('\n\n'),
    )
    .join('\n\n');
}

/** Whether those whom a message was for have a newer one of the same incident: then it does not matter any more. */
function isReachedSince(
  { update, route, who, at }: LedgerEntry,
  all: readonly LedgerEntry[],
): boolean {
  const [incident] = update.split('/');
  return all.some(
    (other) =>
      other.standing === 'accepted' &&
      other.at > at &&
      other.route === route &&
      other.who === who &&
      other.update.split('/')[0] === incident,
  );
}

function describeUnknown(update: string, some: readonly LedgerEntry[]): string[] {
  const unknown = some.filter(({ standing }) => standing === 'unknown');
  if (unknown.length === 0) return [];
  return [
    `**Not known.** Nobody can say whether these arrived: ${whoBy(unknown)}.`,
    `Ask one of them. If nothing came, send all of these again: **Actions → Send again → Run workflow**, with \`${update}\`. Nothing is sent again by itself, so nobody gets it twice by accident.`,
  ];
}

function describeKnown(some: readonly LedgerEntry[]): string[] {
  const known = some.filter(({ standing }) => standing !== 'unknown');
  const byAdvice = Map.groupBy(
    known,
    ({ why = '' }) => advice.find(([pattern]) => pattern.test(why))?.[1] ?? otherwise,
  );
  return [...byAdvice].flatMap(([[what, todo], of]) => {
    const whys = [...new Set(of.flatMap(({ why }) => why ?? []))].toSorted();
    return [`**Not reached**, because ${what} (${listOf(whys)}): ${whoBy(of)}.`, todo];
  });
}

/** By route: for whom. */
function whoBy(entries: readonly LedgerEntry[]): string {
  return [...Map.groupBy(entries, ({ route }) => route)]
    .map(
      ([route, some]) =>
        `${countOf(some.length, ...factsOf(route).counted)} (${cutCodes(some.map(({ who }) => who))})`,
    )
    .join('; ');
}

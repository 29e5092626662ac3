import {
  findAdvice,
  makeRoute,
  makeSurgeryRoute,
  type AdvisedRoute,
} from '../../src/core/language/statements/find-advice.ts';
import { findStatements } from '../../src/core/language/statements/find-statements.ts';
import { allowedIn } from '../../src/core/language/private-data/allowed.ts';
import { findPrivateData } from '../../src/core/language/private-data/find-private-data.ts';
import { readSample } from '../support/sample.ts';
import { cleanUpdatesHeldOut } from './clean-updates.held-out.ts';
import { plantOwn, writeOwnClean } from './private-data.own.ts';
import { privateDataHeldOut } from './private-data.held-out.ts';
import { routesHeldOut } from './routes.held-out.ts';
import { sends, sendsNot, type RouteName } from './routes.own.ts';
import { statementsHeldOut } from './statements.held-out.ts';
import { allowed as allowedSentences, refused } from './statements.own.ts';
import type { StatementKind } from '../../src/core/language/statements/find-statements.ts';

/** How many texts of a corpus a rule judged wrongly, and which. */
export interface Measure {
  corpus: string;
  half: 'own' | 'held out';
  /** The share that may be wrong, in percent. */
  most: number;
  count: number;
  wrong: string[];
}

/** Words as services/ of the sample writes them, in advisedAs. */
const routes: Readonly<Record<RouteName, AdvisedRoute>> = {
  'surgery-phone': makeRoute('surgery-phone', ['call your surgery', 'call us']),
  'surgery-open': makeSurgeryRoute('surgery-open'),
  'surgery-online': makeRoute('surgery-online', [
    'use PATCHS',
    'through PATCHS',
    'use the online form',
  ]),
  '111-phone': makeRoute('111-phone', ['call 111', '111 by phone']),
  '111-online': makeRoute('111-online', [
    '111.nhs.uk',
    '111 online',
    'use the emergency prescription service',
  ]),
};
const heldOutName = { 'surgery-visit': 'surgery-open' } as Readonly<Record<string, RouteName>>;

/** Every corpus of the gate, each half for itself. Takes a few seconds. */
export function measureGate(): Measure[] {
  const { content } = readSample();
  const publicly = allowedIn(content);
  const personsIn = (text: string) => findPrivateData(text, publicly);
  const wrongOf = <T>(
    all: readonly T[],
    isWrong: (one: T) => boolean,
    show: (one: T) => string,
  ) => ({
    count: all.length,
    wrong: all.filter(isWrong).map(show),
  });
  const isText = (text: string) => text;
  const sendsTo = (text: string, name: RouteName) => findAdvice(text, [routes[name]]).length > 0;
  const names = Object.keys(routes) as RouteName[];

  const ownStatements = (Object.keys(refused) as StatementKind[]).flatMap((kind) =>
    refused[kind].map((text) => ({ kind, text })),
  );
  const ownSends = names.flatMap((name) => sends[name].map((text) => ({ name, text })));
  const ownSendsNot = names.flatMap((name) => sendsNot[name].map((text) => ({ name, text })));
  const heldSends = routesHeldOut.flatMap(({ text, sendsTo: to }) =>
    to.flatMap((route) => {
      const name = heldOutName[route] ?? (route as RouteName);
      return name in routes ? { name, text } : [];
    }),
  );
  const heldSendsNot = routesHeldOut.filter(({ sendsTo: to }) => to.length === 0);
  const states = (text: string, kind: StatementKind) =>
    findStatements(text).some((one) => one.kind === kind);
  const show = ({ text }: { text: string }) => text;

  return [
    {
      corpus: 'Personal data missed',
      half: 'own',
      most: 0.5,
      ...wrongOf(
        plantOwn(content),
        ({ kind, text }) => !personsIn(text).some((one) => one.kind === kind),
        show,
      ),
    },
    {
      corpus: 'Personal data missed',
      half: 'held out',
      most: 0.5,
      ...wrongOf(privateDataHeldOut, ({ text }) => personsIn(text).length === 0, show),
    },
    {
      corpus: 'Clean updates refused',
      half: 'own',
      most: 0.5,
      ...wrongOf(writeOwnClean(content), (text) => personsIn(text).length > 0, isText),
    },
    {
      corpus: 'Clean updates refused',
      half: 'held out',
      most: 0.5,
      ...wrongOf(cleanUpdatesHeldOut, (text) => personsIn(text).length > 0, isText),
    },
    {
      corpus: 'Statements missed',
      half: 'own',
      most: 3,
      ...wrongOf(ownStatements, ({ kind, text }) => !states(text, kind), show),
    },
    {
      corpus: 'Statements missed',
      half: 'held out',
      most: 3,
      ...wrongOf(
        statementsHeldOut.filter((one) => one.states !== null),
        (one) => one.states !== null && !states(one.text, one.states),
        show,
      ),
    },
    {
      corpus: 'Sentences refused that state nothing',
      half: 'own',
      most: 3,
      ...wrongOf(allowedSentences, (text) => findStatements(text).length > 0, isText),
    },
    {
      corpus: 'Sentences refused that state nothing',
      half: 'held out',
      most: 3,
      ...wrongOf(
        statementsHeldOut.filter((one) => one.states === null),
        ({ text }) => findStatements(text).length > 0,
        show,
      ),
    },
    {
      corpus: 'Routes missed',
      half: 'own',
      most: 3,
      ...wrongOf(ownSends, ({ name, text }) => !sendsTo(text, name), show),
    },
    {
      corpus: 'Routes missed',
      half: 'held out',
      most: 3,
      ...wrongOf(heldSends, ({ name, text }) => !sendsTo(text, name), show),
    },
    {
      corpus: 'Routes seen where none is',
      half: 'own',
      most: 3,
      ...wrongOf(ownSendsNot, ({ name, text }) => sendsTo(text, name), show),
    },
    {
      corpus: 'Routes seen where none is',
      half: 'held out',
      most: 3,
      ...wrongOf(heldSendsNot, ({ text }) => names.some((name) => sendsTo(text, name)), show),
    },
  ];
}

/** Of texts judged wrongly, in percent. */
export function percentWrong({ count, wrong }: Measure): number {
  return (100 * wrong.length) / count;
}

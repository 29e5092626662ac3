import { findAdvice, makeRoute, makeSurgeryRoute, type Route } from '../../src/core/language/statements/find-advice.ts';
import { findStatements, type StatementKind } from '../../src/core/language/statements/find-statements.ts';
import type { RouteName } from './routes.own.ts';

/** The services of the sample say how they are advised; a test of the sample holds these words to them. */
export const sampleRoutes: Readonly<Record<RouteName, Route>> = {
  'surgery-phone': makeRoute('phones', ['call your surgery', 'call the surgery', 'call us']),
  '111-phone': makeRoute('nhs-111-phone', ['call 111', 'phone 111', '111 by phone']),
  '111-online': makeRoute('nhs-111-online', ['111.nhs.uk', '111 online', 'use the emergency prescription service']),
  'surgery-open': makeSurgeryRoute('surgery-open'),
};

/** How many of some sentences a rule judged wrongly, and which. */
export interface Verdict {
  count: number;
  wrong: string[];
}

export function judge(sentences: readonly string[], isRight: (sentence: string) => boolean): Verdict {
  return { count: sentences.length, wrong: sentences.filter((one) => !isRight(one)) };
}

export const states = (kind: StatementKind) => (sentence: string) =>
  findStatements(sentence).some((one) => one.kind === kind);

export const statesNothing = (sentence: string) => findStatements(sentence).length === 0;

export const sendsTo = (route: RouteName) => (sentence: string) =>
  findAdvice(sentence, [sampleRoutes[route]]).length > 0;

export const percent = ({ count, wrong }: Verdict) => (100 * wrong.length) / count;

export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  return {
    count: verdicts.reduce((sum, { count }) => sum + count, 0),
    wrong: verdicts.flatMap(({ wrong }) => wrong),
  };
}

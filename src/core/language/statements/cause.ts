import { firstMatch, type Match } from './match.ts';

/** Things whose failure is the reason why something else failed. */
const part =
  '(?:firewalls?|routers?|servers?|(?:network )?switch(?:es)?|cables?|fibres?|cooling|air[ -]conditioning|power supply|power supplies|generators?|batter(?:y|ies)|certificates?|disks?|hard drives?|hardware|transformers?)';
const reason = `(?:${part}|power (?:cut|failure|loss|outage)s?|overheating|fire|flood(?:ing)?|lightning|storms?|human error|mistakes?|software|updates?|upgrades?|configuration|bugs?|databases?|data centres?|networks?|connections?|connectivity|capacity|overload(?:ing)?|third part(?:y|ies))`;
const failure =
  '(?:failures?|faults?|problems?|outages?|incidents?|disruption|crash(?:es)?|interruptions?|breakdowns?)';

const patterns = [
  /\bcauses? (?:of [\w' -]{1,60} )?(?:is|was|are|were|has been|turned out to be|appears? to be|seems? to be)(?! (?:found|identified|confirmed|known)\b(?! (?:as|to be)\b))/,
  /\b(?:is|was|were|are|been|being) (?:\w+ly )?caused by\b/,
  new RegExp(`\\b${failure} (?:\\w+ly )?caused by\\b`),
  new RegExp(
    `\\bcaused (?:the|this|these|that|both|all) (?:\\w+ ){0,2}${failure}(?!\\w)|\\bcaused it\\b`,
  ),
  new RegExp(
    `\\b(?:because of|due to|owing to|as a result of|result(?:s|ed|ing) from|following) (?:\\w+[ -]){0,5}?${reason}\\b(?! (?:work|upgrade) (?:is|was) planned)`,
  ),
  new RegExp(
    `\\b(?:because|since|as|after|when) (?:\\w+ ){0,3}${part} (?:\\w+ ){0,2}(?:fail|broke)`,
  ),
  new RegExp(`\\bfaulty (?:\\w+ )?${part}\\b`),
  new RegExp(
    `\\b${part} (?:(?:of|at|in) (?:\\w+ ){1,4})?(?:(?:has|have|had|is|are|was|were|been|still|again|seriously) )*(?:fail(?:s|ed|ing)|faulty|cut|damaged|broken?|broke down|burst|crash(?:es|ed)|expired|overheat(?:s|ed|ing)|flooded|destroyed)\\b`,
  ),
  new RegExp(`\\b(?:broken|failed|burst|expired|damaged) (?:\\w+ )?${part}\\b`),
  new RegExp(`\\bcut (?:through )?(?:an? |the )?(?:\\w+ )?${part}\\b`),
  /\blos(?:t|es|ing) (?:its |their |all )?power\b/,
  /\bpower (?:cut|failure|loss)\b/,
  /\b(?:became|got|was|were|is|are) too hot\b|\boverheat(?:s|ed|ing)\b/,
  /\bhuman error\b/,
  new RegExp(`\\b${failure} (?:come|came|comes|stem|stems|stemmed|arise|arose) from\\b`),
  new RegExp(`\\b${failure} (?:is|was|are|were) (?:the )?(?:fault|result|effect) of\\b`),
  /\b(?:is|are|was|were) (?:to blame|responsible|at fault) for (?:the|this|it)\b|\bto blame\b/,
].map(({ source }) => new RegExp(source, 'i'));

/** What is not known, or is being looked for, is not stated. */
const open =
  /\b(?:not (?:yet )?(?:known|clear|certain|sure|confirmed|found|identified|established)|unknown|unclear|uncertain|do not (?:yet )?know|does not (?:yet )?know|don't know|cannot (?:yet )?say|could not|whether|if|look(?:s|ing)? (?:for|into)|investigat\w*|being looked|find(?:ing)? out|still (?:open|to be found)|what (?:\w+ )?caused)\b/i;

/** Whether it is said why something failed. A reason that is asked for is none. */
export function causeIn(sentence: string): Match | undefined {
  for (const { clause, start } of clausesOf(sentence)) {
    const match = open.test(clause) ? undefined : firstMatch(patterns, clause);
    if (match) return { ...match, index: start + match.index };
  }
  return undefined;
}

/** "We do not know when, but a cable is cut" says something in its second half. */
function clausesOf(sentence: string): { clause: string; start: number }[] {
  let start = 0;
  return sentence.split(/([,;:]|\bbut\b)/i).map((clause) => {
    const from = start;
    start += clause.length;
    return { clause, start: from };
  });
}

import { firstMatch, type PhraseMatch } from './match.ts';

const owner =
  "(?:patients?'?s?|personal|your|health|medical|GP|clinical|confidential|sensitive|people's|their|private|anyone's|anybody's|nobody's|everyone's|everybody's|our|any|some|all|staff)";
/** Data as what somebody may lose or steal; a "records system" is none. */
const data = `(?:data(?:base|bases)?|(?:${owner} )+(?:information|details|files?|notes|histor(?:y|ies)|letters|results|documents|messages|names and addresses|addresses|identit(?:y|ies))|information|(?:${owner} )*records?|test results|referral letters|names and addresses|NHS numbers|confidentiality|privacy)(?! (?:cent(?:re|er)s?|systems?|services?|room|governance|desk|line|sheets?|leaflets?)\\b)`;
const being =
  "(?:is|are|was|were|been|remains?|remained|stays?|stayed|got|be|being|isn't|aren't|wasn't|weren't)";
const adverb =
  '(?:(?:not|never|all|also|still|now|already|both|completely|always|yet|either|\\w+ly) )*';
/** What is said of data in any tense. */
const state =
  '(?:lost|missing|gone|stolen|breached|leaked|compromised|exposed|corrupt(?:ed)?|deleted|destroyed|erased|overwritten|wiped|tampered with|interfered with|altered|damaged|encrypted|at risk|in danger|vulnerable|safe(?! to)|secure|protected|private|confidential|held securely|backed up|intact|unharmed|undamaged|unaffected|untouched|in (?:the )?wrong hands|in good hands|published online|for sale|on the dark web|mixed up)';
/** Done every day, so a statement only of the past. */
const touch =
  '(?:copied|viewed|accessed|downloaded|posted|released|disclosed|revealed|intercepted|taken (?:by|out)|sold|seen by|read by|misused|shared with)';
/** The same, and only where it is denied: records are read, taken on paper and shared all the time. */
const use = '(?:taken|shared|seen|read|changed|sent|passed|left|moved)';

const patterns = [
  // The usual case: no patient data has been breached.
  `\\b${data}(?: [\\w'-]+){0,5}? ${being} ${adverb}${state}\\b`,
  `\\b${data}(?: [\\w'-]+){0,5}? (?:was|were|been|have|has) ${adverb}${touch}\\b`,
  `\\b(?:no|any) (?:[\\w'-]+ ){0,3}${data}(?: [\\w'-]+){0,5}? (?:was|were|been|has|have|had) ${adverb}${use}\\b`,
  `\\b${data}(?: [\\w'-]+){0,5}? (?:(?:was|were|has|have|had) (?:not|never)(?: been)?|(?:not|never) been) ${adverb}${use}\\b`,
  `\\b(?:data|information|privacy|confidentiality)(?: [\\w'-]+){0,5}? ${being} ${adverb}(?:affected|involved|touched|harmed)\\b`,
  `\\b(?:no|none of (?:the|your|our)) (?:[\\w'-]+ ){0,3}${data}(?: [\\w'-]+){0,4}? (?:affected|involved|lost|stolen|seen|gone|missing|left|leaves)\\b`,
  `\\b(?:records?|results|letters|files|notes|details) ${being} (?:not|never|un)(?: \\w+ly)? ?(?:affected|touched|harmed)\\b`,
  `\\b${data}(?: [\\w'-]+){0,3}? (?:has |have |had |may have |might have |could have )?(?:leaked|disappeared|vanished|escaped|fallen into|fell into|left (?:the|our|its)|appeared (?:online|on)|ended up|gone missing|got out|gone astray)\\b`,
  // Somebody has lost, taken or seen it.
  `\\b(?:lost|losing|lose|loses|stole|stolen|steal|stealing|leaked|leaking|exposed|compromised|copied|deleted|wiped|destroyed|erased|corrupted|overwrote|published|sold|downloaded|harvested|disclosed|released|accessed|viewed|took|breached|obtained) (?:(?!access|connection|contact|touch|to|of|the connection|sight|from|in|on|by)[\\w'-]+ ){0,4}?(?:data|information|records|patient files|patient details|personal details|names and addresses|test results|medical histories|patient notes|patient letters)\\b(?! (?:cent(?:re|er)s?|systems?|sheets?|leaflets?|governance)\\b)`,
  `\\b(?:nobody|no one|no-one|somebody|someone|others?|strangers?|criminals?|outsiders?|unauthori[sz]ed (?:people|persons?)|third parties|anyone|anybody|they|hackers?|attackers?|thieves) (?:else |outside [\\w ]{1,30} )?(?:has |have |had |else |may |might |could |can |who |got |been |able to |was able to |were able to |not )*(?:seen|see|saw|accessed?|taken|took|take|copied|copy|read|got|get|got hold of|viewed?|downloaded|steal|stole|stolen|changed|looked at|look at|opened|obtained) (?:[\\w'-]+ ){0,4}?(?:${data}|anything (?:about|from))`,
  `\\b(?:data|information|records?|privacy|confidentiality|gdpr|data protection) (?:breach|leak|loss|theft|incident|corruption|compromise)(?:es|s)?\\b`,
  `\\b(?:breach|leak|loss|theft|misuse|exposure|disclosure|corruption|deletion|destruction)(?:es|s)? of (?:[\\w'-]+ ){0,3}(?:data|information|information governance|confidentiality|privacy|personal information|patient information|records|details|data protection)\\b`,
  `\\b(?:risk|threat|danger|harm|damage|impact|effect) (?:to|for|on) (?:[\\w'-]+ ){0,3}(?:data|personal information|patient information|information|records|privacy|confidentiality|details)\\b`,
  `\\b(?:keep|keeps|kept|keeping) (?:[\\w'-]+ ){0,4}${data} (?:safe|secure|private|confidential)\\b`,
  `\\b(?:safety|security|integrity) of (?:[\\w'-]+ ){0,3}(?:data|information|records)\\b`,
  `\\b(?:information commissioner|ico|data protection officer)\\b`,
  `\\b(?:nothing|anything|everything|something)(?: [\\w'-]+){0,4}? (?:was|were|has been|have been|is|had been) ${adverb}(?:lost|stolen|leaked|deleted|erased|copied|taken|exposed|saved|safe|backed up)\\b`,
  `\\b(?:entries|everything (?:you|that was) (?:typed|entered)|appointments|messages|letters|results|prescriptions|documents|referrals|back-?ups?|e-?mails?|scans?|images|photos?)(?: [\\w'-]+){0,5}? (?:was|were|is|are|been|be) ${adverb}(?:lost|deleted|wiped|erased|stolen|destroyed|corrupted|leaked|overwritten|sent to the wrong|seen by (?:others|somebody|someone|strangers))\\b`,
  `\\b(?:lost|deleted|wiped|erased|destroyed|stole|stolen|leaked|overwrote|sent) (?:[\\w'-]+ ){0,5}?(?:entries|results|letters|referrals|messages|documents|prescriptions|back-?ups?|details|addresses|medical histories)\\b(?= (?:to the wrong|of (?:two|three|some|all|many|several|last|this)|from|that|between|for)|[.,;!]?$)(?<!\\bsent (?:[\\w'-]+ ){0,5}\\w+(?! to the wrong))`,
  `\\b(?:sent|shown|visible|given|went|gone|disclosed|emailed|posted) to (?:the wrong|other|another|a different) (?:patients?|person|people|surger(?:y|ies)|practices?|address(?:es)?)\\b`,
  `\\b(?:letters|records?|results|details|notes|files|information|data|messages) (?:could|can|may|might) (?:have been |be )(?:read|seen|opened|viewed|accessed|copied) by (?:other|others|somebody|someone|strangers|anybody|anyone|people|everybody|the wrong|any)\\b`,
  `\\b(?:entries|appointments|messages|letters|results|prescriptions|documents|referrals)(?: [\\w'-]+){0,4}? (?:(?:has|have|had) (?:vanished|disappeared|gone(?! (?:out|to|back|up))|been (?:saved|recovered))|(?:was|were) (?:all )?(?:saved|recovered)|(?:is|are) (?:missing|gone|lost) (?:for good|for ever|forever))\\b`,
  `\\b(?:have|has|had|there (?:is|are)) (?:an? |full |complete )*(?:copy|copies|back-?ups?) of (?:everything|all|every|your)\\b`,
  `\\bwrong hands\\b|\\bdark web\\b|\\bdata subjects?\\b`,
].map((source) => new RegExp(source, 'i'));

/** Work-arounds speak of records that can be seen; telling staff to take care is no statement. */
const harmless =
  /\b(?:can|cannot|can't|could|may|might|must|should|will|would|until|once|if|so that|to)(?: [\w'-]+){0,4} (?:be |is |are |not be )(?:\w+ly )?(?:accessed|viewed|seen|read|shared|copied|taken|deleted|lost|safe|secure|at risk|backed up|saved|kept|sent)\b/i;
const seenByOthers =
  /\bby (?:other|others|somebody|someone|strangers|anybody|anyone|people|everybody|the wrong|any)\b/i;
const question = /\?$/;
const instructing =
  /^(?:please )?(?:keep|save|do not|never|make sure|take care|store|lock|write|back up|check|hold|shred|put)\b|\b(?:please|must|should) (?:keep|save|store|lock|not)\b|\bor (?:[\w'-]+ ){0,3}(?:may|could|will|might) be lost\b/i;

/** Whether it is said what became of data: lost or safe, seen or not. Asking is saying, too. */
export function dataIn(sentence: string): PhraseMatch | undefined {
  if (instructing.test(sentence) || question.test(sentence)) return undefined;
  const found = firstMatch(patterns, sentence);
  return found && harmless.test(found.words) && !seenByOthers.test(found.words) ? undefined : found;
}

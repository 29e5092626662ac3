import { firstMatch, type Match } from './match.ts';

const owner =
  "(?:patients?'?s?|personal|your|health|medical|GP|clinical|confidential|sensitive|people's|their)";
/** Data as what somebody may lose or steal; a "records system" is none. */
const data = `(?:data|(?:${owner} )+(?:information|details)|information|(?:${owner} )*records?)(?! (?:cent(?:re|er)s?|systems?|services?|room)\\b)`;
const being = '(?:is|are|was|were|been|remains?|remained|stays?|stayed|got)';
const adverb = '(?:(?:not|never|all|also|still|now|already|\\w+ly) )*';
/** What is said of data in any tense. */
const state =
  '(?:lost|stolen|breached|leaked|compromised|exposed|corrupted|deleted|destroyed|wiped|tampered with|at risk|safe(?! to)|secure|private|held securely|intact|unaffected|untouched)';
/** Done every day, so a statement only of the past. */
const touch = '(?:copied|viewed|accessed)';
/** The same, and only where it is denied: records are read, taken on paper and shared all the time. */
const use = '(?:taken|shared|seen|read)';

const patterns = [
  // The usual case: no patient data has been breached.
  `\\b${data}(?: \\w+){0,5}? ${being} ${adverb}${state}\\b`,
  `\\b${data}(?: \\w+){0,5}? (?:was|were|been) ${adverb}${touch}\\b`,
  `\\bno (?:\\w+ ){0,3}${data}(?: \\w+){0,5}? (?:was|were|been) ${adverb}${use}\\b`,
  `\\b${data}(?: \\w+){0,5}? (?:(?:was|were) (?:not|never)|(?:not|never) been) ${adverb}${use}\\b`,
  `\\b(?:data|information)(?: \\w+){0,5}? ${being} ${adverb}affected\\b`,
  `\\bno (?:\\w+ ){0,3}${data}(?: \\w+){0,4}? (?:affected|involved)\\b`,
  `\\brecords? ${being} (?:not|never|un)(?: \\w+ly)? ?affected\\b`,
  // Somebody has lost, taken or seen it.
  `\\b(?:lost|losing|stole|stolen|leaked|exposed|compromised|copied|deleted) (?:(?!access|connection|contact|touch|to|of|the connection|sight)\\w+ ){0,3}?(?:data|information|records)\\b(?! (?:cent(?:re|er)s?|systems?)\\b)`,
  `\\b(?:nobody|no one|no-one|somebody|someone|others?|strangers?|criminals?) (?:has |have |had |else )*(?:seen|accessed|taken|copied|read|got) (?:\\w+ ){0,3}?${data}`,
  `\\b(?:data|information|records|privacy|confidentiality) (?:breach|leak|loss|theft)(?:es|s)?\\b`,
  `\\b(?:breach|leak|loss|theft|misuse)(?:es|s)? of (?:\\w+ ){0,3}(?:data|information governance|confidentiality|personal information|patient information|records)\\b`,
  `\\b(?:risk|threat|danger|harm|damage) to (?:\\w+ ){0,3}(?:data|personal information|patient information|records)\\b`,
].map((source) => new RegExp(source, 'i'));

/** Work-arounds speak of records that can be seen; telling staff to take care is no statement. */
const harmless =
  /\b(?:can|cannot|can't|could|may|might|must|should|will|would|until|once|if)(?: \w+){0,4} (?:be |is |are )(?:\w+ly )?(?:accessed|viewed|seen|read|shared|copied|taken|deleted|lost|safe|secure|at risk)\b/i;

/** Whether it is said what became of data: lost or safe, seen or not. Asking is saying, too. */
export function dataIn(sentence: string): Match | undefined {
  const found = firstMatch(patterns, sentence);
  return found && harmless.test(found.words) ? undefined : found;
}

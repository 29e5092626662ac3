import { firstMatch, type Match } from './match.ts';

const mentions = [
  /\bcyber[\w-]*(?:[ -]?(?:attack|incident|security|crime)\w*)?/,
  /\b(?:ransom|mal|spy)ware\b/,
  /\bhack(?:s|ed|ers?|ing)?\b/,
  /\bphishing\b/,
  /\bintruders?\b|\bunauthori[sz]ed access\b/,
  /\bbroke(?:n)? into (?:\w+ ){0,3}(?:systems?|networks?|computers?|servers?)\b/,
  /\bcomputer viruses\b|\bcomputer virus\b/,
  /\bdenial[ -]of[ -]service\b/,
  /\b(?:malicious|hostile) (?:act|activity|attack|code|software|actor)\w*/,
  /\bsecurity (?:breach|incident|attack)\w*/,
  /\battack(?:s|ed)? (?:on|against) (?:\w+ ){0,3}(?:systems?|networks?|computers?|servers?|data centres?|suppliers?)\b/,
  /\b(?:systems?|networks?|computers?|servers?|suppliers?) (?:\w+ ){0,2}(?:was|were|been|is|are|under) (?:not )?(?:under )?attack(?:ed)?\b/,
  /\b(?:is|was|were|are|be|been) (?:not |never )?an? (?:deliberate |criminal )?attack\b/,
  /\b(?:no|any) (?:sign|evidence|suspicion) of (?:an )?(?:attack|intrusion|sabotage)\b/,
  /\bsabotage[d]?\b/,
].map(({ source }) => new RegExp(source, 'i'));

/** Whether an attack is spoken of, either way: that there was none is a statement too. */
export function cyberIn(sentence: string): Match | undefined {
  return firstMatch(mentions, sentence);
}

import { firstMatch, type PhraseMatch } from './match.ts';

const system =
  '(?:systems?|networks?|computers?|servers?|data ?cent(?:re|er)s?|suppliers?|accounts?|websites?|files|software|records?|screens?|e-?mails?|mailbox(?:es)?|phones?|defences|us|devices?|laptops?|pcs?|nhs|surger(?:y|ies)|practices?|compan(?:y|ies)|it|infrastructure|firewall|database|backups?|them)';
const few = "(?:[\\w'-]+ ){0,4}";
const actor =
  '(?:criminals?|criminal gangs?|gangs?|thieves|attackers?|hackers?|intruders?|(?:hostile|foreign|bad|outside|malicious|threat) (?:actors?|states?|groups?|powers?|governments?|people|parties|party)|blackmailers?|extortionists?|fraudsters|outsiders?|strangers?|vandals|somebody|someone|unknown people|people outside|an outsider|a third party)';

const mentions = [
  /\bcyber[\w-]*(?:[ -]?(?:attack|incident|security|crime)\w*)?/,
  /\b(?:ransom|mal|spy)[ -]?ware\b|\bransoms?\b|\bheld to ransom\b|\btrojans?\b|\bspyware\b|\bbotnets?\b|\bddos\b|\bkeyloggers?\b|\bback ?doors? (?:in|into)\b|\bzero[ -]day\b/,
  /\bhack(?:s|ed|ers?|ing)?\b/,
  /\bphish(?:ing|ed)?\b/,
  /\bintruders?\b|\bintrusions?\b|\bunauthori[sz]ed (?:access|entry|use|persons?|people|users?|activity|log-?ins?)\b|\b(?:access|entry|logged in|log-?in)(?: \w+){0,4} (?:without (?:permission|authori[sz]ation|authority)|unlawfully|illegally)\b/,
  new RegExp(
    `\\b(?:break|broke|broken|breaking|got|get|hacked|forced|gained|tricked|forcing) (?:their way |access |entry )?(?:in)?to ${few}${system}\\b(?<=(?:${actor}|nobody|no one|has|have|been|who|they|people) .*)`,
  ),
  new RegExp(`\\b(?:broke|broken|break|breaking) into ${few}${system}\\b`),
  new RegExp(
    `\\b${actor} (?:[\\w'-]+ ){0,3}?(?:locked|lock|encrypted|took over|taken over|seized|entered|got into|got in|broke in|broken in|attacked|targeted|demand(?:ed|s|ing)?|blocked|stole|stolen|hijacked|infected|shut down|took control|controls?|crippled|gained|compromised|sabotaged|tampered|is behind|are behind|was behind|were behind|want money|accessed|done this|did this)\\b`,
  ),
  new RegExp(
    `\\b${actor} (?:[\\w'-]+ ){0,2}?(?:tried|tries|attempted|trying) to (?:break|get|hack|log|force|steal|lock)\\b`,
  ),
  /\bcriminals?\b|\bcrime\b/,
  new RegExp(
    `\\b${system} (?:\\w+ ){0,3}?(?:was|were|been|is|are|being|got) (?:not |never )?(?:\\w+ly )?(?:hijacked|infiltrated|penetrated|infected|encrypted by|compromised|sabotaged|tampered with|held hostage|locked by|breached|taken over|under attack|attacked|targeted)\\b`,
  ),
  new RegExp(
    `\\b(?:infected|compromised|infiltrated|hijacked|encrypted) (?:\\w+ ){0,2}${system}\\b`,
  ),
  /\b(?:virus(?:es)?|worm) (?:has |had |have |is |was )?(?:got|gotten|infect\w*|locked|stopped|spread\w*) (?:in|into|on|through|to|across)? ?(?:the |our |its |all |some |many )?(?:\w+ ){0,2}(?:computers?|systems?|networks?|servers?|screens?|machines?)\b/,
  /\bcomputer virus(?:es)?\b|\bcomputer worm\b|\binfected (?:files?|e-?mails?|attachments?|computers?)\b|\bvirus (?:on|in|has (?:infected|got into)) (?:\w+ ){0,2}(?:computers?|network|systems?|servers?)\b/,
  /\bdenial[ -]of[ -]service\b/,
  /\b(?:malicious|hostile|criminal|foul|deliberate) (?:\w+ )?(?:acts?|activity|attacks?|code|software|actors?|intent|play|damage|interference|action|attempts?|causes?|software)\b|\bmalicious\w*|\bfoul play\b|\bdeliberate(?:ly)?\b(?= (?:act|attack|caus|damag|shut|cut|switch|stop|brok|sabot|interfer)|[.,;!]?$)/,
  /\bsecurity (?:breach|incident|attack|compromise|event|intrusion)\w*|\bbreach(?:es|ed)? (?:of|in) (?:\w+ ){0,3}(?:security|defences|network|systems?)\b|\b(?:security|systems?|networks?|defences) (?:\w+ ){0,2}(?:was|were|is|are|been) (?:not )?breached\b/,
  new RegExp(`\\battack(?:s|ed|ing)? (?:on|against|by|from) ${few}\\w+`),
  /(?<!\b(?:heart|asthma|panic|anxiety|isch[a]?emic|gout|allergic|migraine|angina|sickle|dog|shark|vertigo|epileptic|acute|an? |severe) )(?<!\b(?:transient isch[a]?emic) )\battack(?:s|ed|ers?|ing)?\b(?! of (?:asthma|gout|angina|vertigo|panic|migraine|anxiety))(?<!\b(?:had|have|having|has) an? (?:\w+ )?attack)/,
  /\b(?:an?|any|no|the|under|possible|this|online|outside|suspected|external|targeted|digital|it|computer|network|hostile|foreign) attacks?\b(?! of (?:asthma|gout|angina|vertigo|panic|migraine|anxiety))(?<!\b(?:have|having|had) an attack)/,
  /\bsabotage(?:d|urs?)?\b|\bespionage\b|\bblackmail(?:ed|ers?)?\b|\bextort\w*|\bheld hostage\b|\bterroris[mt]\w*/,
  /\b(?:hostile|foreign) (?:states?|powers?|governments?|countr(?:y|ies))\b|\b(?:the )?(?:national crime agency|ncsc|action fraud)\b/,
  /\bpolice (?:are|is|were|have been) (?:\w+ )?(?:investigating|involved|called|told|informed)\b/,
  /\b(?:stolen|leaked|guessed|cracked) (?:passwords?|log-?ins?|credentials|accounts?)\b|\bpasswords? (?:was|were|has been|have been) (?:stolen|leaked|guessed|cracked)\b/,
].map(({ source }) => new RegExp(source, 'i'));

/** A heading that asks, advice for one day, a course: none says that there was an attack, or was none. */
const asking =
  /\?$|\b(?:if|when) (?:you|somebody|staff|anybody)(?: \w+){0,3} (?:suspects?|gets?|receives?|sees?|thinks?|opens?|notices?)\b|\bcyber[ -]?security (?:training|course|week|policy|rules|team|essentials|awareness|lessons?|webinar)\b(?!.*\b(?:attack|incident|breach)\b)/i;

/** Whether an attack is spoken of, either way: that there was none is a statement too. */
export function cyberIn(sentence: string): PhraseMatch | undefined {
  if (asking.test(sentence)) return undefined;
  return firstMatch(mentions, sentence);
}

import { firstMatch, type PhraseMatch } from './match.ts';

/** Things whose failure is the reason why something else failed: what is inside a system, not the system itself. */
const part = `(?:${[
  'firewalls?',
  'routers?',
  '(?:vpn )?(?:concentrators?|gateways?)',
  'vpns?',
  'load balancers?',
  "(?:web|mail|database|file|domain|authentication|back-?up|application|dns|main|old|one|two|three|central|core|supplier'?s?) servers?",
  'servers?',
  '(?:network |core )?switch(?:es)?',
  'network cards?',
  '(?:fibre|fiber|copper|power|network|underground|data|broadband)[ -](?:lines?|links?|circuits?)',
  'cables?',
  'cabling',
  'fib(?:re|er)s?',
  'wires?',
  'wiring',
  'circuits?',
  'cooling(?: systems?| units?)?',
  'air[ -]?conditioning(?: units?)?',
  'air[ -]?con',
  'chillers?',
  'power (?:supply|supplies|units?|lines?)',
  'electricity(?: supply)?',
  'generators?',
  'batter(?:y|ies)',
  'ups(?:es)?',
  'fuses?',
  'certificates?',
  'licen[cs]es?',
  'tokens?',
  'disks?',
  'hard drives?',
  'drives?',
  'storage(?: arrays?| systems?)?',
  'memory',
  'processors?',
  'motherboards?',
  'racks?',
  'hardware',
  'equipment',
  'transformers?',
  'components?',
  'parts?',
  'modules?',
  'sensors?',
  'fans?',
  'pumps?',
  'pipes?',
  'roofs?',
  'masts?',
  'antennas?',
  'exchanges?',
  'prox(?:y|ies)',
  '(?:message|mail|print|job) queues?',
  '(?:interface|integration|database) engines?',
  '(?:back-?up|emergency|standby|mains) power',
  '(?:domain )?controllers?',
  'name servers?',
  'cabinets?',
  'platforms?',
  'comms rooms?',
  'plugs?',
  'sockets?',
  'adapters?',
  'appliances?',
  'substations?',
].join('|')})`;

/** Software and what is done to it. */
const software = `(?:${[
  '(?:(?:software|security|system|windows|overnight|routine|recent|latest|new|faulty|bad|planned|failed|weekend|database|emergency|automatic) )?(?:updates?|upgrades?|patch(?:es)?|releases?|versions?|hotfix(?:es)?|roll-?outs?|deployments?)',
  'software',
  'firmware',
  'drivers?',
  'code',
  'scripts?',
  'bugs?',
  'config(?:uration)?s?(?: files?| changes?| errors?)?',
  'settings?',
  'databases?',
  'dns(?: records?| entries| entry)?',
  'domain(?: names?)?',
  'virus scanner',
  'anti-?virus(?: software| programs?)?',
  'migrations?',
  'moves?(?= of (?:the )?(?:data|servers?|systems?))',
  'changes?',
].join('|')})`;

const thing = `(?:${part}|${software})`;
const few = (least: number, most: number) => `(?:[\\w'-]+ ){${least},${most}}`;

const event =
  "(?:power[ -](?:cuts?|failures?|loss|outages?|surges?|spikes?|problems?)|black-?outs?|brown-?outs?|loss of power|overheating|heat ?waves?|heat|fires?|floods?|flooding|flood water|water(?: leaks?)?|leaks?|lightning(?: strikes?)?|landsli(?:des?|ps?)|earthquakes?|(?:bad|severe|heavy|stormy) weather|storms?|winds?|snow|subsidence|human error|operator error|(?:a |an |some )?mistakes?|typos?|errors? (?:by|in|of|made)|mis-?configurations?|capacity|overload(?:ing|ed)?|too (?:many|much) (?:users|people|requests|traffic|demand|calls)|high (?:demand|load)|heavy (?:traffic|load|use|demand)|theft|vandal(?:s|ism)|rats?|mice|squirrels?|roadworks|road works|building work|builders|diggers?|excavators?|contractors?|third part(?:y|ies)|suppliers?' ?(?:error|mistake)|expired \\w+|lack of (?:space|memory|capacity|power|maintenance)|shortage of (?:space|memory|capacity)|bugs?|glitch(?:es)?)";
const reason = `(?:${event}|${thing}|networks?|connections?|connectivity|data[ -]?cent(?:re|er)s?)`;
const failure =
  '(?:failures?|faults?|problems?|outages?|incidents?|disruptions?|crash(?:es)?|interruptions?|breakdowns?|trouble|issues?|shutdowns?|slowness|delays?)';

const be =
  '(?:has|have|had|is|are|was|were|been|being|be|still|again|seriously|badly|partly|completely|all|both|now|then|also|suddenly|probably|just|simply|accidentally|apparently|already|must|may|might|seems? to|appears? to|not|never|\\w+ly)';
/** What becomes of a part: it fails, or somebody did something to it. */
const failing =
  '(?:fail(?:s|ed|ing)?|failure|faulty|defective|cut(?: off| through| in (?:two|half))?|severed|snapped|damaged|broken?|broke(?: down)?|burst|crash(?:es|ed|ing)|expired?|expires|ran out|run out|lapsed|overheat(?:s|ed|ing)?|flooded|destroyed|corrupt(?:ed)?|burn(?:t|ed)(?: out| down)?|blew|blown|melted|tripped|died|dead|malfunction(?:s|ed|ing)?|gave (?:out|way|up|in)|given out|stopped(?: working)?|went (?:wrong|down|dead|off|bad)|gone (?:wrong|down)|caught fire|on fire|unplugged|disconnected|switched off by (?:mistake|accident)|misconfigured|mis-configured|overloaded|overwhelmed|full|worn out|too (?:hot|old|small|full|slow)|stolen|hit by|struck by|dug (?:up|through)|torn|wrong|incorrect|set (?:up )?(?:wrong(?:ly)?|incorrectly)|installed wrong(?:ly)?|at fault|to blame|short-?circuited|leak(?:s|ed|ing)|collapsed|jammed|infected|had (?:a|an|some) (?:bugs?|faults?|errors?|defects?|problems?|mistakes?)|has (?:a|an|some) (?:bugs?|faults?|errors?|defects?|mistakes?)|contain(?:s|ed) (?:a|an|some) (?:\\w+ )?(?:bugs?|faults?|errors?|defects?|mistakes?)|(?:did|does|do) not (?:start|restart|switch|come back)|lost power|out of (?:date|memory|space|disk space))';
/** What something does to systems that then fail. */
const harming =
  '(?:caus(?:ed|es|ing)|stop(?:ped|s)|broke|breaks|crash(?:ed|es)|brought down|brings down|took (?:down|out|offline)|takes down|taken down|taken out|knocked (?:out|over|offline)|knocks out|disabled?|disables|block(?:ed|s)|cut(?:s)? off|cut|damaged|deleted|destroyed|wiped|corrupted|overload(?:ed|s)|overwhelmed|interrupted|disrupted|disconnected|triggered|triggers|led to|leads to|resulted in|started|made|froze|shut down|has shut|slowed|slows|prevents?|prevented|hit|affected)';
const bad =
  '(?:faulty|wrong|bad|broken|incorrect|buggy|untested|defective|failed|corrupt(?:ed)?|damaged|expired|burst|out-of-date|outdated|mistaken|flawed|botched|misconfigured|old|malfunctioning|rogue|severed|cut|leaking|blown|flooded|overheated|overloaded|incompatible)';
const releasing =
  '(?:released|installed|deployed|sent(?: out)?|pushed(?: out)?|rolled out|issued|loaded|applied|published|shipped|switched on|put (?:in|out|on)|uploaded|made|used|entered|changed|introduced|ran|typed)';

const patterns = [
  // The cause is named.
  /\bcauses? (?:of [\w' ,-]{1,60} )?(?:is|was|are|were|has been|have been|had been|turned out to be|appears? to be|seems? to be|lies|lay|can be found in|may be|might be|could be|is thought to be)(?! (?:still |now |also |being |all )*(?:found|identified|confirmed|known|investigated|looked|under|clear|sought|not|unknown|unclear|examined|established|to be)\b(?! (?:as|to be)\b))/,
  /\bcauses? (?:of [\w' ,-]{1,60} )?(?:has been|have been|is|was|are) (?:now )?(?:identified|confirmed|found|established|known) (?:as|to be)\b/,
  /\b(?:found|identified|know|confirmed|established|traced) (?:the|what) (?:root )?caused?(?: it| this)?: /,
  /\b(?:is|was|were|are|been|being|be) (?:not )?(?:\w+ly )?(?:caused|triggered|brought about|set off) by\b/,
  new RegExp(`\\b${failure} (?:\\w+ly )?caused by\\b`),
  new RegExp(
    `\\bcaused (?:the|this|these|that|both|all|our|today's|last night's) (?:\\w+ ){0,2}${failure}(?!\\w)|\\bcaused it\\b`,
  ),
  /\b(?:root cause|culprit|reason (?:for (?:this|it|the [\w ]{1,40}) |why [\w' ]{1,60} ))(?:is|was|has been|were|are)\b(?! (?:not (?:yet )?)?(?:known|clear|found|identified|being|under|still|to be|unknown))/,
  /\b(?:traced|tracked|pinned|attributed|linked|narrowed)(?: it| this| them| the [\w ]{1,30})?(?: back| down)? (?:to|on) (?:an? |the |one |our |its |their )/,
  /\b(?:stem(?:s|med)?|arose|arises?|originat(?:es?|ed|ing)|result(?:s|ed|ing)?|c[ao]mes?|coming|began|started|starts) (?:from|with|in|when) (?:an? |the |one |some |two )?(?:[\w'-]+ ){0,3}(?:fault|failure|error|mistake|bug|glitch|breakdown|problem)s?\b/,
  new RegExp(
    `\\b(?:because of|due to|owing to|thanks to|down to|as a (?:direct )?(?:result|consequence) of|result(?:s|ed|ing)? (?:from|of)|following|on account of|blam\\w+ (?:it |this )?on|caused by|by reason of|explained by|behind (?:this|it) (?:is|was)|after|through|stems? from|stemm(?:ed|ing) from|came from|comes? from|arose from|originat\\w+ (?:in|from|with)) ${few(0, 5)}?${reason}(?![\\w-])(?! (?:\\w+ )?(?:is|was|are|were) (?:planned|due|ready|done|over|back|again|complete|completed|finished))(?! (?:to |of )?(?:numbers?|details|arrangements|advice|guidance)\\b)`,
  ),
  new RegExp(
    `\\b(?:because|since|as|after|when|once) (?:${few(0, 4)})?${thing} ${few(0, 3)}?(?:${be} )*${failing}(?![\\w-])`,
  ),
  // A part is bad, or went wrong.
  new RegExp(
    `\\b${bad} (?:[\\w'-]+ ){0,2}${thing}(?![\\w-])(?<!\\bold (?:version|settings?|software|equipment|drives?))`,
  ),
  new RegExp(
    `\\b${part}(?: and (?:[\\w'-]+ ){0,3}\\w+| or \\w+)? (?:(?:of|at|in|on|for|to|under|near|between|outside) (?:[\\w'-]+ ){1,5}?)?(?:that \\w+ [\\w ]{1,20} )?(?:${be} ){0,4}${failing}(?![\\w-])`,
  ),
  new RegExp(
    `(?<!\\b(?:before|after|of|for|during|until|about|to) (?:an? |the )?)\\b${software} (?:(?:of|at|in|on|for|to|from|by) (?:[\\w'-]+ ){1,5}?)?(?:${be} ){0,4}(?:fail(?:s|ed|ing)?|faulty|defective|broken?|broke|crash(?:es|ed)|expired|corrupt(?:ed)?|went wrong|gone wrong|misconfigured|wrong|incorrect|at fault|to blame|overloaded|full|(?:clash|conflict)(?:es|s|ed)? with|incompatible|(?:had|has|contain(?:s|ed)) (?:a|an|some) (?:\\w+ )?(?:bugs?|faults?|errors?|defects?|mistakes?|problems?))(?![\\w-])`,
  ),
  new RegExp(
    `\\b${part} ${few(0, 1)}(?:failures?|faults?|breakdowns?|defects?|malfunctions?|damage|overload|corruption|fires?|breaks?|expiry)\\b`,
  ),
  new RegExp(
    `\\b(?:software|network hardware|hardware|configuration|database|dns|programming|coding|update|release|upgrade) (?:failures?|faults?|bugs?|errors?|defects?|glitch(?:es)?|mistakes?|crash(?:es)?|corruption)\\b`,
  ),
  new RegExp(
    `\\b(?:failures?|faults?|bugs?|errors?|defects?|breakdowns?|glitch(?:es)?|damage|mistakes?|problems?|breaks?|cuts?|holes?|leaks?|fires?) (?:of|in|with|at|on|inside|to) (?:an? |the |one |its |their |our |some |his )?${few(0, 3)}?${thing}(?![\\w-])`,
  ),
  /\b(?:made|makes|had made) (?:an? |some )?(?:\w+ )?(?:mistakes?|errors?)\b/,
  /\b(?:settings?|rules?|files?|records?|configurations?) (?:\w+ ){0,3}(?:changed|set|typed|entered|deleted|overwritten) (?:wrong(?:ly)?|incorrectly|by mistake|in error)\b/,
  /\b(?:caused|created|brought|introduced|led to|triggered) (?:\w+ )?(?:new |more |further |other )?(?:faults?|failures?|errors?|crashes|outages?)\b/,
  /\b(?:confirmed|found|admitted|reported|discovered|located|identified) (?:an? |the |some )?(?:\w+ )?(?:faults?|bugs?|errors?|mistakes?|defects?|leaks?|breaks?) (?:in|with|on|at|inside)\b/,
  /\b(?:faults?|problem|error|trouble) (?:lies?|lay|sits?) (?:in|with|inside|at) (?:the|our|its|their|a) (?:\w+'s )?\w+/,
  /\b(?:water|rain|smoke|flood(?: ?water)?|fire|heat|dust|damp|a leak|heavy rain|snow|ice|wind|lightning)(?: \w+){0,4} (?:ruined|flooded|damaged|destroyed|got into|reached|spoiled|soaked|short-circuited)\b/,
  /\b(?:too many|a flood of|a wave of|a surge of|heavy|the number of|the load of)(?: [\w'-]+){1,6} (?:brought|overloaded|crashed|took|overwhelmed|slowed|stopped|made|broke|blocked)\b/,
  /\b(?:overloaded|overwhelmed|brought down|knocked out|crashed|stopped) by\b/,
  /\b(?:gave|gives|sent|sends|returned) (?:the )?(?:wrong|bad|false|incorrect) (?:answers?|addresses|data|times?|responses?|directions)\b/,
  /\b(?:clock|time|date|address|password|account|setting)s? (?:was|were|is|are|had been|has been) (?:wrong|out|incorrect|expired|locked out|deleted)\b(?= |[.!]?$)(?<=\b(?:because|as|since|when)\b.*)/,
  /\b(?:script|program|job|test|command|change|tool)s? (?:was|were|is|has been|had been) (?:\w+ly )?(?:run|started|installed|made|typed|applied|loaded|executed) (?:on|in|to|against|by mistake|too)\b/,
  /\b(?:loose|bad|faulty|broken|failed|worn|damaged) (?:\w+ )?(?:connections?|connectors?|contacts?|joints?|plugs?|links?)\b/,
  /\bshort[ -]circuits?\b/,
  /\b(?:bugs?|glitch(?:es)?|faults?|errors?|defects?) (?:[\w'-]+ ){0,4}?(?:makes?|lets?|keeps?|forces?) (?:the|our|all|some|their|its|it|them)\b/,
  // Somebody or something did it.
  new RegExp(
    `\\b(?:cut|severed|dug|drilled|sliced|struck|hit|damaged|broke|unplugged|disconnected|tore|cutting|snapped|chewed|gnawed)(?: up)?(?: through| into)? (?:an? |the |our |its |one |two |some |their )?${few(0, 3)}?${part}(?![\\w-])`,
  ),
  new RegExp(
    `\\b${releasing} (?:an? |the |some |our |its )?${few(0, 2)}?(?:wrong|faulty|bad|broken|incorrect|buggy|untested|defective|mistaken|flawed|corrupt(?:ed)?|old) ${few(0, 2)}?\\w+`,
  ),
  new RegExp(
    `\\b(?:${event}|${thing})(?: (?:of|at|in|on|from|by|for|to) (?:[\\w'-]+ ){1,5}?)? ?(?:that [\\w' ]{1,40} )?(?:(?:has|have|had|also|then|accidentally|suddenly|may have|might have|is|was|\\w+ly) )*${harming} (?!(?:work|working)\\b)(?=\\w)`,
  ),
  new RegExp(
    `\\b(?:fires?|floods?|flooding|lightning|storms?|rats?|mice|squirrels?|vandals|thieves|builders|roadworks|workmen|a lorry|a digger|diggers|an excavator) (?:(?:has|have|had|\\w+ly) )*(?:${harming}|stole|chewed|gnawed|flooded|burn(?:t|ed))\\b`,
  ),
  /\b(?:flood(?:ed|ing)?|fire|smoke|water|lightning)\b(?: \w+){0,4} (?:at|in|into|reached|got into|entered|struck|hit) (?:an? |the |our |its |their )?(?:[\w'-]+ ){0,3}(?:data ?cent(?:re|er)|server room|machine room|computer room|building|basement|exchange|substation)\b/,
  /\b(?:data ?cent(?:re|er)|server room|machine room|building|basement|exchange|site)s?(?: \w+){0,3} (?:(?:is|was|were|has|have|been|had) )*(?:flooded|on fire|caught fire|overheated|too hot|without (?:power|electricity|cooling)|lost (?:its |all )?(?:power|electricity|cooling)|struck|hit by)\b/,
  /\blos(?:t|es|ing|s of) (?:its |their |all |mains |electrical )?(?:power|electricity|cooling)\b/,
  /\b(?:power|electricity|mains) (?:cuts?|failures?|loss|outages?|surges?|fail(?:s|ed)|went (?:off|out|down)|was (?:lost|cut|off))\b/,
  /\b(?:became|becomes|got|gets|was|were|is|are|grew|ran) too hot\b|\boverheat(?:s|ed|ing)\b/,
  /\b(?:human|operator|user|supplier|programming|typing|clerical|technical staff) (?:error|mistake)s?\b/,
  /\b(?:by (?:mistake|accident)|accidentally|in error|mistakenly|wrongly)\b(?: [\w'-]+){0,2} ?(?:switched|turned|deleted|removed|unplugged|cut|changed|installed|released|disconnected|shut|blocked|wiped)\b|\b(?:switched off|turned off|deleted|removed|unplugged|cut|changed|installed|released|disconnected|shut down|blocked|wiped|overwritten)\b(?: [\w'-]+){0,6} (?:by (?:mistake|accident)|accidentally|in error)\b/,
  /\b(?:a|an|the|this|some) (?:technician|engineer|contractor|supplier|member of staff|operator|administrator|workman|worker|employee|cleaner|driver)s?(?: \w+){0,3} (?:made a mistake|pulled|unplugged|deleted|cut|switched off the wrong|typed|entered|misconfigured|forgot|did not renew|failed to renew)\b/,
  /\b(?:forgot|failed|did not|was not|were not|had not been|never been) (?:to )?(?:been )?(?:renew(?:ed)?|patch(?:ed)?|tested before)\b/,
  /\b(?:ran|run|running|runs) out of (?:\w+ )?(?:space|memory|disk|storage|capacity|power|fuel|addresses|licences)\b/,
  new RegExp(
    `\\b${failure} (?:come|came|comes|stem|stems|stemmed|arise|arose|began|started) (?:from|with|when)\\b`,
  ),
  new RegExp(
    `\\b${failure} (?:is|was|are|were) (?:the )?(?:fault|result|effect|consequence) of\\b`,
  ),
  /\b(?:is|are|was|were) (?:to blame|responsible|at fault) for (?:the|this|it)\b|\bto blame\b|\bat fault\b|\bfault lies with\b|\b(?:the|our|their) (?:supplier|contractor|company)'s (?:fault|mistake|error)\b|\bis the fault of\b/,
].map(({ source }) => new RegExp(source, 'i'));

/** What is not known, is being looked for or may happen one day is not stated. */
const open =
  /\b(?:not (?:yet )?(?:known|clear|certain|sure|confirmed|found|identified|established|say|agreed)|unknown|unclear|uncertain|(?:do|does|did) not (?:yet )?know|don't know|doesn't know|cannot (?:yet )?(?:say|tell)|can't (?:yet )?(?:say|tell)|whether|if|in case|unless|should (?:a|an|the|your|any)|look(?:s|ed|ing)? (?:for|into)|(?:we|they|engineers|experts|technicians|suppliers?|teams?|people|are|is|still|being|now) investigat\w*|investigations? (?:is|are|has|have|into|goes|continues?)|being looked|find(?:ing)? out|still (?:open|to be found)|(?:what|why|how) (?:\w+ ){0,3}(?:caused|failed|happened|broke|stopped)|any|each time|every time|whenever|report (?:a|any|all|each|every)|test(?:ing|s|ed)? (?:whether|if|of)|look at)\b|\?/i;

/** Whether it is said why something failed. A reason that is asked for is none. */
export function causeIn(sentence: string): PhraseMatch | undefined {
  for (const { clause, start } of clausesOf(sentence)) {
    const match = open.test(clause) ? undefined : firstMatch(patterns, clause);
    if (match) return { ...match, index: start + match.index };
  }
  return undefined;
}

/** "We do not know when, but a cable is cut" says something in its second half. */
function clausesOf(sentence: string): { clause: string; start: number }[] {
  let start = 0;
  return sentence.split(/([,;:]|\bbut\b|\s-\s)/i).map((clause) => {
    const from = start;
    start += clause.length;
    return { clause, start: from };
  });
}

/** By what a sentence sends patients on a route, and what in its words says that another one is meant. */
export interface RouteWords {
  advised: readonly RegExp[];
  unless?: RegExp | undefined;
}

const all = (...sources: string[]) => sources.map((source) => new RegExp(source, 'gi'));

const my =
  '(?:your|the|a|an|our|their|its|this|that|his|her|any|each|every|one of our|one of the|these|those|local|us at the|to the)';
const kind =
  "(?:own|gp|gps'?|gp's|doctors?'?s?|doctor's|local|usual|nearest|family|nhs|medical|health|registered|other)";
/** Every name of a surgery for its patients. */
const surgery = `(?:(?:the |any |a )?(?:(?:front |reception )?desk|branch(?:es)?) (?:of |at )?(?:${my} )?(?:${kind} )*(?:surger(?:y|ies)|practices?)|(?:${my} )?(?:${kind} )*(?:surger(?:y|ies)|practices?(?! nurse)|receptionists?|reception(?: desk| team| staff)?|front desk|(?:health|medical) centres?|gps?|doctors?|(?:practice|surgery) (?:staff|team|nurses?)|duty doctor|duty team|appointments? (?:line|team)|main number|usual number)|(?:(?!(?:from|by|to|at|with|of|in|on|about|near|for|and|or|not|if|when)\\b)[\\w'-]{1,30} ){0,3}(?:surgery|medical centre|health centre|practice)|us|them|there)(?![\\w-])(?! (?:manager|website|web site|app|page|online|door|counter)\\b)`;
const fill =
  '(?:(?:on |at |in |the |first|early|now|today|straight away|directly|again|up|in to|through to|to|with|for) ?){0,3}';

const callVerb = '(?:call|phone|telephone|ring|dial)';
const calling = '(?:calling|phoning|telephoning|ringing|dialling)';
const phone =
  '(?:(?:by|over|on|via|using) (?:the |its |their |your )?(?:tele)?phones?(?: lines?)?|by (?:a )?(?:tele)?phone call|by calling|by ringing|by phoning|with a (?:phone )?call)';
const purpose =
  '(?:for|to (?:book|ask|get|make|change|cancel|order|arrange|speak|talk|check|see|request|find|report|say|tell)|before|between|after|at \\d|from \\d|if|when|as usual|early|first|about|in the morning|ahead|in advance|us|today|tomorrow|straight away|now|then|in(?= (?:if|and|when|to|for|from|on|at)\\b|[.!,;]|$)|any ?time|instead|as soon|with)';
const reach =
  '(?:contact(?:ing)?|reach(?:ing)?|ask(?:ing)?|tell(?:ing)?|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|get(?:ting)? (?:back )?(?:in touch with|hold of|through to|on to)|have an? (?:word|chat) with|consult(?:ing)?|order(?:ing)?(?: \\w+){0,3}(?: from)?|book(?:ing)?(?: \\w+){0,4}(?: with| at)?|request(?:ing)?(?: \\w+){0,4}(?: from)?|make(?: \\w+){0,4}(?: with| at))';

/** Calling a surgery. */
export const bySurgeryPhone: RouteWords = {
  advised: all(
    `(?<![\\w-])(?:${callVerb}|${calling}|re-?dial)(?: in to| through to| up| back)? ${fill}${surgery}`,
    `(?<![\\w-])(?:give|giving|make|making|placing|place) (?:${surgery} )?(?:an? )?(?:quick |phone |telephone )?(?:call|ring|bell|buzz|shout on the phone)(?: to ${surgery})?(?<!(?:an?|the) (?:call|ring|bell))(?<=${surgery}.*|.*to ${surgery})`,
    `(?<![\\w-])(?:give|giving|drop|dropping) ${surgery} (?:an? )?(?:quick |phone |telephone )?(?:call|ring|bell|buzz)(?![\\w-])`,
    `(?<![\\w-])(?:quick |short |phone )?call to ${surgery} (?:is|will|should) (?:be )?(?:enough|do|all)`,
    `(?<![\\w-])calls to ${surgery} are (?:still |now )?(?:answered|taken|welcome)`,
    `(?<![\\w-])${surgery} (?:still |also )?answers? (?:the |its |their |your )?(?:(?:tele)?phones?|calls)(?![\\w-])`,
    `(?<!111 )(?<!111 phone )(?<![\\w-])(?:tele)?(?:phone )?lines are (?:still |now |also )?(?:open|staffed|answered)(?! again)`,
    `(?<![\\w-])(?:leave|leaving) (?:an? |your )?(?:message|voicemail) (?:on|with|at) (?:${my} )?(?:[\\w'-]+ ){0,2}?(?:answer(?:ing)?[ -]?(?:phone|machine)|voicemail|${surgery})`,
    `(?<![\\w-])(?:make|making|place) an? (?:phone |telephone )?call to ${surgery}`,
    `(?<![\\w-])${reach} ${surgery}(?: [\\w']+){0,4} ${phone}(?![\\w-])`,
    `(?<![\\w-])${reach}(?: [\\w']+){0,4} ${phone}(?![\\w-])`,
    `(?<![\\w-])(?:use|using|try|trying) (?:the |your |our |its )?(?:(?:surgery|practice|gp|surgery's|practice's|usual|normal|main|reception) )*(?:'s )?(?:tele)?phone(?: lines?| numbers?)?(?: (?:of|at|for|to reach) ${surgery})?(?![\\w-])`,
    `(?<![\\w-])(?:try|trying) ${surgery} (?:by|on the|over the) (?:tele)?phone`,
    `(?<![\\w-])pick up the (?:tele)?phone`,
    `(?<![\\w-])${surgery} (?:[\\w']+ ){0,3}(?:can|may|should|must|is to|are to|could) (?:still |also |only |always |best )?be (?:called|phoned|rung|telephoned|reached|contacted)(?: [\\w']+){0,3} ${phone}`,
    `(?<![\\w-])${surgery} (?:[\\w']+ ){0,3}(?:can|may|should|must|is to|are to) (?:still |also |only |always |best )?be (?:called|phoned|rung|telephoned)(?![\\w-])`,
    `(?<![\\w-])${phone}(?:,| you can| please)? (?:[\\w']+ ){0,3}(?:contact|reach|speak (?:to|with)|talk (?:to|with)|ask|get hold of|get in touch with|book|order) (?:[\\w']+ ){0,4}?${surgery}`,
    `(?:^|(?<=[.,;:] )|(?<=\\b(?:please|and|then|or|can|should|must|to|still|just|simply|always|may) ))(?:call|phone|telephone|ring) (?:us )?(?:back )?${purpose}(?![\\w-])`,
    `(?<![\\w-])(?:the |your |our |their )?(?:surgery|practice|gp|surgeries|surgery's|practices)(?:'s?)? (?:tele)?phone (?:lines?|numbers?|systems?) (?:is|are) (?:still |now )?(?:open|available|working|the (?:best|quickest|only) way|there for you)`,
    `(?<![\\w-])(?:appointments?|prescriptions?|medicines?|results|help|advice|everything|requests?|sick notes?)(?: [\\w']+){0,3} (?:can|must|should|may|are|is) (?:still |only |also )?(?:be )?(?:made|booked|ordered|requested|available|given|arranged|asked for)(?: [\\w']+){0,3} ${phone}`,
  ),
  unless:
    /\b(?:call|phone|ring|dial|to|with) (?:nhs )?(?:111|999|119)\b|\b(?:pharmac|hospital|chemist|helpdesk|supplier|service desk|dentist|optician)\w*|\bonline\b|\bin person\b/i,
};

/** Going to a surgery, calling it or asking there: whatever needs that somebody is there. */
export const bySurgery: RouteWords = {
  advised: all(
    `(?<![\\w-])(?:go|going|come|coming|walk|walking|pop|turn up|drop|head|call in|get|take [\\w' ]{1,30}|bring [\\w' ]{1,30}|return|report)(?: back| straight| directly| down| along| up| yourself| \\w+ ?ly)?(?: in at| in| into| to| at| by| round to| over to| in to)(?: see)? ${surgery}`,
    `(?<![\\w-])(?:visit|visiting|attend|attending|contact|contacting|ask|asking|see|seeing|consult|call in at|drop into|tell|telling|use|try|book with|email|e-mail|write to) ${fill}${surgery}`,
    `(?<![\\w-])(?:speak|speaking|talk|talking|get|hand)(?: [\\w']+){0,3} (?:to|with|in touch with|hold of|in to) ${surgery}`,
    `(?<![\\w-])(?:pick up|collect|fetch|get|hand in|drop off|leave|order|ask)(?: [\\w']+){0,5} (?:from|at|to) ${surgery}`,
    `(?<![\\w-])(?:contact|get in touch with|speak to|ask|order|request|book)(?: [\\w']+){0,4} (?:from|with|at|through) ${surgery}`,
    `(?<![\\w-])${surgery} (?:[\\w']+ ){0,2}(?:can|may|should|must) (?:still |also |only )?be (?:visited|contacted|reached|asked|seen)`,
    `(?<![\\w-])(?:present|present yourself|queue|queue up|line up|wait|arrive|check in)(?: early)? (?:at|outside|in) ${surgery}`,
    `(?:^|(?<=[.,;:] )|(?<=\\b(?:please|and|then|or|can|just|simply|may) ))walk in(?= (?:if|when|for|at|from|between|and)\\b|[.!]?$)`,
    `(?<![\\w-])welcome (?:at|in) ${surgery}`,
    `(?<![\\w-])(?:staff|somebody|someone|receptionists|doctors|nurses|the team) (?:at|in|of) (?:${my} )?(?:${kind} )*(?:surger(?:y|ies)|practices?|health centre)(?:'s)?(?: front desk| reception| desk)? can (?:still |also )?help`,
  ),
  unless:
    /\b(?:pharmac|hospital|chemist|dentist|optician)\w*|\b(?:gp|surgery|practice)(?:'s|s')? (?:website|web site|app|page|online)\b|^[^.]*\bsurgery's (?:online|website)/i,
};

const n111 =
  '(?:(?:the )?(?:nhs )?(?:on )?(?:one[ -]one[ -]one|1-1-1|111)(?: phone line| line| helpline| number| by phone| team| service)?)(?![\\w-]|\\.\\w)';

/** Calling 111. */
export const by111Phone: RouteWords = {
  advised: all(
    `(?<![\\w-])(?:${callVerb}|${calling}|contact(?:ing)?|reach(?:ing)?|try(?:ing)?|use|using|ask(?:ing)?|consult(?:ing)?|choose|pick|text)(?: out)?(?: to| the| for help from| help from| \\w+ by ${calling})? ${n111}`,
    `(?<![\\w-])(?:${callVerb}|contact|try|ask|use|speak to|go to) [^.;:]{1,40}?,? (?:or|and) (?:also |then )?${n111}`,
    `(?<![\\w-])(?:speak|speaking|talk|talking|turn|turning|go|going|get|getting|check|checking)(?: [\\w']+){0,5}? (?:to|with|through to|on to|from|through|via|in touch with|hold of) ${n111}`,
    `(?<![\\w-])(?:give|giving|make|making) (?:a (?:phone )?call to )?${n111}(?: a (?:call|ring|bell))?`,
    `(?<![\\w-])(?:ring|call|phone)(?: [\\w']+){0,4} (?:on|to|at) ${n111}`,
    `(?<![\\w-])(?:tell|ask|advise|direct|send|signpost|refer|point|redirect|divert|guide|encourage|remind)(?:ing)? (?:[\\w'/-]+ ){1,8}?(?:to|towards|that they (?:can|should)) (?:${callVerb} |contact |use |try |ring |speak to |go to )?${n111}`,
    `(?<![\\w-])${n111} (?:can|will|is able to|may) (?:still |also |always )?(?:help|advise|tell|see|arrange|book|give|answer|issue|find|sort)(?! out why)`,
    `(?<![\\w-])${n111} (?:answers|helps|advises) (?:you|your|people|patients|callers|day|night|all|at any|at all|round|24|every)`,
    `(?<![\\w-])(?:have|let|get) ${n111} (?:know|assess|advise|help|look|see|tell|find|arrange|check)`,
    `(?<![\\w-])(?:port of call|(?:first|best|safest|quickest) (?:call|stop|step|place|choice|way|route|contact))(?: [\\w']+){0,3} is ${n111}`,
    `(?<![\\w-])${n111} (?:is|remains) (?:still |always |also )?(?:open|available|there|the (?:best|right|quickest|number|only|first)|free|your best|ready)`,
    `(?<![\\w-])${n111} (?:can|should|must|may) (?:still |also |only )?be (?:called|phoned|rung|used|contacted|reached|dialled)`,
    `(?<![\\w-])(?:help|advice|care|medicine|support|a prescription|treatment)(?: [\\w']+){0,4} (?:from|through|via|by ${calling}|on|with) ${n111}`,
    `(?<![\\w-])(?:by|on|via|through|over) (?:the )?(?:tele)?phone(?:,)? (?:on|to|from|with|via) ${n111}`,
    `(?<![\\w-])(?:the )?number (?:to (?:call|ring|dial|phone) |for [\\w' ]{1,40} )?is ${n111}`,
    `(?<![\\w-])(?:for|in) (?:urgent|an emergency|medical|help|advice|anything|non-emergency)(?: [\\w']+){0,5}(?:,|:)? ${n111}(?=[.!]?$)`,
    `(?<=[:,] |^)(?:nhs )?111(?= (?:if|for|first|instead)\\b|[.!]?$)`,
  ),
  unless:
    /\b111 (?:online|website|web site|app|on the internet|page)\b|\b111\.nhs|\bonline\b|\bwebsite\b/i,
};

/** NHS 111 on the web. */
export const by111Online: RouteWords = {
  advised: all(
    '(?<![\\w-])(?:nhs )?111 (?:online|web ?site|site|app|on the (?:internet|web)|web page)(?![\\w-])',
    '(?<![\\w.-])111\\.nhs\\.uk(?![\\w-])',
    '(?<![\\w-])(?:online|on the (?:web|internet)),? (?:at|on|with|from|through|via|to) (?:nhs )?111(?![\\w-]|\\.\\w)',
  ),
};

/** A surgery's website and forms. */
export const bySurgeryOnline: RouteWords = {
  advised: all(
    `(?<![\\w-])(?:contact(?:ing)?|reach(?:ing)?|ask(?:ing)?|tell(?:ing)?|message|messaging|write to|book(?:ing)?|order(?:ing)?|request(?:ing)?|send(?:ing)?|get in touch with)(?: [\\w'-]+){0,7}?,? (?:online|(?:on|through|via|by|using|with) (?:the |our |your |its |their |an? )?(?:[\\w'-]+ ){0,3}?(?:web ?site|online (?:form|service|consultation|tool|system)|app|form on))(?![\\w-])`,
    `(?<![\\w-])(?:use|using|try|visit|go to|fill in|complete|submit|send|open|see)(?: in| out)? (?:the |our |your |its |their |an? )?(?:[\\w'-]+ ){0,4}?(?:online (?:form|service|consultation|tool|system|request)s?|web ?site|web form)(?: of ${surgery})?(?![\\w-])`,
    `(?<![\\w-])(?:fill|filling|complete|completing|send|sending|submit|submitting|use|using)(?: in| out)? (?:[\\w'-]+ ){1,3}?forms? online(?![\\w-])`,
    `(?<![\\w-])(?:put|type|write|enter) (?:[\\w'-]+ ){1,5}?(?:in|into|on) (?:the |our |your |its |their |an? )?(?:[\\w'-]+ ){0,2}?(?:online form|web form|form on (?:our|the|your|its) web ?site)(?![\\w-])`,
  ),
  unless: /\b111\b|\bnhs\.uk\b/i,
};

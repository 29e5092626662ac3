import { makeLruCache } from '../../cache/lru-cache.ts';
import { memoize } from '../../cache/memoize.ts';
import { readNormalText } from '../plain-english/normal-text/normal-text.ts';
import { patternOf } from '../pattern.ts';
import type { PhraseMatch } from './match.ts';
import {
  by111Online,
  by111Phone,
  bySurgery,
  bySurgeryOnline,
  bySurgeryPhone,
  type RouteWords,
} from './route-words.ts';

/** Where a text sends patients: something they can use, and the words by which texts name that. */
export interface AdvisedRoute {
  id: string;
  words: readonly RouteWords[];
}

/**
 * A route from the words by which its service says it is advised. "call your
 * surgery" and "call 111" stand for every verb of calling, with every name of
 * the object; other words stand for themselves.
 */
export function makeRoute(id: string, phrases: readonly string[]): AdvisedRoute {
  return routes(JSON.stringify([id, phrases]), () => ({ id, words: wordsOf(phrases) }));
}

const routes = makeLruCache<AdvisedRoute>(200);

function wordsOf(phrases: readonly string[]): RouteWords[] {
  const own = phrases
    .map((phrase) => phrase.toLowerCase())
    .filter((one) => calling.test(one) || beginning.test(one));
  const calls = phrases.flatMap((phrase) => calling.exec(phrase.toLowerCase())?.[1] ?? []);
  const parts: RouteWords[] = [];
  if (calls.some((object) => surgeryNames.test(object))) parts.push(bySurgeryPhone);
  if (calls.some((object) => /^(?:nhs )?111$/.test(object))) parts.push(by111Phone);
  // "Call us" means whom the verb of calling means, and so not "call us at the hospital".
  if (own.length > 0)
    parts.unshift({ advised: named(own.map(patternOf)), unless: parts[0]?.unless });
  if (phrases.some((one) => /\b111(?:\.nhs| online)/i.test(one))) parts.push(by111Online);
  if (
    phrases.some((one) =>
      /\bonline (?:form|service|consultation)|\bsurgery'?s? website|\bpractice website/i.test(one),
    )
  )
    parts.push(bySurgeryOnline);
  const others = phrases.flatMap(
    (phrase) => using.exec(phrase.toLowerCase())?.[1] ?? phrase.toLowerCase(),
  );
  const names = others.filter(
    (name) => !calling.test(name) && !/^(?:nhs )?111(?: by phone)?$/.test(name),
  );
  if (names.length > 0) parts.push({ advised: names.flatMap(byName) });
  return parts;
}

/** A surgery with its doors open: whoever calls, comes or asks there. */
export function makeSurgeryRoute(id: string): AdvisedRoute {
  return routes(id, () => ({ id, words: [bySurgery, bySurgeryPhone] }));
}

/** The same apart: who comes or asks there, and who calls. A phone may be answered behind closed doors. */
export const doorRoute: AdvisedRoute = {
  id: 'surgery-open',
  words: [
    {
      ...bySurgery,
      unless:
        /\b(?:by|over|on) (?:the )?(?:tele)?phone\b|\bon (?:its|your|the) (?:usual |normal |own )?(?:tele)?(?:phone )?number\b/i,
    },
  ],
};
export const surgeryPhoneRoute: AdvisedRoute = { id: 'surgery-phone', words: [bySurgeryPhone] };

/** A name alone is no advice; with a verb of using or sending it is. An address is advice by itself. */
function byName(name: string): RegExp[] {
  const source = patternOf(name);
  if (/[.\d]/.test(name)) return named([source]);
  return named([
    `(?<=${sending}(?: [\\w'-]+){0,6} )${source}`,
    `${source}(?= [^.;:]{0,60}${sending})`,
  ]);
}

const sending =
  '\\b(?:use|using|go|going|visit|try|see|open|log ?in|order|ask|send|fill|complete|contact|book|check|get|apply|request|through|via|tell|direct|signpost|refer|advise|can|submit|report|instead|download|choose|reach)\\b';

const calling = /^(?:call|phone|ring|dial|telephone) (.+)$/;
const beginning =
  /^(?:use|go|visit|open|log|try|text|e-?mail|reply|answer|order|ask|send|write|on|in|through|via|by|with|at|over|contact|book|fill|complete) /;
const using = /^(?:use|go to|visit|open|log in to|try) (?:the |your )?(.+)$/;
const surgeryNames =
  /^(?:(?:your|the|a|our|their|its) )?(?:gp |doctors? |local )*(?:surger|practice|gp\b|doctor)|^us$/;

const named = (sources: readonly string[]) => [
  new RegExp(`(?<![\\w.])(?:${sources.join('|')})(?![\\w-])`, 'gi'),
];

/** "Do not call 111" and "instead of 111.nhs.uk" send nobody there. */
const dissuading =
  /\b(?:not|never|nobody|no one|no-one|cannot|can't|don't|shouldn't|mustn't|won't|avoid|stop|instead of|rather than|unable to|no need to|no reason to|no point in|nobody can|no one can|no longer|without|only if|unless you|need not|needn't|nor|neither|refrain from|less|fewer|too busy to|hard to|difficult to|impossible to|fail to|tried to|trying to|try to (?:call|phone|ring)|used to|stopped|before you|(?:was|were|been) (?:told|asked|advised|sent|directed)|note (?:which|who|that)|by mistake)\b|\b(?:if|when|before|after|since|while) (?:you|they|patients|people)(?: \w+)? $/i;
/** Nor does what says that it does not work, or what to do when it does. */
const failing =
  /\b(?:do|does|did|may|might|will|is|are|was|were|can|could) ?n(?:o|')t (?:\w+ )?(?:work|be|open|available|reach|answer|get|help|take|connect|possible|take)|\bcannot (?:\w+ )?(?:be|answer|help|take|work|get|connect|see|read|open)|\b(?:is|are|was|were) (?:still |also |now )?(?:down|off|out of order|unavailable|broken|closed|out of use|affected|impossible)\b|\bnot (?:working|available|possible|answering|in use)\b|\b(?:has|have) (?:failed|stopped)\b|\bfails?\b|\bout of (?:order|service|use|action)\b|\bno (?:use|good|answer|help)\b|\bunavailable\b|\bengaged\b|\bdead\b|\ban error\b|\bcut off\b|\bcuts? out\b|\bhas problems\b/i;
const later =
  /\b(?:when|once|until|till|as soon as|after|only when|by the time)\b[^,]*\b(?:back|again|works?|working|over|fixed|mended|restored|return\w*|running|up)\b|\b(?:from|until|after|next|by) (?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[^,]*\bagain\b|\bcan (?:soon|again) |\bsoon be able\b|\bhow to\b|\bwhether\b|\bif you (?:have (?:already )?)?(?:called|phoned|rang|rung|tried|contacted|(?:cannot|can't)(?! (?:come|attend|wait|keep|make it|go)\b)|could not|usually|normally|do not)\b/i;
/** News of a route: it works again, it is slow. */
const status =
  /^ (?:is|was|has|had|does|did|works?|shows?|may|might|will|opens?|opened|reopens?|loads?|closed|failed|came|comes|went)\b(?! (?:still |always |also )?(?:there|the |your best|free|ready|able|open (?:all|day|at|24)))|^ (?:stays?|stayed|remains?|remained)\b(?! (?:open|there|available|free|ready|the))/i;
/** What is told, and not advised: what was done, or what staff do for patients. */
const told =
  /^(?:[\w' ]{1,50} )?(?:(?:your|the|a|our|all|some|most|each|every) (?:\w+ ){0,2}(?:surger(?:y|ies)|practices?|staff|receptionists?|gps?|doctors?|team|pharmac(?:y|ies|ist)|hospitals?|laborator(?:y|ies))|we|they|staff|somebody|engineers|surgeries|practices|gps|pharmacists)(?: \w+){0,1} (?:will |can |may |must |should |also |still |now )*(?:calls?|phones?|rings?|contacts?|texts?|speaks?|tells?|gets? in touch|gives?) (?:you|patients|people|them|everybody|everyone|back|each|those)\b/i;

/** Nor is it advice what somebody else does: "we call every practice that has reported a problem". */
const doneByOthers =
  /\b(?:we|staff|engineers|colleagues|(?:our|the|their|some|most) (?:\w+ )?(?:staff|teams?|engineers|colleagues|suppliers?|helpdesks?))(?: (?:will|also|now|still|then|already))*(?: (?:work|look|are working|are looking) (?:on|at|into))? $/i;

/** A question that is none. */
const inviting = /^why not (?:just )?/i;

/** Halves of a sentence in which advice stands by itself. */
const halves =
  /[,;:]|\s-\s|\b(?:but|then|otherwise|so)\b|\band(?= (?:call|phone|ring|dial|telephone|contact|speak|talk|go|come|visit|try|use|ask|get|give|then)\b)|\bor(?= (?:go|come|visit) )/gi;

/**
 * The routes that an English text sends patients to, each where it stands first.
 * The text is read as readers see it; `index` is the place in the text as given.
 * `isFor` leaves out sentences that speak to somebody else.
 */
export function findAdvice(
  source: string,
  routes: readonly AdvisedRoute[],
  isFor: (sentence: string) => boolean = () => true,
): (PhraseMatch & { route: AdvisedRoute })[] {
  const { sentences, sourceIndex } = readNormalText(source);
  return routes.flatMap((route) => {
    for (const { sentence, start } of sentences) {
      if (!isFor(sentence)) continue;
      const match = adviceOf(route)(sentence, () => adviceIn(sentence, route));
      if (match) return [{ route, index: sourceIndex(start + match.index), words: match.words }];
    }
    return [];
  });
}

/** An update says much of the one before it again, word for word. */
const adviceOf = memoize(() => makeLruCache<PhraseMatch | undefined>(1000));

/** Where a sentence sends patients on a route; undefined where it does not, or tells them not to. */
function adviceIn(sentence: string, { words: parts }: AdvisedRoute): PhraseMatch | undefined {
  if ((/\?$/.test(sentence) && !inviting.test(sentence)) || told.test(sentence)) return undefined;
  const patterns = parts.flatMap(({ advised, unless }) =>
    advised.map((pattern) => ({ pattern, unless })),
  );
  for (const { pattern, unless } of patterns) {
    for (const { index, 0: words } of sentence.matchAll(pattern)) {
      const around = clauseAround(sentence, index, words.length);
      if (unless?.test(`${words}${around.after}`)) continue;
      if (status.test(around.after)) continue;
      if (later.test(`${around.before}${words}${around.after}`)) continue;
      if (dissuading.test(around.before) || failing.test(around.before)) continue;
      if (doneByOthers.test(around.before)) continue;
      // What is closed or full "when" or "if" is said of something else.
      const [own = ''] = around.after.split(/ (?:when|if|because|as|or|while)\b/i);
      if (dissuading.test(words) || failing.test(words) || failing.test(own)) continue;
      return { index, words };
    }
  }
  return undefined;
}

/** What stands before and after some words in their own half of the sentence. */
function clauseAround(
  sentence: string,
  index: number,
  length: number,
): { before: string; after: string } {
  const end = index + length;
  const before = sentence.slice(0, index).replace(inviting, '').split(halves).at(-1) ?? '';
  const [after = ''] = sentence
    .slice(end)
    .split(/[;:]|,(?! (?:if|when|as|which|that)\b)|\bbut\b|\band\b/i);
  return { before, after };
}

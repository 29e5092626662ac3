import type { SiteContext } from '../site-context.ts';
import { guidanceIn, translationIn, type Brief, type Guidance } from '../../model/guidance.ts';
import { english } from '../../model/language.ts';
import { pressingTasks, type Task } from '../../model/task.ts';
import { commonAnswer } from '../../state/answers.ts';
import type { Group } from '../../state/groups.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { isolateLatin } from '../../language/bidi.ts';
import { compareText } from '../../language/compare.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import type { Translator } from '../../language/translator.ts';
import { formatsOf } from './formats.ts';
import { practiceGroups } from './groups.ts';
import type { Link } from './link.ts';
import { canBePhoned, phoneOf } from './phones.ts';
import { describePlace, maxNames } from './place.ts';

export interface CareCard {
  type: 'non-urgent' | 'urgent' | 'emergency';
  /** Read out before the heading, because its colour is not. */
  prefix: string;
  /** HTML. */
  heading: string;
  /** HTML, one for each point. */
  points: readonly string[];
  /** A number to call at once. */
  call?: Link | undefined;
}

/** One answer to a task, and for whom it is. */
export interface Way {
  /** At which surgeries: a phrase with a colon. Empty when it is right for every reader. */
  who: string;
  /** Which they are, when `who` only counts them. Empty when there are too many to list. */
  surgeries: Link[];
  /** The id of that list, if other answers lead to it. */
  listId?: string | undefined;
  /** Where the same list stands already, as an id: it is given once. */
  listedAt?: string | undefined;
  title: string;
  short: string;
  card?: CareCard | undefined;
  /** When not to wait, if other answers to the task say it otherwise. */
  safetyNet?: CareCard | undefined;
  /** When a life is at risk, if other answers to the task say it otherwise. */
  emergency?: CareCard | undefined;
  /** HTML. */
  body: string;
  /** The answer in forms beyond text: Easy Read, a video in sign language, a recording. */
  formats: Link[];
  /** The surgery's number, where the answer is to call it, and all readers have one surgery. */
  call?: Link | undefined;
  /** Whether it is in English on a page of another language: then it is marked. */
  isInEnglish: boolean;
}

/** What to do about one task, as patients read it. */
export interface Advice {
  task: Task;
  /** Whether any of it is in English on a page of another language: then no message has it. */
  isInEnglish: boolean;
  /** Said above answers of which one is in English. Empty when none is. */
  remark: string;
  /** What it is about, for a list of what patients may need. */
  label: string;
  title: string;
  /** Each answer with those for whom it is, the one for most first. One alone is for all readers. */
  ways: [Way, ...Way[]];
  /** When not to wait, where every answer says the same of it. */
  safetyNet?: CareCard | undefined;
  /** When a life is at risk, where every answer says the same of it: it comes before all else. */
  emergency?: CareCard | undefined;
  /** What shows while the rest is folded: right for all readers, or that it differs. */
  inShort: string;
  /** What is right for all readers, if anything is. */
  short?: string | undefined;
  /** The same for messages. Nothing when a message has no room for this task. */
  brief?: Brief | undefined;
  /** Whether it is only that something is as usual, and no urgent need: in messages a helpline comes before it. */
  isUsual: boolean;
  /** Whether it stands beside another task: signs leave it to the web page. */
  isBeside: boolean;
  /** Whether a page for many surgeries says no more of it than `inShort`: each surgery's own page has all of it. */
  isLine: boolean;
  /** Whether those words tell every reader of a message all that cannot wait; else some need to look further. */
  isCommon: boolean;
}

/** More surgeries than these are not listed beside an answer. */
const maxListed = 50;

/** Whether the advice on a task may be folded until somebody asks for it. */
export function canWait(task: Task): boolean {
  return !pressingTasks.includes(task);
}

/** The advice for the patients of some practices, what cannot wait first. */
export function adviceFor(
  practices: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): Advice[] {
  const groups = practiceGroups(practices, context);
  const all = context.state.directory.tasks.flatMap(({ id: task, beside }): Advice[] | Advice => {
    const [first, ...others] = byAnswer(task, groups);
    if (!first) return [];
    const toWay = ({ guidance, practices: some }: Answered) =>
      wayOf(guidance, some, some.length === practices.length, context, translator);
    const isForAll = first.practices.length === practices.length;
    const common = isForAll ? first.guidance : commonFor(task, groups, context);
    const isServed = ({ guidance: { id } }: Answered) =>
      id === common?.id || (common?.covers.includes(id) ?? false);
    const served = [first, ...others].filter(isServed).flatMap((one) => one.practices);
    const words = common && guidanceIn(common, translator.language.id);
    const own: Advice['ways'] = [toWay(first), ...others.map(toWay)];
    const { ways, safetyNet, emergency } = share('emergency', share('safetyNet', { ways: own }));
    const isMarked = ways.some((way) => way.isInEnglish);
    return {
      task,
      isInEnglish: isMarked || (common !== undefined && isEnglishFor(common, translator)),
      remark: isMarked ? translator.text('page.partlyEnglish') : '',
      label: translator.text(`task.${task}`),
      title: ways[0].title,
      ways,
      safetyNet,
      emergency,
      inShort: ways.length === 1 && isForAll ? ways[0].short : translator.text('message.differs'),
      short: words?.short,
      brief: words?.brief,
      isUsual: task !== 'urgent' && common?.expect === 'usual',
      isBeside: beside !== undefined,
      isLine: beside !== undefined && ways.length === 1 && isForAll && practices.length > 1,
      isCommon: !pressingTasks.includes(task) || served.length === practices.length,
    };
  });
  return listOnce(all);
}

/** A list of surgeries that several answers would give is given by the first, and the others lead there. */
function listOnce(all: readonly Advice[]): Advice[] {
  const keyOf = ({ surgeries }: Way) => surgeries.map(({ href }) => href).join(' ');
  const placed = all.flatMap(({ task, ways }) =>
    ways
      .filter(({ surgeries }) => surgeries.length > 0)
      .map((way, index) => ({ way, key: keyOf(way), id: `${task}-at-${index + 1}` })),
  );
  const byKey = Map.groupBy(placed, ({ key }) => key);
  const once = (way: Way): Way => {
    const [first, ...others] = byKey.get(keyOf(way)) ?? [];
    if (!first || others.length === 0) return way;
    return first.way === way
      ? { ...way, listId: first.id }
      : { ...way, surgeries: [], listedAt: first.id };
  };
  return all.map(({ ways: [first, ...others], ...advice }) => ({
    ...advice,
    ways: [once(first), ...others.map(once)],
  }));
}

type Shared = Pick<Advice, 'ways' | 'safetyNet' | 'emergency'>;

function byName(practices: readonly PracticeState[]): PracticeState[] {
  return practices.toSorted((a, b) => compareText(a.practice.name, b.practice.name));
}

/** A card that every answer has is said once. */
function share(name: 'safetyNet' | 'emergency', all: Shared): Shared {
  const [{ [name]: card }] = all.ways;
  const isSame = all.ways.every((way) => JSON.stringify(way[name]) === JSON.stringify(card));
  if (!card || !isSame) return all;
  const without = (way: Way): Way => ({ ...way, [name]: undefined });
  const [first, ...others] = all.ways;
  return { ...all, ways: [without(first), ...others.map(without)], [name]: card };
}

interface Answered {
  guidance: Guidance;
  practices: PracticeState[];
}

function byAnswer(task: Task, groups: readonly Group[]): Answered[] {
  const found = new Map<string, Answered>();
  for (const { answers, practices } of groups) {
    const answer = answers.find((one) => one.task === task);
    if (!answer) continue;
    const known = found.get(answer.guidance.id);
    if (known) known.practices.push(...practices);
    else found.set(answer.guidance.id, { guidance: answer.guidance, practices: [...practices] });
  }
  return [...found.values()].toSorted(
    (a, b) => b.practices.length - a.practices.length || a.guidance.rank - b.guidance.rank,
  );
}

/**
 * Words for everybody: of what can wait, only if it suffers everywhere. What
 * cannot wait is told wherever it suffers, by a way that works for every reader.
 */
function commonFor(
  task: Task,
  groups: readonly Group[],
  { content }: SiteContext,
): Guidance | undefined {
  const isTouched = ({ answers }: Group) => answers.some((one) => one.task === task);
  if (!pressingTasks.includes(task) && !groups.every(isTouched)) return undefined;
  return commonAnswer(
    task,
    groups.flatMap(({ practices }) => practices),
    content.guidance,
  );
}

function wayOf(
  guidance: Guidance,
  practices: readonly PracticeState[],
  isForAll: boolean,
  context: SiteContext,
  translator: Translator,
): Way {
  const { language, text } = translator;
  const { title, short, card, safetyNet, ...words } = guidanceIn(guidance, language.id);
  const isInEnglish = isEnglishFor(guidance, translator);
  const direction = isInEnglish ? 'ltr' : language.direction;
  const toCard = (
    type: CareCard['type'],
    { heading, points }: { heading: string; points: readonly string[] },
  ): CareCard => ({
    type,
    prefix: `${text(`card.${type}`)} `,
    heading: isolateLatin(heading, direction),
    points: points.map((point) => isolateLatin(point, direction)),
  });
  const type = guidance.card?.type;
  const { emergency, body } = splitEmergency(guidance.task, words.body);
  const isCounted = practices.length > maxNames;
  return {
    who: isForAll ? '' : whoFor(practices, context, translator),
    surgeries:
      isForAll || !isCounted || practices.length > maxListed
        ? []
        : byName(practices).map(({ practice: { name, code } }) => ({
            text: name,
            href: context.addresses.path.practice(code, language.id),
          })),
    title,
    short,
    card: card && type && toCard(type, card),
    safetyNet: safetyNet && toCard('urgent', safetyNet),
    emergency:
      emergency === undefined
        ? undefined
        : {
            ...toCard('emergency', { heading: emergency, points: [] }),
            call: { text: '999', href: 'tel:999' },
          },
    call: callTo(guidance, practices, context, translator),
    body: renderMarkdown(body, 0, direction),
    formats: formatsOf(`guidance/${guidance.id}`, context, isInEnglish ? english : language.id),
    isInEnglish,
  };
}

/** The first paragraph on urgent help says when to call 999. It stands first on a page, as a card of its own. */
function splitEmergency(task: Task, body: string): { emergency?: string; body: string } {
  const [first = '', ...rest] = body.trim().split(/\n{2,}/);
  const isPlain = !/[[\]*_<>`]/.test(first);
  return task === 'urgent' && first.includes('999') && isPlain
    ? { emergency: first.replace(/\s+/g, ' '), body: rest.join('\n\n') }
    : { body };
}

/** Never while its phones cannot be relied on, whatever the answer says. */
function callTo(
  { needs }: Guidance,
  practices: readonly PracticeState[],
  { state }: SiteContext,
  { text }: Translator,
): Link | undefined {
  const [only, ...others] = practices;
  if (!only || others.length > 0 || !canBePhoned(only)) return undefined;
  const saysCall = needs.some((need) => {
    const service = state.directory.services.get(need);
    return service?.owner === 'surgeries' && service.carries.includes('phone');
  });
  return saysCall ? phoneOf(only, text('practice.phone')) : undefined;
}

/** Whether an answer has no words of its own in a language other than English. */
function isEnglishFor(guidance: Guidance, { language }: Translator): boolean {
  return language.id !== english && translationIn(guidance, language.id) === undefined;
}

function whoFor(
  practices: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): string {
  const { text, list } = translator;
  return practices.length > maxNames
    ? text('advice.atPlace', { place: describePlace(practices, context, translator) })
    : text('advice.atNames', { names: list(practices.map(({ practice }) => practice.name)) });
}

import { readFileSync, readdirSync } from 'node:fs';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { projectChannels } from '../../src/core/views/channels/project-channels.ts';
import { indexUpdates } from '../../src/core/views/shared/feed-updates.ts';
import { itemsFor } from '../../src/core/views/shared/feed-items.ts';
import { projectEmbed } from '../../src/core/views/pages/embed.ts';
import { projectFront } from '../../src/core/views/pages/front.ts';
import { projectNotice } from '../../src/core/views/pages/notice.ts';
import { projectPractice } from '../../src/core/views/pages/practice.ts';
import { projectStatus } from '../../src/core/views/pages/status.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { isLive, routesIn } from '../support/routes.ts';
import { aWorld } from '../support/worlds.ts';
import type { Truth, World } from './make-world.ts';
import {
  allClear,
  readClaim,
  sentencesOf,
  type Claim,
  type GroupSentence,
  type How,
  type Sentences,
} from './read-english.ts';

interface ServiceFile {
  group: string;
  owner?: string;
  patientName: string;
  says: { down: string; slow: string };
  tasks: string[];
}

const files = readdirSync('content/services');
const services: (Sentences & { isForPatients: boolean })[] = files.map((file) => {
  const { data } = matter(readFileSync(`content/services/${file}`, 'utf8'), {});
  const { group, owner = 'surgeries', says, tasks, patientName } = data as ServiceFile;
  const words = { ...says, onAndOff: patientName };
  return { id: file.replace('.md', ''), group, owner, ...words, isForPatients: tasks.length > 0 };
});
const ownerOf = new Map(services.map(({ id, owner }) => [id, owner]));
const english = parse(readFileSync('content/languages/en.yaml', 'utf8')) as {
  groupSays: Record<string, { down: string; slow: string }>;
};
const groupIds = new Map(
  services.map(({ group }) => [group.toLowerCase().replace(/[^a-z0-9]+/g, '-'), group]),
);
const groupSentences: GroupSentence[] = Object.entries(english.groupSays).flatMap(
  ([id, { down, slow }]) => {
    const group = groupIds.get(id) ?? id;
    return [
      { text: down, how: 'down' as const, group },
      { text: slow, how: 'slow' as const, group },
    ];
  },
);

export interface Verdict {
  differences: string[];
  /** How many texts were read, and how many facts were compared. */
  texts: number;
  facts: number;
}

/** Compares everything that is said in a world with what its generator meant, for each of its readers. */
export function judgeWorld(world: World): Verdict {
  const context = aWorld(world.incidents, world.now, world.practices);
  const judge = makeJudge(world);
  judgeHome(world, context, judge);
  for (const [id] of world.truth) judgeIncident(id, world, context, judge);
  for (const { practice } of context.state.practices.values()) {
    judgePractice(practice.code, world, context, judge);
  }
  judgeEnds(world, context, judge);
  judgeLanguages(context, judge);
  return judge.verdict;
}

function makeJudge(world: World) {
  const verdict: Verdict = { differences: [], texts: 0, facts: 0 };
  return {
    verdict,
    read: () => void verdict.texts++,
    expect(isSo: boolean, difference: () => string) {
      verdict.facts++;
      if (!isSo) verdict.differences.push(`world ${world.seed}: ${difference()}`);
    },
  };
}

type Judge = ReturnType<typeof makeJudge>;

/** What all open incidents together mean for one practice. */
function together(code: string, { truth, kinds }: World) {
  const own = [...truth].flatMap(([id, touched]) => {
    const meant = touched.get(code);
    return meant ? [{ meant, kind: kinds.get(id) }] : [];
  });
  const levels = [
    'operational',
    'under-maintenance',
    'degraded',
    'comes-and-goes',
    'partial-outage',
    'major-outage',
  ];
  const doors = ['open', 'open-with-disruption', 'urgent-only', 'closed'];
  const down = new Map<string, string>();
  for (const { meant } of own) {
    for (const [id, level] of meant.down) {
      if (levels.indexOf(level) > levels.indexOf(down.get(id) ?? 'operational'))
        down.set(id, level);
    }
  }
  const access = doors.findLast((door) => own.some(({ meant }) => meant.access === door)) ?? 'open';
  const failures = own.filter(({ kind }) => kind !== 'planned').map(({ meant }) => meant);
  return { down, access, standing: standingOf(failures), isTouched: own.length > 0 };
}

function standingOf(failures: readonly Truth[]): 'affected' | 'catching up' | 'as usual' {
  const isAffected = failures.some(
    ({ down, access }) =>
      access === 'closed' ||
      access === 'urgent-only' ||
      [...down.keys()].some((id) => ownerOf.get(id) === 'surgeries'),
  );
  if (isAffected) return 'affected';
  return failures.some(({ access, backlog }) => backlog.size > 0 || access !== 'open')
    ? 'catching up'
    : 'as usual';
}

function howOf(level: string | undefined): How | undefined {
  if (level === undefined || level === 'operational') return undefined;
  if (level === 'comes-and-goes') return 'onAndOff';
  return level === 'major-outage' || level === 'under-maintenance' ? 'down' : 'slow';
}

/** The services that nobody can rely on at a practice. */
function unusable(down: ReadonlyMap<string, string>, hasForm: boolean): Set<string> {
  const dead = [...down].filter(([, level]) => level !== 'degraded').map(([id]) => id);
  return new Set(hasForm ? dead : [...dead, 'patchs']);
}

function judgeHome(world: World, context: SiteContext, { expect, read }: Judge): void {
  const { banner, news } = projectStatus(context);
  read();
  const standings = world.practices.map(({ code }) => together(code, world).standing);
  const affected = standings.filter((one) => one === 'affected').length;
  const catchingUp = standings.filter((one) => one === 'catching up').length;
  const counts = `${banner.headline} ${banner.others}`;
  const said = Number(/problems at (\d+) of/.exec(counts)?.[1] ?? 0);
  const saidCatching = Number(
    /(\d+) (?:more )?surger\w+ (?:is|are) catching/.exec(counts)?.[1] ?? 0,
  );
  expect(said === affected, () => `home says ${said} affected, and ${affected} are`);
  expect(
    saidCatching === catchingUp,
    () => `home says ${saidCatching} catch up, and ${catchingUp} do`,
  );
  const open = [...world.kinds].filter(([, kind]) => kind === 'open' || kind === 'recovering');
  expect(news.length === open.length, () => `home has ${news.length} blocks for ${open.length}`);
  const isCalm = world.practices.every(({ code }) => !together(code, world).isTouched);
  expect(
    isCalm || !allClear.test(`${counts} ${banner.sentence}`.replace('No problem of surgeries', '')),
    () => `home: ${banner.headline}`,
  );
  for (const { needs, todo } of news) {
    for (const { href } of needs) {
      expect(href.startsWith(todo.href), () => `home: a need of ${todo.href} leads to ${href}`);
    }
  }
}

/** Whether a claim is true at a practice. */
function holds(claim: Claim, down: ReadonlyMap<string, string>): boolean {
  const failingAs = (...hows: How[]) =>
    services.filter(({ id }) => hows.some((how) => howOf(down.get(id)) === how));
  // Many things that come and go are slow or unreliable, said together.
  if (claim.quantity)
    return [[claim.how], claim.how === 'slow' ? (['onAndOff'] as const) : []].some(
      (hows) => failingAs(...hows).length > 2,
    );
  const failing = failingAs(claim.how);
  const named = services.filter(({ id }) => claim.services.includes(id));
  // Two systems may have one name: one of them is meant.
  const byWords = Map.groupBy(named, (one) => one[claim.how]);
  return (
    [...byWords.values()].every((same) => same.some((one) => failing.includes(one))) &&
    claim.groups.every((group) => failing.some((one) => one.group === group))
  );
}

function claimsIn(lines: readonly string[]): Claim[] {
  return lines.flatMap((line) =>
    sentencesOf(line).flatMap((sentence) => readClaim(sentence, services, groupSentences) ?? []),
  );
}

function judgeIncident(id: string, world: World, context: SiteContext, judge: Judge): void {
  const { expect, read } = judge;
  const state = context.state.incidents.find(({ incident }) => incident.id === id);
  const touched = world.truth.get(id);
  if (!state || !touched) return;
  const notice = projectNotice(state, context, context.english);
  const channels = projectChannels(state, context, context.english);
  const block = projectStatus(context).news.find(({ todo }) => todo.href.includes(`/${id}/`));
  const front = projectFront(context, context.english).notices.find(({ href }) =>
    href.includes(`/${id}/`),
  );
  const tellings: Record<string, string[]> = {
    notice: notice.happens,
    home: block?.happens ?? [],
    front: front ? [front.happens] : [],
    text: [channels.text.text.replace(/^[^:]*: /, '')],
    phone: channels.phone.lines,
    post: channels.post.text.split('\n'),
    sign: [`${channels.sign.headline}.`, ...channels.sign.more],
  };
  for (const [channel, lines] of Object.entries(tellings)) {
    read();
    for (const claim of claimsIn(lines)) {
      // What is slow outside surgeries, and patients are sent to, is told by every notice.
      const isOutside = claim.services.every((one) => ownerOf.get(one) !== 'surgeries');
      const at = [...touched].filter(
        ([code, meant]) =>
          holds(claim, meant.down) ||
          (isOutside && claim.how === 'slow' && holds(claim, together(code, world).down)),
      );
      const isRight =
        claim.count === undefined
          ? at.length > 0
          : claim.quantity || claim.groups.length > 0
            ? at.length >= claim.count
            : at.length === claim.count;
      expect(
        isRight,
        () => `${channel} of ${id} claims ${JSON.stringify(claim)}, true at ${at.length}`,
      );
    }
  }
  judgeWhole(id, notice.happens, touched, judge);
  judgeRoutes(id, world, channels, notice, judge);
}

/** Everything that fails for patients somewhere is said on the notice. */
function judgeWhole(
  id: string,
  happens: readonly string[],
  touched: ReadonlyMap<string, Truth>,
  { expect }: Judge,
): void {
  const claims = claimsIn(happens);
  const isQuantified = claims.some(({ quantity }) => quantity);
  for (const service of services) {
    for (const how of ['down', 'onAndOff', 'slow'] as const) {
      const fails = [...touched.values()].some(({ down }) => howOf(down.get(service.id)) === how);
      if (!fails) continue;
      const isSaid = claims.some(
        (claim) =>
          claim.how === how &&
          (claim.services.includes(service.id) || claim.groups.includes(service.group)),
      );
      expect(
        isSaid || isQuantified,
        () => `the notice of ${id} does not say that ${service.id} is ${how}`,
      );
    }
  }
}

function judgeRoutes(
  id: string,
  world: World,
  { text, phone, post, sign }: ReturnType<typeof projectChannels>,
  { advice }: ReturnType<typeof projectNotice>,
  { expect }: Judge,
): void {
  const readers = [...(world.truth.get(id)?.keys() ?? [])].map((code) => ({
    name: world.practices.find((one) => one.code === code)?.name ?? code,
    dead: unusable(together(code, world).down, true),
    access: together(code, world).access,
  }));
  const check = (channel: string, words: string, some: typeof readers) => {
    for (const named of routesIn(words)) {
      const wrong = some.filter(({ dead, access }) => !isLive(named, dead, access));
      expect(
        wrong.length === 0,
        () => `${channel} of ${id} sends ${wrong[0]?.name} to ${named.route.id}: ${words}`,
      );
    }
  };
  for (const [channel, words] of [
    ['text', text.text],
    ['phone', phone.lines.join('\n')],
    ['post', post.text],
  ] as const) {
    check(channel, words.replace(/https?:\S+/g, ''), readers);
  }
  const limited = (who: string, some: typeof readers) => {
    const named = some.filter(
      ({ name }) =>
        who.includes(name) && !who.includes(`${name}0`) && new RegExp(`${name}(?!\\d)`).test(who),
    );
    return named.length > 0 ? named : undefined;
  };
  for (const { short, otherwise } of sign.answers) {
    check('sign', short, readers);
    for (const line of otherwise) {
      const [who = '', ...rest] = line.split(': ');
      const some = limited(who, readers);
      if (some) check('sign', rest.join(': '), some);
    }
  }
  for (const { ways, task } of advice) {
    for (const { who, surgeries: own, listedAt, short, body, card } of ways) {
      // A list that stands already is led to.
      const listed = advice.flatMap((one) => one.ways).find(({ listId }) => listId === listedAt);
      const surgeries = listedAt === undefined ? own : (listed?.surgeries ?? []);
      const words = [short, body.replace(/<[^>]+>/g, ''), card?.heading ?? ''].join('\n');
      const some =
        who === ''
          ? readers
          : surgeries.length > 0
            ? readers.filter(({ name }) => surgeries.some((one) => one.text === name))
            : limited(who, readers);
      expect(some !== undefined, () => `nobody knows whom "${who}" means for ${task} of ${id}`);
      if (some) check(`notice (${task})`, words, some);
    }
  }
}

function judgePractice(
  code: string,
  world: World,
  context: SiteContext,
  { expect, read }: Judge,
): void {
  const state = context.state.practices.get(code);
  if (!state) return;
  const meant = together(code, world);
  const page = projectPractice(state, context, context.english);
  const embed = projectEmbed(state, context, context.english);
  const dead = unusable(meant.down, true);
  for (const [channel, sentence] of [
    ['page', page.standing.sentence],
    ['embed', embed.standing.sentence],
  ] as const) {
    read();
    const claims = claimsIn([sentence]);
    for (const claim of claims) {
      expect(
        holds(claim, meant.down),
        () => `the ${channel} of ${code} claims ${JSON.stringify(claim)}`,
      );
      expect(
        claim.count === undefined || claim.count === 1,
        () => `the ${channel} of ${code} counts others`,
      );
    }
    const fails = [...meant.down.values()].some((level) => howOf(level));
    expect(
      !fails || claims.length > 0,
      () => `the ${channel} of ${code} does not say what fails: ${sentence}`,
    );
    expect(
      /closed for now/.test(sentence) === (meant.access === 'closed'),
      () => `the ${channel} of ${code} on its doors: ${sentence}`,
    );
    expect(
      !/not affected by any known problem/.test(sentence) || !meant.isTouched,
      () => `the ${channel} of ${code} gives an all-clear`,
    );
  }
  const told = [
    ...page.advice.flatMap(({ ways }) =>
      ways.flatMap(({ short, body }) => [short, body.replace(/<[^>]+>/g, '')]),
    ),
    ...embed.answers.map(({ short }) => short.replace(/<[^>]+>/g, '')),
  ];
  for (const words of told) {
    for (const named of routesIn(words)) {
      expect(
        isLive({ ...named, isConditional: false }, dead, meant.access),
        () => `the page of ${code} sends to ${named.route.id}: ${words}`,
      );
    }
  }
  const urgent = page.advice.find(({ task }) => task === 'urgent');
  expect(page.advice.length === 0 || urgent !== undefined, () => `${code} has no urgent help`);
  expect(!urgent || urgent.ways[0].short.includes('999'), () => `${code} has no 999`);
  expect(
    page.advice.every(({ ways }) => ways.length === 1 && ways[0].who === ''),
    () => `${code} is told of others`,
  );
}

/** What is over says "as usual" only if nothing else touches any practice that it was about. */
function judgeEnds(world: World, context: SiteContext, { expect, read }: Judge): void {
  const index = indexUpdates(context.state);
  for (const [id, kind] of world.kinds) {
    if (kind !== 'over') continue;
    const state = context.state.incidents.find(({ incident }) => incident.id === id);
    if (!state) continue;
    const about = [...state.everConcerned];
    const isClear = about.every((code) => !together(code, world).isTouched);
    const { text, phone, post, sign, alt } = projectChannels(state, context, context.english);
    const { standing } = projectNotice(state, context, context.english);
    const items = [...itemsFor('patients', index.ofIncident.get(id) ?? [], context)];
    for (const words of [
      text.text,
      phone.lines.join(' '),
      post.text,
      sign.standing,
      alt,
      standing,
    ]) {
      read();
      expect(isClear || !allClear.test(words), () => `the end of ${id}: ${words}`);
    }
    for (const { description } of items) {
      expect(isClear || !allClear.test(description), () => `the feed of ${id}: ${description}`);
    }
  }
}

/** Other languages say the same, by what was used: as many sentences and answers, the same numbers and routes. */
function judgeLanguages(context: SiteContext, { expect, read }: Judge): void {
  const routes = /111\.nhs\.uk\/emergency-prescription|111\.nhs\.uk|999/g;
  for (const state of context.state.incidents) {
    const source = projectNotice(state, context, context.english);
    for (const translator of context.translators) {
      read();
      const { id } = translator.language;
      const notice = projectNotice(state, context, translator);
      const name = `${state.incident.id} in ${id}`;
      expect(notice.happens.length === source.happens.length, () => `${name}: other news`);
      const shape = ({ advice }: typeof source) =>
        JSON.stringify(
          advice.map(({ task, ways }) => [task, ways.map(({ surgeries }) => surgeries.length)]),
        );
      expect(shape(notice) === shape(source), () => `${name}: other answers`);
      source.advice.forEach(({ ways }, place) => {
        ways.forEach(({ short }, way) => {
          const theirs = notice.advice[place]?.ways[way]?.short ?? '';
          const used = (words: string) => [...new Set(words.match(routes) ?? [])].toSorted().join();
          expect(used(theirs) === used(short), () => `${name}: ${short} / ${theirs}`);
        });
      });
      const { text, phone } = projectChannels(state, context, translator);
      if (source.advice.some(({ task, brief }) => task === 'urgent' && brief)) {
        for (const words of [text.text, phone.lines.join(' ')]) {
          expect(words.includes('999'), () => `${name} has no 999: ${words}`);
        }
      }
    }
  }
}

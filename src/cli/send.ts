import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { checkSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { hasErrors } from '../core/check/problem.ts';
import { describePlan, writePlanMarkdown, writePlanText } from '../core/sending/describe-plan.ts';
import { isAnythingFresh, toldIncidents } from '../core/sending/candidates.ts';
import type { Ledger } from '../core/sending/ledger.ts';
import { exportForPatients } from '../core/sending/patient-export.ts';
import { planDeliveries } from '../core/sending/plan.ts';
import { countRecipients, standInsFor, type RecipientCounts } from '../core/sending/recipients.ts';
import { countSent, describeNotReached, writeSentMarkdown } from '../core/sending/report.ts';
import { dayMs, toIso, type Instant } from '../core/time/instant.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { readPlace } from '../astro/site-root.ts';
import { GitLedger } from '../sending/git-ledger.ts';
import { SendingStopped } from '../sending/ledger-store.ts';
import { readRecipients, sealList } from '../sending/read-recipients.ts';
import { runSending, wantedUpdates } from '../sending/run-sending.ts';
import { checkOf, makeNameOf, makeRoutes } from '../sending/set-up.ts';
import type { SendFlags } from './send-flags.ts';

const workFolder = '.noticeboard/ledger';

/** Sends, or does what a flag says. Returns the process's exit code. What it prints holds no address. */
export async function send(flags: SendFlags, env: NodeJS.ProcessEnv): Promise<number> {
  try {
    if (flags.seal !== undefined) return await seal(flags.seal, env);
    if (flags.forPatients !== undefined) return writeForPatients(flags.forPatients, env);
    if (flags.countsTo !== undefined) return await writeCounts(flags.countsTo, env);
    if (flags.isDryRun) return await dryRun(flags, env);
    if (flags.isBegin) return await begin(env);
    return await sendNow(flags, env);
  } catch (error) {
    if (!(error instanceof SendingStopped)) throw error;
    console.error(error.message);
    passOn(env, { stopped: error.message });
    return 1;
  }
}

async function begin(env: NodeJS.ProcessEnv): Promise<number> {
  const now = Date.now();
  if (!(await openLedger(env).begin(now))) {
    console.error(
      'There is a ledger already, or the repository does not take it. Nothing was changed.',
    );
    return 1;
  }
  console.log(`The ledger begins at ${toIso(now)}. What was said before is never sent.`);
  return 0;
}

async function sendNow({ resend }: SendFlags, env: NodeJS.ProcessEnv): Promise<number> {
  const { context, isClockFixed } = readPublished(env, env['PUBLISHED_AT']);
  if (context.content.site.demonstration) return say('A demonstration never sends anything.');
  if (isClockFixed) {
    throw new SendingStopped(
      'NOTICEBOARD_NOW is set, and what was true at another time is not sent.',
    );
  }
  const recipients = await readRecipients(env, context.state.directory);
  const nameOf = makeNameOf(env['SEND_LEDGER_KEY']);
  const routes = makeRoutes(recipients, env);
  const store = openLedger(env);
  const also = resend === undefined ? [] : [resend];
  if (resend !== undefined) await markForResending(store, resend);
  const input = { context, recipients, nameOf };
  const ledger = await runSending({
    ...{ input, store, routes, also },
    name: env['GITHUB_RUN_ID']
      ? `${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT'] ?? 1}`
      : `here-${Date.now().toString(36)}`,
    clock: () => Date.now(),
    wait: (durationMs) => new Promise((done) => setTimeout(done, durationMs)),
  });
  for (const route of Object.values(routes)) route.close?.();
  await store.writeCounts(ledger.head, countRecipients(recipients));
  const { held } = planDeliveries({ ...input, ledger, now: Date.now() });
  const waiting = describePlan({ deliveries: [], held }, context, undefined);
  const summary = writeSentMarkdown(ledger.entries.values());
  console.log(summary);
  if (waiting.length > 0) console.log(writePlanText(waiting));
  addSummary(env, [summary, ...waiting.flatMap((one) => one.held)].join('\n\n'));
  passOn(env, { notReached: describeNotReached(ledger.entries.values()) });
  return 0;
}

/** A person has decided that an update's messages of which nobody knows go out again. */
async function markForResending(store: GitLedger, update: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const { head, entries } = await store.read((one) => one === update);
    const ids = [...entries.values()].filter(({ standing }) => standing === 'unknown');
    if (ids.length === 0) {
      throw new SendingStopped(
        `Of ${update} there is nothing in the ledger whose end is not known. Nothing was sent. Write it as the list of what is not known does: incident/update.`,
      );
    }
    const line = { resend: ids.map(({ id }) => id), at: toIso(Date.now()) };
    if (await store.append(head, new Map([[update, [line]]]))) return;
  }
  throw new SendingStopped('The ledger could not be written. Nothing was sent. Run this again.');
}

/** With the list where it is at hand, else with the counts that the ledger has of it. */
async function dryRun({ isMarkdown }: SendFlags, env: NodeJS.ProcessEnv): Promise<number> {
  const { context, now } = readPublished(env, env['NOTICEBOARD_NOW'], isMarkdown);
  const write = isMarkdown ? writePlanMarkdown : writePlanText;
  if (context.content.site.demonstration) return say('A demonstration never sends anything.');
  const hasList = Boolean(env['SEND_RECIPIENTS'] || env['SEND_RECIPIENTS_FILE']);
  const price = Number.parseFloat(env['SEND_TEXT_PENCE'] ?? '');
  const pence = Number.isNaN(price) ? undefined : price;
  if (hasList) {
    const recipients = await readRecipients(env, context.state.directory);
    const nameOf = makeNameOf(env['SEND_LEDGER_KEY']);
    makeRoutes(recipients, env);
    const ledger = await openLedger(env).read(wantedUpdates(context, now));
    const plan = planDeliveries({ context, now, ledger, recipients, nameOf });
    return say(write(describePlan(plan, context, pence)));
  }
  const store = openLedger(env, 'counts');
  const counts = (await store.readCounts()) as RecipientCounts | undefined;
  if (!counts) return say('Nothing was sent yet, so it is not known how many there are to tell.');
  const { began, told } = await store.readTold();
  const ledger: Ledger = { began, entries: new Map() };
  const recipients = standInsFor(counts);
  const plan = planDeliveries({ context, now, ledger, recipients, nameOf: (text) => text });
  // Without the key nobody knows who has had it: an update that was sent is left out.
  const isNew = ({ told: { id }, part }: (typeof plan.deliveries)[number]) =>
    part !== 'update' || !told.has(id);
  return say(
    write(
      describePlan(
        {
          deliveries: plan.deliveries.filter(isNew),
          held: plan.held.filter(({ delivery }) => isNew(delivery)),
        },
        context,
        pence,
      ),
    ),
  );
}

function writeForPatients(id: string, env: NodeJS.ProcessEnv): number {
  const { context } = readPublished(env, env['NOTICEBOARD_NOW']);
  const state = toldIncidents(context.state).find(({ incident }) => incident.id === id);
  const words = state && exportForPatients(state, context);
  if (!words) throw new SendingStopped(`There is no notice for patients of ${id}.`);
  return say(JSON.stringify(words, null, 2));
}

/** For a build: what was sent, and whether anything may have to be sent now. */
async function writeCounts(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  const store = openLedger(env, 'counts');
  const entries = [...(await store.readAll()).values()];
  writeFileSync(file, JSON.stringify(countSent(entries)));
  const { context, now } = readPublished(env, undefined);
  const { began } = await store.readTold();
  const isDue =
    isAnythingFresh(context.state, { now, began }) ||
    entries.some(({ standing }) => standing === 'open' || standing === 'resend');
  if (env['GITHUB_OUTPUT']) appendFileSync(env['GITHUB_OUTPUT'], `due=${isDue ? 'yes' : 'no'}\n`);
  return 0;
}

async function seal(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  if (!existsSync(file)) throw new SendingStopped(`There is no file ${file}.`);
  const known = env['SEND_RECIPIENTS_KEY'];
  const { sealed, key } = await sealList(readFileSync(file, 'utf8'), known || undefined);
  writeFileSync(`${file}.age`, sealed);
  console.log(`Wrote ${file}.age. Do not commit ${file} itself.`);
  if (!known)
    console.log(`Its key, for the secret SEND_RECIPIENTS_KEY, is shown this once:\n${key}`);
  return 0;
}

interface Published {
  context: SiteContext;
  /** The moment at which what is sent is looked at. */
  now: Instant;
  isClockFixed: boolean;
}

/** What is published at a moment, or now. `isAhead` looks at updates of the next day too, as a pull request's summary does. */
function readPublished(
  env: NodeJS.ProcessEnv,
  asked: string | undefined,
  isAhead = false,
): Published {
  const isClockFixed = Boolean(env['NOTICEBOARD_NOW']);
  const files = readFiles(contentFolder);
  const moment = asked ? Date.parse(asked) : Date.now();
  const setting = (at: Instant) => ({ today: at, asked: undefined, place: readPlace(env) });
  const first = checkSources(files, setting(moment));
  if (!first.context || hasErrors(first.problems)) {
    throw new SendingStopped('The content has problems, so nothing is sent: npm run check.');
  }
  if (!isAhead) return { context: first.context, now: moment, isClockFixed };
  const times = first.context.content.incidents.flatMap(({ updates }) =>
    updates.map(({ at }) => at).filter((at) => at <= moment + dayMs),
  );
  const now = Math.max(moment, ...times);
  const context = now === moment ? first.context : checkSources(files, setting(now)).context;
  return { context: context ?? first.context, now, isClockFixed };
}

function openLedger(env: NodeJS.ProcessEnv, use: 'counts' | 'send' = 'send'): GitLedger {
  const check = use === 'counts' ? '' : checkOf(makeNameOf(env['SEND_LEDGER_KEY']));
  const token = env['GH_TOKEN'];
  const repository = env['GITHUB_REPOSITORY'];
  const named = env['SEND_LEDGER'];
  if (named || !token || !repository) {
    return new GitLedger({
      remote: named || originHere(),
      workFolder: join(process.cwd(), workFolder),
      check,
    });
  }
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  // In the environment, not in an argument, which other processes can read.
  const login = Buffer.from(`x-access-token:${token}`).toString('base64');
  return new GitLedger({
    remote: `${server}/${repository}.git`,
    workFolder: join(process.cwd(), workFolder),
    check,
    env: {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
      GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${login}`,
    },
  });
}

/** Where this repository is pushed to. Its password, if it has one, is Git's affair. */
function originHere(): string {
  try {
    return execFileSync('git', ['remote', 'get-url', 'origin'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    throw new SendingStopped(
      'There is no ledger: this folder has no Git remote "origin". Name a repository in SEND_LEDGER. Nothing was sent.',
    );
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function addSummary({ GITHUB_STEP_SUMMARY }: NodeJS.ProcessEnv, text: string): void {
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${text}\n`);
}

/** For the job that opens and closes the one issue. It goes through a file, never through a shell. */
function passOn({ GITHUB_OUTPUT }: NodeJS.ProcessEnv, what: Record<string, string>): void {
  if (!GITHUB_OUTPUT) return;
  appendFileSync(GITHUB_OUTPUT, `sending=${JSON.stringify(what)}\n`);
}

import { minuteMs } from '../../src/core/time/instant.ts';
import { GitLedger } from '../../src/sending/git-ledger.ts';
import { makeEmailRoute } from '../../src/sending/routes/email.ts';
import { runSending } from '../../src/sending/run-sending.ts';
import { checkOf } from '../../src/sending/set-up.ts';
import { at } from './builders.ts';
import { nameOf } from './sending.ts';
import { makeInput, said } from './sending-world.ts';

/** What a process that is going to be killed is told: a run of its own, some minutes after the update. */
export interface ChildTask {
  remote: string;
  workFolder: string;
  server: string;
  name: string;
  afterMinutes: number;
  practiceCount: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const { remote, workFolder, server, name, afterMinutes, practiceCount } = task;
const began = Date.now();
const email = makeEmailRoute({
  ...{ server, from: 'it@example.org', replyTo: 'it@example.org', bounce: 'it@example.org' },
  domain: 'example.org',
});
const input = makeInput(practiceCount, ['email']);
process.stdout.write('ready\n');
await runSending({
  input,
  store: new GitLedger({ remote, workFolder, check: checkOf(nameOf) }),
  routes: { email },
  name,
  clock: () => at(said) + afterMinutes * minuteMs + Date.now() - began,
  wait: (durationMs) => new Promise((done) => setTimeout(done, durationMs)),
});
email.close?.();

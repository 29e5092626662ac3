import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedgerFile, type LedgerEntry } from '../core/sending/ledger.ts';
import { toIso, type Instant } from '../core/time/instant.ts';
import {
  ledgerBeganAt,
  SendingStopped,
  type LedgerStart,
  type LedgerStore,
} from './ledger-store.ts';

/** The branch that remembers. It only grows, and nothing of it is ever published. */
export const ledgerBranch = 'sent';
const ref = `refs/heads/${ledgerBranch}`;
const startFile = 'ledger.json';
const countsFile = 'recipients.json';
const folder = 'updates';

export interface GitLedgerSettings {
  /** A repository's address or folder. */
  remote: string;
  /** A folder of our own, for Git's objects. */
  workFolder: string;
  /** What the key makes of a fixed word. */
  check: string;
  /** More for Git's environment, such as how it logs in. */
  env?: NodeJS.ProcessEnv;
}

const readme = `# What was sent

This branch is the ledger of \`npm run send\`. It remembers which message was handed
over, so that none is handed over twice. It holds no address: docs/sending.md says
what each file is.

Do not delete this branch, and do not change its files by hand.
`;

/** The ledger as a branch of a Git repository. */
export class GitLedger implements LedgerStore {
  readonly #settings: GitLedgerSettings;
  /** Texts of files by their object, so that none is read twice. */
  readonly #texts = new Map<string, string>();

  constructor(settings: GitLedgerSettings) {
    this.#settings = settings;
    mkdirSync(settings.workFolder, { recursive: true });
  }

  async read(isWanted: (update: string) => boolean) {
    const head = await this.#fetch();
    const files = await this.#list(head);
    const start = await this.#readStart(files);
    if (start.check !== this.#settings.check) {
      throw new SendingStopped(
        'The ledger was begun with another SEND_LEDGER_KEY. With this one everybody would get everything again. Nothing was sent: set the key that it was begun with.',
      );
    }
    return { head, began: ledgerBeganAt(start), entries: await this.#readEntries(files, isWanted) };
  }

  /** All that was ever sent. It is read without the key. */
  async readAll(): Promise<ReadonlyMap<string, LedgerEntry>> {
    return this.#readEntries(await this.#list(await this.#fetch()), () => true);
  }

  async #readEntries(
    files: ReadonlyMap<string, string>,
    isWanted: (update: string) => boolean,
  ): Promise<Map<string, LedgerEntry>> {
    const entries = new Map<string, LedgerEntry>();
    for (const [path, object] of files) {
      const update = updateOf(path);
      if (update === undefined || !isWanted(update)) continue;
      try {
        readLedgerFile(update, await this.#text(object), entries);
      } catch (error) {
        throw new SendingStopped(`${(error as Error).message} Nothing was sent.`);
      }
    }
    return entries;
  }

  async append(head: string, additions: Parameters<LedgerStore['append']>[1]): Promise<boolean> {
    const files = await this.#list(head);
    const changed = new Map<string, string>();
    for (const [update, lines] of additions) {
      const path = `${folder}/${update}.jsonl`;
      const object = files.get(path);
      const before = object === undefined ? '' : await this.#text(object);
      changed.set(path, before + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    }
    return this.#commit(head, changed, 'Note what is sent');
  }

  /** How many recipients there are, for those who may not see the list. */
  async readCounts(): Promise<unknown> {
    const object = (await this.#list(await this.#fetch())).get(countsFile);
    return object === undefined ? undefined : JSON.parse(await this.#text(object));
  }

  /** When sending was switched on, and which updates something was sent of: known without the key. */
  async readTold(): Promise<{ began: Instant; told: ReadonlySet<string> }> {
    const files = await this.#list(await this.#fetch());
    const told = new Set([...files.keys()].flatMap((path) => updateOf(path) ?? []));
    return { began: ledgerBeganAt(await this.#readStart(files)), told };
  }

  /** Notes how many there are, if that has changed. */
  async writeCounts(head: string, counts: unknown): Promise<boolean> {
    const text = `${JSON.stringify(counts, null, 1)}\n`;
    const object = (await this.#list(head)).get(countsFile);
    if (object !== undefined && (await this.#text(object)) === text) return true;
    return this.#commit(head, new Map([[countsFile, text]]), 'Count recipients');
  }

  /** Begins an empty ledger. False if there is one. */
  async begin(now: Instant): Promise<boolean> {
    await this.#init();
    const start: LedgerStart = { version: 1, began: toIso(now), check: this.#settings.check };
    const files = new Map([
      [startFile, `${JSON.stringify(start, null, 1)}\n`],
      ['README.md', readme],
    ]);
    return this.#commit(undefined, files, 'Begin the ledger');
  }

  async #fetch(): Promise<string> {
    await this.#init();
    const { remote } = this.#settings;
    const fetching = await this.#try('fetch', '--quiet', '--no-tags', '--depth=1', remote, ref);
    if (fetching.code === 0) return readFetched(this.#settings.workFolder);
    const listing = await this.#try('ls-remote', '--exit-code', remote, ref);
    // Git's own code for "there is no such reference".
    if (listing.code !== 2) {
      throw new SendingStopped(
        'The ledger cannot be read: the repository does not answer. Nothing was sent. Run this again.',
      );
    }
    throw new SendingStopped(
      `There is no ledger: the repository has no branch "${ledgerBranch}". Nothing was sent, because nobody knows what was sent before. Was sending never switched on here? Then begin one: npm run send -- --begin. Was the branch deleted? Bring it back first: docs/sending.md, "When the ledger is gone".`,
    );
  }

  #serial = 0;
  #isInitialised = false;
  async #init(): Promise<void> {
    if (this.#isInitialised) return;
    await this.#git('init', '--quiet', '--bare', '.');
    this.#isInitialised = true;
  }

  #listed: { head: string; files: Map<string, string> } | undefined;

  /** The files of a commit, with their objects. */
  async #list(head: string): Promise<Map<string, string>> {
    if (this.#listed?.head === head) return this.#listed.files;
    const listed = await this.#git('ls-tree', '-r', '-z', '--full-tree', head);
    const files = new Map(
      listed
        .split('\0')
        .filter(Boolean)
        .map((line): [string, string] => {
          const [facts = '', path = ''] = line.split('\t');
          return [path, facts.split(' ')[2] ?? ''];
        }),
    );
    this.#listed = { head, files };
    return files;
  }

  async #text(object: string): Promise<string> {
    const known = this.#texts.get(object) ?? (await this.#git('cat-file', 'blob', object));
    this.#texts.set(object, known);
    return known;
  }

  async #readStart(files: ReadonlyMap<string, string>): Promise<LedgerStart> {
    const object = files.get(startFile);
    const start = object && (JSON.parse(await this.#text(object)) as Partial<LedgerStart>);
    if (!start || start.version !== 1 || Number.isNaN(Date.parse(start.began ?? ''))) {
      throw new SendingStopped(
        `The branch "${ledgerBranch}" is no ledger of this program. Nothing was sent.`,
      );
    }
    return start as LedgerStart;
  }

  /** Adds a commit with some files anew, and pushes it. One process of Git makes it: every push waits for it. */
  async #commit(
    head: string | undefined,
    files: ReadonlyMap<string, string>,
    message: string,
  ): Promise<boolean> {
    const next = `refs/noticeboard/${process.pid}-${(this.#serial += 1)}`;
    const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const stream = [
      `commit ${next}\n`,
      `committer Noticeboard <noticeboard@localhost> ${Math.floor(Date.now() / 1000)} +0000\n`,
      // No two commits are the same, so that the second of two runs never looks like the first.
      data(`${message}\n\n${randomUUID()}`),
      head === undefined ? '' : `from ${head}\n`,
      ...[...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
      'done\n',
    ].join('');
    await this.#run(['fast-import', '--quiet', '--force', '--done'], stream);
    // Never by force: whoever comes second is refused. With an empty lease nothing may be there yet.
    const lease = head === undefined ? [`--force-with-lease=${ref}:`] : [];
    const { remote } = this.#settings;
    return (await this.#try('push', '--quiet', ...lease, remote, `${next}:${ref}`)).code === 0;
  }

  #git(...args: string[]): Promise<string> {
    return this.#run(args);
  }

  async #run(args: string[], input?: string): Promise<string> {
    const { code, stdout } = await this.#spawn(args, input);
    if (code === 0) return stdout;
    // What Git says may name the remote, and with it how to log in.
    throw new SendingStopped(`Git failed at "${args[0]}". Nothing more was handed over.`);
  }

  #try(...args: string[]): Promise<{ code: number; stdout: string }> {
    return this.#spawn(args);
  }

  #spawn(args: string[], input = ''): Promise<{ code: number; stdout: string }> {
    const { workFolder, env: more } = this.#settings;
    return new Promise((done) => {
      const child = execFile(
        'git',
        args,
        {
          cwd: workFolder,
          env: { ...process.env, ...noQuestions, ...more, GIT_DIR: workFolder },
          maxBuffer: 1 << 28,
          timeout: 60_000,
        },
        (error, stdout) => {
          const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
          done({ code, stdout });
        },
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }
}

/** Git waits for no password. */
const noQuestions = { GIT_TERMINAL_PROMPT: '0' };

/** The commit that was fetched last. Source: git-fetch, FETCH_HEAD. */
function readFetched(workFolder: string): string {
  return readFileSync(join(workFolder, 'FETCH_HEAD'), 'utf8').slice(0, 40);
}

/** The update of a file of the ledger. Undefined for all other files. */
function updateOf(path: string): string | undefined {
  return /^updates\/([^/]+\/[^/]+)\.jsonl$/.exec(path)?.[1];
}

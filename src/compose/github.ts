// Talks to GitHub's REST API with somebody's own token. The token is an argument of each call,
// and is written down nowhere.
// Source: GitHub Docs, REST API, version 2022-11-28: git references, trees, commits, pulls, workflow runs.
import type { NewFile } from '../content/form-to-files.ts';
import { listOf } from '../core/language/count.ts';

export interface Repository {
  /** Its page: https://github.com/owner/name */
  page: string;
  /** The API below which it stands: https://api.github.com */
  api: string;
  /** owner/name */
  name: string;
}

export interface ToPropose {
  /** Paths inside the repository. */
  files: NewFile[];
  branch: string;
  title: string;
  body: string;
  /** The folder of its incident, and the names of the files there that are known here. */
  folder: string;
  known: ReadonlySet<string>;
  /** Whether files that are not known here were seen and are no hindrance. */
  isAlthough: boolean;
}

export interface PullRequest {
  number: number;
  address: string;
  /** The commit that its checks are about. */
  commit: string;
}

/** Why nothing was proposed, in sentences for an officer. */
export class GitHubRefusal extends Error {
  /** Whether somebody's work is there that is not known here: then it may be proposed all the same. */
  readonly isMeanwhile: boolean;
  constructor(message: string, isMeanwhile = false) {
    super(message);
    this.isMeanwhile = isMeanwhile;
  }
}

type Fetch = typeof fetch;

const kept = 'Your words are kept in this browser.';
const rights =
  'It needs, for this repository alone: Contents and Pull requests (read and write), and Actions (read).';

/** Makes a branch with the files and a pull request of it. Throws `GitHubRefusal`. */
export async function proposeFiles(
  { files, branch, title, body, folder, known, isAlthough }: ToPropose,
  repository: Repository,
  token: string,
  get: Fetch = fetch,
): Promise<PullRequest> {
  const call = callerFor(repository, token, get);
  const { default_branch: main } = await call<{ default_branch: string }>('');
  const { object } = await call<{ object: { sha: string } }>(`/git/ref/heads/${encodePath(main)}`);
  if (!isAlthough) await lookForOthers(call, folder, known, object.sha);
  const { tree } = await call<{ tree: { sha: string } }>(`/git/commits/${object.sha}`);
  const made = await call<{ sha: string }>('/git/trees', {
    base_tree: tree.sha,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const commit = await call<{ sha: string }>('/git/commits', {
    message: title,
    tree: made.sha,
    parents: [object.sha],
  });
  const name = await makeBranch(call, branch, commit.sha);
  try {
    const pull = await call<{ number: number; html_url: string }>('/pulls', {
      title,
      body,
      head: name,
      base: main,
    });
    return { number: pull.number, address: pull.html_url, commit: commit.sha };
  } catch (error) {
    const page = `${repository.page}/compare/${main}...${name}?expand=1`;
    throw new GitHubRefusal(
      `The update is on GitHub, on the branch ${name}, and its pull request was not opened. ${(error as Error).message} You can open it here: ${page}`,
    );
  }
}

type Call = <T>(path: string, body?: object) => Promise<T>;

/** A branch with a name that is free. */
async function makeBranch(call: Call, wanted: string, sha: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    try {
      await call('/git/refs', { ref: `refs/heads/${name}`, sha });
      return name;
    } catch (error) {
      const isTaken =
        error instanceof Failure && error.status === 422 && /already exists/i.test(error.said);
      if (!isTaken || number === 20) throw error;
    }
  }
}

/** Files of the incident that are in the repository and not in what was published here. */
async function lookForOthers(
  call: Call,
  folder: string,
  known: ReadonlySet<string>,
  ref: string,
): Promise<void> {
  let there: { name: string }[];
  try {
    there = await call(`/contents/${encodePath(folder)}?ref=${ref}`);
  } catch (error) {
    // A new incident has no folder yet.
    if (error instanceof Failure && error.status === 404) return;
    throw error;
  }
  const others = there
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.md') && !known.has(name));
  if (others.length === 0) return;
  throw new GitHubRefusal(
    `Somebody has merged ${listOf(others)} meanwhile, and you have not seen it: it is not published yet, or was not when you opened this page. Nothing was proposed. ${kept} Wait until it is published and look at your answers again, or propose yours all the same.`,
    true,
  );
}

/** How far a proposal is, in a sentence, and whether anything is still to come. */
export interface ProposalProgress {
  sentence: string;
  isMerged: boolean;
  isClosed: boolean;
}

interface Run {
  status: string;
  conclusion: string | null;
}

/** Throws `GitHubRefusal`. */
export async function lookAtProposal(
  { number, commit }: PullRequest,
  repository: Repository,
  token: string,
  get: Fetch = fetch,
): Promise<ProposalProgress> {
  const call = callerFor(repository, token, get);
  const pull = await call<{ merged: boolean; state: string }>(`/pulls/${number}`);
  if (pull.merged)
    return { sentence: 'It is merged. It is being published.', isMerged: true, isClosed: false };
  if (pull.state === 'closed')
    return {
      sentence: 'The pull request was closed without being merged: it is not published.',
      isMerged: false,
      isClosed: true,
    };
  const { workflow_runs: runs } = await call<{ workflow_runs: Run[] }>(
    `/actions/runs?head_sha=${commit}`,
  );
  return { sentence: describeRuns(runs), isMerged: false, isClosed: false };
}

function describeRuns(runs: readonly Run[]): string {
  const open = runs.filter(({ status }) => status !== 'completed').length;
  const bad = runs.filter(
    ({ conclusion }) =>
      conclusion !== null && !['success', 'skipped', 'neutral'].includes(conclusion),
  ).length;
  if (runs.length === 0) return 'Its checks have not begun yet.';
  if (bad > 0) return 'A check has failed. Open the pull request to see what it says.';
  if (open > 0) return 'Its checks are running.';
  return 'Its checks have passed. Somebody may merge it now.';
}

/** What GitHub answered that is no success. */
class Failure extends GitHubRefusal {
  readonly status: number;
  readonly said: string;
  constructor(status: number, said: string, message: string) {
    super(message);
    this.status = status;
    this.said = said;
  }
}

function callerFor({ api, name }: Repository, token: string, get: Fetch): Call {
  return async <T>(path: string, body?: object): Promise<T> => {
    let response: Response;
    try {
      response = await get(`${api}/repos/${name}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'x-github-api-version': '2022-11-28',
        },
        ...(body && { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
    } catch {
      throw new GitHubRefusal(
        `GitHub cannot be reached: there may be no network. ${kept} Try again when there is one.`,
      );
    }
    if (response.ok) return (await response.json()) as T;
    const said = await readMessage(response);
    throw new Failure(response.status, said, explain(response, said, name));
  };
}

/** GitHub says why in `message`, and for 422 in `errors` too. */
async function readMessage(response: Response): Promise<string> {
  try {
    const { message = '', errors = [] } = (await response.json()) as {
      message?: string;
      errors?: ({ message?: string } | string)[];
    };
    const more = errors.map((one) => (typeof one === 'string' ? one : (one.message ?? '')));
    return [message, ...more].filter(Boolean).join('. ').slice(0, 300);
  } catch {
    return '';
  }
}

function explain(response: Response, said: string, name: string): string {
  const { status, headers } = response;
  if (status === 401)
    return `GitHub does not know this token: it may be mistyped, expired or taken back. ${kept} Make a new one and try again, or use another way below.`;
  if (
    status === 429 ||
    (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after')))
  )
    return `GitHub takes no more from this token for now. ${kept} Try again in some minutes.`;
  if (status === 403) return `This token may not do that. ${rights} ${kept}`;
  if (status === 404)
    return `GitHub finds no ${name} for this token. The token has to be for this repository. ${rights} ${kept}`;
  if (status === 409)
    return `Somebody has changed the repository at this very moment, or it is empty. Nothing was proposed. ${kept} Try again.`;
  if (status === 414) return `The address was too long for GitHub. ${kept} Copy the files instead.`;
  if (status === 422)
    return `GitHub did not take it${said ? `: "${said}"` : ''}. ${kept} Try again, or use another way below.`;
  return `GitHub does not work as it should now (${status}). ${kept} Try again, or use another way below.`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { goodToken, standInGitHub, type StandIn } from '../../tests/support/stand-in-github.ts';
import { lookAtProposal, proposeFiles, GitHubRefusal, type ToPropose } from './github.ts';

const folder = 'content/incidents/2026-11-30-phones-down';
const published = new Map([
  [`${folder}/incident.md`, 'a'],
  [`${folder}/2026-11-30T0700.md`, 'b'],
  ['README.md', 'c'],
]);

let github: StandIn;
beforeEach(async () => {
  github = await standInGitHub(published);
});
afterEach(() => github.stop());

const repository = () => ({
  page: `${github.origin}/example/noticeboard`,
  api: `${github.origin}/api/v3`,
  name: 'example/noticeboard',
});

const file = { path: `${folder}/2026-11-30T0800.md`, text: 'Phones work — again.\n' };
const toPropose: ToPropose = {
  files: [file],
  branch: 'update/2026-11-30-phones-down-2026-11-30T0800',
  title: 'Update: Phones down',
  body: 'Words.',
  folder,
  known: new Set(['incident.md', '2026-11-30T0700.md']),
  isAlthough: false,
};

const propose = (change: Partial<ToPropose> = {}, token = goodToken) =>
  proposeFiles({ ...toPropose, ...change }, repository(), token);

it('makes a branch with the files as they are, in one commit on top of the rest, and a pull request', async () => {
  const pull = await propose();
  expect(pull.address).toBe('https://github.com/example/noticeboard/pull/1');
  expect(github.branches.get(toPropose.branch)).toEqual(
    new Map([...published, [file.path, file.text]]),
  );
  expect(github.branches.get('main')).toEqual(published);
  expect(github.pulls).toEqual([
    { title: toPropose.title, body: 'Words.', head: toPropose.branch, base: 'main', merged: false },
  ]);
});

it('takes another name for the branch if somebody has that one', async () => {
  await propose();
  await propose();
  expect(github.pulls.map(({ head }) => head)).toEqual([toPropose.branch, `${toPropose.branch}-2`]);
});

it('proposes a new incident, which has no folder yet', async () => {
  await propose({ folder: 'content/incidents/2026-11-30-email', known: new Set() });
  expect(github.pulls).toHaveLength(1);
});

it('proposes nothing beside an update that the officer has not seen, unless they say so', async () => {
  github.stop();
  github = await standInGitHub(new Map([...published, [`${folder}/2026-11-30T0730.md`, 'd']]));
  const refused = (await propose().catch((error: unknown) => error)) as GitHubRefusal;
  expect(refused.isMeanwhile).toBe(true);
  expect(refused.message).toContain('2026-11-30T0730.md');
  expect(github.asked.some((one) => one.startsWith('POST'))).toBe(false);
  await propose({ isAlthough: true });
  expect(github.pulls).toHaveLength(1);
});

describe('each failure has its own sentence, and says that the words are kept', () => {
  test.each<[string, string, number, Record<string, string>]>([
    ['GET ', 'Bad credentials', 401, {}],
    ['POST /git/trees', 'Resource not accessible by personal access token', 403, {}],
    ['GET ', 'API rate limit exceeded', 403, { 'x-ratelimit-remaining': '0' }],
    ['GET ', 'Not Found', 404, {}],
    ['GET /git/ref', 'Git Repository is empty.', 409, {}],
    ['POST /git/commits', 'URI Too Long', 414, {}],
    ['POST /git/refs', 'Validation Failed', 422, {}],
    ['POST /git/trees', 'Server Error', 500, {}],
  ])('%s: %s (%i)', async (key, message, status, headers) => {
    github.refuse.set(key, { status, message, headers });
    const error = (await propose().catch((one: unknown) => one)) as Error;
    expect(error).toBeInstanceOf(GitHubRefusal);
    expect(error.message).toContain('kept in this browser');
    sentences.add(error.message);
    expect(error.message).not.toContain(goodToken);
  });

  it('no two are alike', () => {
    expect(sentences.size).toBe(8);
  });

  const sentences = new Set<string>();

  it('a token that GitHub does not know', async () => {
    await expect(propose({}, 'other')).rejects.toThrow('does not know this token');
  });

  it('no network', async () => {
    github.stop();
    const closed = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(proposeFiles(toPropose, repository(), goodToken, closed)).rejects.toThrow(
      'cannot be reached',
    );
  });

  it('says where the branch is if only the pull request failed', async () => {
    github.refuse.set('POST /pulls', { status: 422, message: 'No commits between main and it' });
    await expect(propose()).rejects.toThrow(`/compare/main...${toPropose.branch}?expand=1`);
  });
});

test('how far it is, until it is merged', async () => {
  const pull = await propose();
  const look = async () => (await lookAtProposal(pull, repository(), goodToken)).sentence;
  expect(await look()).toBe('Its checks have not begun yet.');
  github.runs.push({ status: 'in_progress', conclusion: null });
  expect(await look()).toBe('Its checks are running.');
  github.runs[0] = { status: 'completed', conclusion: 'failure' };
  expect(await look()).toContain('A check has failed.');
  github.runs[0] = { status: 'completed', conclusion: 'success' };
  expect(await look()).toContain('Somebody may merge it now.');
  github.merge(1);
  expect(await look()).toContain('It is merged.');
});

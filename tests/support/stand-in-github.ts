import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Answers as GitHub documents its REST API (version 2022-11-28), for one
 * repository, on this machine. `refuse` makes it answer otherwise: by method and
 * the end of a path, a status with what GitHub says then.
 */
export interface StandIn {
  origin: string;
  name: string;
  /** What it holds: the files of each branch. */
  branches: Map<string, Map<string, string>>;
  pulls: { title: string; body: string; head: string; base: string; merged: boolean }[];
  runs: { status: string; conclusion: string | null }[];
  refuse: Map<string, { status: number; message: string; headers?: Record<string, string> }>;
  /** The requests so far: "POST /git/refs". */
  asked: string[];
  merge: (number: number) => void;
  stop: () => void;
}

export const goodToken = 'github_pat_good';

export async function standInGitHub(files: ReadonlyMap<string, string>): Promise<StandIn> {
  const branches = new Map([['main', new Map(files)]]);
  const objects = new Map<string, Map<string, string>>();
  let last = 0;
  const keep = (some: Map<string, string>) => {
    last += 1;
    const sha = last.toString(16).padStart(40, '0');
    objects.set(sha, some);
    return sha;
  };
  const shas = new Map([['main', keep(new Map(files))]]);
  const name = 'example/noticeboard';
  const standIn: Omit<StandIn, 'origin' | 'stop'> = {
    name,
    branches,
    pulls: [],
    runs: [],
    refuse: new Map(),
    asked: [],
    merge: (number) => {
      const pull = standIn.pulls[number - 1];
      if (!pull) return;
      pull.merged = true;
      branches.set('main', new Map(branches.get(pull.head)));
    },
  };

  const answer = (
    method: string,
    path: string,
    query: URLSearchParams,
    body: Json,
  ): [number, unknown] => {
    const [, kind, ...rest] = path.split('/');
    if (path === '') return [200, { full_name: name, default_branch: 'main' }];
    if (path.startsWith('/git/ref/heads/')) {
      const sha = shas.get(decodeURIComponent(path.slice('/git/ref/heads/'.length)));
      return sha ? [200, { object: { sha } }] : notFound;
    }
    if (path.startsWith('/git/commits/')) return [200, { tree: { sha: rest[1] } }];
    if (kind === 'contents') {
      const folder = decodeURIComponent(rest.join('/'));
      const there = objects.get(query.get('ref') ?? '') ?? new Map<string, string>();
      const names = [...there.keys()].filter((one) => one.startsWith(`${folder}/`));
      return names.length === 0
        ? notFound
        : [200, names.map((one) => ({ name: one.slice(folder.length + 1) }))];
    }
    if (method === 'POST' && path === '/git/trees') {
      const base = objects.get(String(body['base_tree'])) ?? new Map<string, string>();
      const added = (body['tree'] as { path: string; content: string }[]).map(
        (one) => [one.path, one.content] as const,
      );
      return [201, { sha: keep(new Map([...base, ...added])) }];
    }
    if (method === 'POST' && path === '/git/commits') return [201, { sha: body['tree'] }];
    if (method === 'POST' && path === '/git/refs') {
      const branch = String(body['ref']).replace('refs/heads/', '');
      if (shas.has(branch)) return [422, { message: 'Reference already exists' }];
      shas.set(branch, String(body['sha']));
      branches.set(branch, objects.get(String(body['sha'])) ?? new Map());
      return [201, { ref: body['ref'] }];
    }
    if (method === 'POST' && path === '/pulls') {
      standIn.pulls.push({ ...(body as never as StandIn['pulls'][number]), merged: false });
      const number = standIn.pulls.length;
      return [201, { number, html_url: `https://github.com/${name}/pull/${number}` }];
    }
    if (kind === 'pulls') {
      const pull = standIn.pulls[Number(rest[0]) - 1];
      return pull
        ? [200, { merged: pull.merged, state: pull.merged ? 'closed' : 'open' }]
        : notFound;
    }
    if (path === '/actions/runs')
      return [200, { total_count: standIn.runs.length, workflow_runs: standIn.runs }];
    return notFound;
  };

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      // A browser asks first whether it may.
      const allowed = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, accept, content-type, x-github-api-version',
        'access-control-expose-headers': 'x-ratelimit-remaining, retry-after',
      };
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const method = request.method ?? 'GET';
      if (method === 'OPTIONS') return send(response, 204, undefined, allowed);
      const below = `/api/v3/repos/${name}`;
      const path = pathname.slice(below.length);
      standIn.asked.push(`${method} ${path}`);
      if (!pathname.startsWith(below))
        return send(response, 404, { message: 'Not Found' }, allowed);
      const refusal = [...standIn.refuse].find(([key]) => `${method} ${path}`.startsWith(key))?.[1];
      if (refusal)
        return send(
          response,
          refusal.status,
          { message: refusal.message },
          { ...allowed, ...refusal.headers },
        );
      if (request.headers.authorization !== `Bearer ${goodToken}`)
        return send(response, 401, { message: 'Bad credentials' }, allowed);
      const [status, said] = answer(method, path, searchParams, body);
      return send(response, status, said, allowed);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(standIn, { origin: `http://127.0.0.1:${port}`, stop: () => server.close() });
}

type Json = Record<string, unknown>;

const notFound: [number, unknown] = [404, { message: 'Not Found' }];

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as Json) : {};
}

import { readFileSync } from 'node:fs';
import { fenceIn } from './document.ts';

type Headers = Record<string, string>;

/**
 * What public/_headers gives an address: every rule that matches adds its own,
 * a comma between two of one name. Source: developers.cloudflare.com/pages,
 * "Headers".
 */
export function headersOnNetlify(address: string): Headers {
  const found: Headers = {};
  for (const { path, headers } of readRules(readFileSync('public/_headers', 'utf8'))) {
    if (!matches(path, address)) continue;
    for (const [name, value] of headers) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

function readRules(text: string): { path: string; headers: [string, string][] }[] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ path: line, headers: [] });
  }
  return rules;
}

/** `*` stands for anything, `:name` for one part of an address, `{txt,eml}` for one of several endings. */
function matches(path: string, address: string): boolean {
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*')
    .replace(/\{(.*)\}/, (_, endings: string) => `(?:${endings.replaceAll(',', '|')})`);
  return new RegExp(`^${pattern}$`).test(address);
}

/**
 * What public/staticwebapp.config.json gives it: the first route that matches,
 * in place of what is for all. Source: learn.microsoft.com/azure/static-web-apps/configuration.
 */
export function headersOnAzure(address: string): Headers {
  const config = JSON.parse(readFileSync('public/staticwebapp.config.json', 'utf8')) as {
    globalHeaders: Headers;
    routes: { route: string; headers: Headers }[];
  };
  const first = config.routes.find(({ route }) => matches(route, address));
  return { ...config.globalHeaders, ...first?.headers };
}

/** What the file for nginx in docs/own-server.md gives it: a header that is a variable has the value of its map. */
export function headersOnNginx(address: string): Headers {
  const text = fenceIn(readFileSync('docs/own-server.md', 'utf8'), 'nginx', 'map $uri');
  const values = new Map(
    [...text.matchAll(/^map \$uri (\$\w+) \{\n([^}]*)\}/gm)].map(
      ([, variable = '', lines = '']) => {
        const [, usual = ''] = /default "(.*)";/.exec(lines) ?? [];
        const [, pattern = '', value = ''] = /~(\S+) "(.*)";/.exec(lines) ?? [];
        return [variable, new RegExp(pattern).test(address) ? value : usual] as const;
      },
    ),
  );
  const all = [...text.matchAll(/add_header (\S+) (?:"(.*)"|(\$\w+)) always;/g)].map(
    ([, name = '', value, variable = '']) => [name, value ?? values.get(variable) ?? ''] as const,
  );
  // nginx leaves out a header without a value.
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

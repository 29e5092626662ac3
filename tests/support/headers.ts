import { readFileSync } from 'node:fs';

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

/** What the snippet for nginx in docs/deploy.md gives it. */
export function headersOnNginx(address: string): Headers {
  const [, snippet = ''] =
    /```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/deploy.md', 'utf8')) ?? [];
  const [forPages = '', forPrograms = ''] = [
    ...snippet.matchAll(/ {2}location [^{]*\{([^}]*)\}/g),
  ].map(([, lines = '']) => lines);
  const [, programs = '(?!)'] = / {2}location ~ (\S+) \{/.exec(snippet) ?? [];
  const lines = new RegExp(programs).test(address) ? forPrograms : forPages;
  const [, usual = '', embed = '', forEmbed = ''] =
    /default "(.*)";\n\s+~(\S+) "(.*)";/.exec(snippet) ?? [];
  const frames = new RegExp(embed).test(address) ? forEmbed : usual;
  const [, hidden = '(?!)', robots = ''] =
    /map \$uri \$robots \{\n\s+~(\S+) "(.*)";/.exec(snippet) ?? [];
  const variables: Headers = { frames, robots: new RegExp(hidden).test(address) ? robots : '' };
  const all = [...lines.matchAll(/add_header (\S+) (?:"(.*)"|\$(\w+));/g)].map(
    ([, name = '', text, variable = '']): [string, string] => [
      name,
      text ?? variables[variable] ?? '',
    ],
  );
  // nginx leaves out a header without a value.
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

import { readFileSync } from 'node:fs';
import { withReviews } from './reviewed-words.ts';
import { textOf, type ContentFiles } from './content-files.ts';

/** The same content in Polish: the real words of the sample, reviewed, and short answers. */
export function withPolish(files: ContentFiles): ContentFiles {
  const services = [...files.keys()].flatMap(
    (path) => /^services\/(.*)\.md$/.exec(path)?.[1] ?? [],
  );
  const language = readFileSync('content/languages/pl.yaml', 'utf8')
    .replace(/^translatedBy: .*$/m, 'translatedBy: A translator')
    .replace(
      /^services:\n(?: .*\n)+/m,
      ['services:\n', ...services.map((id) => `  ${id}: ${nameOf(id)}\n`)].join(''),
    );
  const guidance = [...files].flatMap(([path, text]): [string, string][] =>
    /^guidance\/.*\/en\.md$/.test(path) ? [[path.replace('en.md', 'pl.md'), translate(text)]] : [],
  );
  const site = textOf(files, 'site.yaml').replace('publisher:', 'languages: [pl]\npublisher:');
  return withReviews(
    new Map([...files, ['site.yaml', site], ['languages/pl.yaml', language], ...guidance]),
  );
}

/** A name with the number of the English one: NHS 111. */
const nameOf = (id: string) =>
  id.startsWith('nhs-111') ? `Usługa NHS 111 (${id.slice(8)})` : `Usługa ${id}`;

/** The fields of an answer's translation. */
function translate(text: string): string {
  const of = /^approved:.*\n/m.exec(text)?.[0].replace('approved:', 'of:') ?? '';
  return `---
title: Tytuł, skierowanie
short: Krótka odpowiedź na skierowanie.
card:
  heading: 'Proszę zadzwonić pod 111, jeśli:'
  points:
    - potrzebują Państwo pomocy dzisiaj
    - nie można czekać
brief:
  text: Telefon 111.
  spoken: Jeśli nie można czekać, telefon 111.
translatedBy: A translator
${of}---
Treść.
`;
}

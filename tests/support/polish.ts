import { textOf, type ContentFiles } from './content-files.ts';

/** The same content in a second language: English words under another name, reviewed. */
export function withPolish(files: ContentFiles): ContentFiles {
  const services = [...files.keys()].flatMap(
    (path) => /^services\/(.*)\.md$/.exec(path)?.[1] ?? [],
  );
  const language = textOf(files, 'languages/en.yaml')
    .replace('name: English', 'name: Polski')
    .replace('locale: en-GB', 'locale: pl\nreviewedBy: A reviewer')
    .concat('services:\n', ...services.map((id) => `  ${id}: Usługa ${id}\n`));
  const guidance = [...files].flatMap(([path, text]): [string, string][] =>
    /^guidance\/.*\/en\.md$/.test(path) ? [[path.replace('en.md', 'pl.md'), translate(text)]] : [],
  );
  const site = textOf(files, 'site.yaml').replace('publisher:', 'languages: [pl]\npublisher:');
  return new Map([...files, ['site.yaml', site], ['languages/pl.yaml', language], ...guidance]);
}

/** The fields of an answer's translation, with the card and the short words as they are. */
function translate(text: string): string {
  const field = (name: string) =>
    new RegExp(`^${name}:.*\\n(?: .*\\n)*`, 'm').exec(text)?.[0] ?? '';
  const card = field('card').replace(/^ {2}type:.*\n/m, '');
  const of = field('approved').replace('approved:', 'of:');
  return `---\ntitle: Tytuł\nshort: Krótka odpowiedź.\n${card}${field('brief')}translatedBy: A translator\nreviewedBy: A second translator\n${of}---\nTreść.\n`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages of which a published site holds something, by what it holds. */
export const shippedPackages: Readonly<Record<string, readonly string[]>> = {
  'The look of the pages': ['nhsuk-frontend'],
  'Letters in posters, large print and pictures': [
    '@expo-google-fonts/noto-naskh-arabic',
    '@expo-google-fonts/noto-nastaliq-urdu',
    '@expo-google-fonts/noto-sans',
    '@expo-google-fonts/noto-sans-bengali',
    '@expo-google-fonts/noto-sans-gurmukhi',
  ],
  'Scripts of the page on which officers write': [
    '@formatjs/fast-memoize',
    '@formatjs/icu-messageformat-parser',
    '@formatjs/icu-skeleton-parser',
    'csv-parse',
    'entities',
    'extend-shallow',
    'fastest-levenshtein',
    'grapheme-splitter',
    'gray-matter',
    'intl-messageformat',
    'is-extendable',
    'kind-of',
    'linkify-it',
    'markdown-it',
    'mdurl',
    'punycode',
    'punycode.js',
    'section-matter',
    'sms-segments-calculator',
    'strip-bom-string',
    'twemoji-parser',
    'twitter-text',
    'uc.micro',
    'yaml',
    'zod',
  ],
};

/** The licences of others' work in a published site, as text. */
export function writeLicences(): string {
  const parts = Object.entries(shippedPackages).map(([what, names]) => {
    const texts = names.map(licenceOf);
    const shared = Map.groupBy(texts, ({ text }) => text);
    const each = [...shared].map(
      ([text, some]) => `${some.map(({ name }) => name).join('\n')}\n\n${text}`,
    );
    return `${what}\n${'='.repeat(what.length)}\n\n${each.join('\n\n---\n\n')}`;
  });
  return `Noticeboard is published under the MIT licence. Its pages and files hold work of others:\n\n${parts.join('\n\n\n')}\n`;
}

/** Throws if a package brings no licence and says none. */
function licenceOf(name: string): { name: string; text: string } {
  const folder = join('node_modules', name);
  const files = readdirSync(folder).toSorted();
  // A font has a licence of its own beside that of its package.
  const file = ['LICENSE_FONT', ...files].find(
    (one) => files.includes(one) && /^licen[cs]e/i.test(one),
  );
  if (file) {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return { name, text: text.replace(/[ \t]+$/gm, '') };
  }
  const { license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string;
    homepage?: string;
  };
  if (!license) throw new Error(`Nobody knows under which licence ${name} stands`);
  return { name, text: `Licence: ${license}. ${homepage ?? ''}`.trim() };
}

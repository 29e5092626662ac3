import type { CatalogueRows } from './row.ts';

const start =
  '- of: guidance/medicine-111\n  kind: easy-read\n  url: https://www.example.org/medicine.pdf\n  madeBy: Easy Read agency';

/** Easy Read, videos in sign language and recordings. */
export const formatRows = {
  'format/unknown': {
    severity: 'error',
    title: 'A form of nothing',
    what: 'The entry names a notice or an answer that is not there.',
    why: 'Nobody would ever find it.',
    fix: 'Write incidents/ or guidance/, and the id of what it is of.',
    in: 'formats',
    wrong: start.replace('medicine-111', 'medicin-111'),
    right: `${start}\n  english: kcneagmmcajj`,
  },
  'format/old': {
    severity: 'warning',
    title: 'A form of words that have changed',
    what: 'What this entry leads to was made of other English than what is published now. Or it does not say of which.',
    why: 'People who rely on it would do what was right before. It is not shown until it is renewed.',
    fix: 'Compare it with the English. If it still says the same, write the hash that the check names after english. If not, have it made anew.',
    in: 'formats',
    wrong: `${start}\n  english: abcdabcdabcd`,
    right: `${start}\n  english: kcneagmmcajj`,
  },
} satisfies CatalogueRows;

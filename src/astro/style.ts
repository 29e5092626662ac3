import type { MadeRule, SheetName } from '../styles/sheets.ts';
import { makeCutter, type PageParts } from './cut-style.ts';

/** The made stylesheets, by path. */
const made = import.meta.glob<MadeRule[]>('../styles/made/*.json', {
  eager: true,
  import: 'default',
});

const cutters = new Map(Object.entries(made).map(([path, rules]) => [path, makeCutter(rules)]));

/** What a page needs of a stylesheet. Throws if none was made. */
export function styleFor(sheet: SheetName, direction: 'ltr' | 'rtl', page: PageParts): string {
  const cut = cutters.get(`../styles/made/${sheet}.${direction}.json`);
  if (!cut) throw new Error(`${sheet} has no stylesheet for ${direction}`);
  return cut(page);
}

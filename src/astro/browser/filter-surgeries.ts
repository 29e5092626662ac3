import { outwardOf, plain } from '../../core/views/shared/search-keys.ts';
import type { FinderWords } from '../../core/views/shared/finder-words.ts';
import { readSurgeries } from './read-surgeries.ts';

/**
 * In the browser: shows only the surgeries that match what is typed, and says
 * how many. Without it the list is whole, and the letters or areas lead through
 * it. A list that is folded unfolds while something is typed. Where the page
 * does not list them, those that may match are read first.
 */
export function filterSurgeries(page: Document): void {
  const input = page.querySelector<HTMLInputElement>('#surgery');
  const found = page.querySelector<HTMLElement>('#found');
  const folded = page.querySelector('[data-search]')?.closest('details');
  const sections = [...page.querySelectorAll<HTMLElement>('[data-letter]')];
  const closedList = page.querySelector<HTMLElement>('[data-closed]');
  const ways = [...page.querySelectorAll<HTMLElement>('#letters, #areas')];
  if (!input || !found) return;
  const words = JSON.parse(found.dataset['finder'] ?? '{}') as FinderWords;
  const read = readSurgeries(page, words);

  const show = async () => {
    const typed = plain(input.value.trim());
    const trouble = typed === '' ? undefined : await read?.(typed);
    // Something else was typed while it was read.
    if (typed !== plain(input.value.trim())) return;
    const rows = [...page.querySelectorAll<HTMLElement>('[data-search]')];
    const isIdle = read !== undefined && (typed === '' || trouble !== undefined);
    const matches = isIdle ? [] : findMatches(rows, typed);
    const shown = new Set(matches.slice(0, read ? maxShown : matches.length));
    for (const row of rows) row.hidden = !shown.has(row);
    for (const section of sections) {
      section.hidden = !section.querySelector('[data-search]:not([hidden])');
    }
    // A surgery that has closed for good is found by its whole name or its code only.
    const closed = [...page.querySelectorAll<HTMLElement>('[data-exact]')];
    const gone = closed.filter((row) =>
      plain(row.dataset['exact'] ?? '')
        .split('|')
        .includes(typed),
    );
    for (const row of closed) row.hidden = !gone.includes(row);
    if (closedList) closedList.hidden = gone.length === 0;
    const count = matches.length + gone.length;
    found.textContent =
      typed === '' ? '' : (trouble ?? describe(count, shown.size + gone.length, words));
    if (folded) folded.open = typed !== '';
    for (const way of ways) way.hidden = typed !== '' && (!read || count > 0);
  };
  input.value = new URLSearchParams(page.location.search).get('q') ?? '';
  input.addEventListener('input', () => void show());
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  void show();
}

/** Of a whole list every match is shown; of one that was read, so many. */
const maxShown = 50;

function findMatches(rows: readonly HTMLElement[], typed: string): HTMLElement[] {
  const matching = (wanted: string) =>
    rows.filter((row) => isMatch(plain(row.dataset['search'] ?? ''), wanted));
  const matches = matching(typed);
  // A patient's own postcode is not the surgery's: its first half is near enough.
  const outward = outwardOf(typed);
  return matches.length === 0 && outward ? matching(`${outward} `) : matches;
}

function describe(count: number, shown: number, words: FinderWords): string {
  if (count === 0) return words.none;
  const form = new Intl.PluralRules(words.locale).select(count);
  const found = (words.found[form] ?? words.found['other'] ?? '').replace('{count}', `${count}`);
  return shown < count ? `${found} ${words.more.replace('{count}', `${shown}`)}` : found;
}

function isMatch(text: string, typed: string): boolean {
  const words = typed.split(/\s+/).filter(Boolean);
  return typed.endsWith(' ')
    ? text.includes(typed)
    : words.every((word) => text.includes(word)) ||
        text.replaceAll(' ', '').includes(words.join(''));
}

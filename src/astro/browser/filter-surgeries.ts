import type { FinderWords } from '../../core/views/shared/finder-words.ts';
import { describeFinding } from '../../core/views/shared/search/describe.ts';
import { findSurgeries, maxShown, type SearchResult } from '../../core/views/shared/search/find.ts';
import { findAreas } from '../../core/views/shared/search/find-areas.ts';
import { ofFiles, ofPage, type Shown } from './surgery-rows.ts';

/**
 * In the browser: shows only the surgeries that match what is typed, and says
 * how many. Without it the list is whole, and the letters or areas lead through
 * it. Where the page
 * does not list them, those that may match are read first.
 */
export function filterSurgeries(page: Document): void {
  const input = page.querySelector<HTMLInputElement>('#surgery');
  const message = page.querySelector<HTMLElement>('#found');
  const letters = page.querySelector<HTMLElement>('#letters');
  if (!input || !message) return;
  const words = JSON.parse(message.dataset['finder'] ?? '{}') as FinderWords;
  const rows = ofFiles(page, words) ?? ofPage(page);
  let asked = '';

  const show = async () => {
    const typed = input.value.trim();
    asked = typed;
    const isIdle = typed === '';
    const [finding, sentence] = isIdle ? [nothing, ''] : await find(typed);
    // Something else was typed while it was read.
    if (typed !== asked) return;
    rows.show(isIdle ? undefined : finding.found.slice(0, rows.isWhole ? Infinity : maxShown));
    message.textContent = sentence;
    showAreas(page, typed, isIdle || finding.found.length === 0);
    if (letters) letters.hidden = !isIdle;
  };

  const find = async (typed: string): Promise<[SearchResult<Shown>, string]> => {
    try {
      const finding = await findSurgeries(typed, rows.source);
      return [finding, describeFinding(finding, words)];
    } catch {
      return [nothing, words.broken];
    }
  };

  input.value = new URLSearchParams(page.location.search).get('q') ?? '';
  input.addEventListener('input', () => void show());
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  void show();
}

const nothing: SearchResult<Shown> = { kind: 'none', found: [], isCut: false };

/** The areas whose names match, or all where nothing else leads on. */
function showAreas(page: Document, typed: string, mayBeAll: boolean): void {
  const part = page.querySelector<HTMLElement>('#areas');
  if (!part) return;
  const areas = [...part.querySelectorAll<HTMLElement>('li')];
  const names = areas.map((row) => row.querySelector('a')?.textContent ?? '');
  const wanted = findAreas(typed, names);
  for (const [index, row] of areas.entries()) {
    row.hidden = wanted.length > 0 && !wanted.includes(index);
  }
  part.hidden = wanted.length === 0 && !mayBeAll;
}

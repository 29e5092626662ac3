import {
  fileOfKey,
  keyOf,
  minLetters,
  outwardOf,
  wordsIn,
} from '../../core/views/shared/search-keys.ts';
import type { FinderWords } from '../../core/views/shared/finder-words.ts';
import type { FoundSurgery } from '../../core/views/shared/search-files.ts';

/** Puts the surgeries that may match into the page. Returns what hindered it, as a sentence. */
type Read = (typed: string) => Promise<string | undefined>;

/**
 * In the browser: reads the one small file that has every surgery with a typed
 * word. Nothing where the page lists all surgeries itself.
 */
export function readSurgeries(page: Document, words: FinderWords): Read | undefined {
  const list = page.querySelector<HTMLElement>('#surgeries');
  const template = page.querySelector<HTMLTemplateElement>('#surgery-row');
  if (!list || !template) return undefined;
  const { file = '', files = '1', common = '' } = list.dataset;
  const isCommon = (key: string) => common.split(' ').includes(key);
  const addressOf = (key: string) =>
    file.replace('0.json', `${fileOfKey(key, Number(files))}.json`);
  const answers = new Map<string, Promise<readonly FoundSurgery[]>>();
  let [wanted, shown] = ['', ''];

  return async (typed) => {
    list.hidden = false;
    const long = wordsIn(outwardOf(typed) ?? typed).filter(
      (word) => word.length >= minLetters || /\d/.test(word),
    );
    if (long.length === 0) return words.short;
    const [key] = long
      .map((word) => keyOf(word, isCommon))
      .filter((one) => !isCommon(one))
      .toSorted((a, b) => b.length - a.length);
    if (!key) return words.many;
    const address = addressOf(key);
    wanted = address;
    try {
      const answer = answers.get(address) ?? readFile(address);
      answers.set(address, answer);
      const surgeries = await answer;
      // What was asked for last is shown, in whatever order answers come.
      if (wanted !== address || shown === address) return undefined;
      list.replaceChildren(template, ...surgeries.map((one) => rowOf(one, template, words)));
      shown = address;
      return undefined;
    } catch {
      answers.delete(address);
      return words.broken;
    }
  };
}

async function readFile(address: string): Promise<readonly FoundSurgery[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const { surgeries } = (await response.json()) as { surgeries: FoundSurgery[] };
  return surgeries;
}

function rowOf(
  one: FoundSurgery,
  template: HTMLTemplateElement,
  { tags, pages = '', notices }: FinderWords,
): HTMLElement {
  const row = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const link = row.querySelector('a');
  if (link) Object.assign(link, { textContent: one.name, href: one.href + pages });
  // Without a page in the language, its notices are the way on.
  if (notices) link?.replaceWith(one.name);
  for (const tag of row.querySelectorAll<HTMLElement>('[data-tone]')) {
    if (tag.dataset['tone'] !== one.tone) tag.remove();
    else if (tag.firstElementChild) tag.firstElementChild.textContent = tags?.[one.tag] ?? one.tag;
  }
  const note = row.querySelector('.app-row__note');
  if (note) note.textContent = one.note;
  for (const { text, href } of (one.notices ?? []).flatMap((id) => notices?.[id] ?? [])) {
    const way = document.createElement('a');
    note?.append(document.createElement('br'), Object.assign(way, { textContent: text, href }));
  }
  row.hidden = true;
  if (one.exact) row.dataset['exact'] = one.exact;
  else row.dataset['search'] = [one.name, one.note, one.also ?? ''].join(' ');
  return row;
}

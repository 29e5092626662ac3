import type { FinderWords } from '../../core/views/shared/finder-words.ts';
import type { SearchFile } from '../../core/views/shared/search/files.ts';
import { makeFileSource, type FiledSurgery } from '../../core/views/shared/search/file-source.ts';
import type { SearchSource } from '../../core/views/shared/search/find.ts';
import type { Findable } from '../../core/views/shared/search/match.ts';
import { readFindable } from '../../core/views/shared/search/names.ts';
import { lettersOf } from '../../core/views/shared/search/postcode.ts';
import { outwardsOf } from '../../core/views/shared/search/find.ts';

/** A surgery on the page, with its row if it has one. */
export type Shown = Findable & Partial<Pick<FiledSurgery, 'tag' | 'notices'>>;

/** How a page shows what was found. */
export interface SurgeryRows {
  source: SearchSource<Shown>;
  /** Whether the page has a row for every surgery. */
  isWhole: boolean;
  /** Shows some, or the page as it was. */
  show: (found: readonly Shown[] | undefined) => void;
}

/** A page that lists every surgery: rows are shown and hidden where they stand. */
export function ofPage(page: Document): SurgeryRows {
  const rows = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-search]')].map((row) => [readRow(row), row]),
  );
  const all = [...rows.keys()];
  const outwards = [...new Set(all.flatMap(outwardsOf))];
  const sections = [...page.querySelectorAll<HTMLElement>('[data-letter]')];
  const closedList = page.querySelector<HTMLElement>('[data-closed]');
  return {
    isWhole: true,
    source: {
      common: new Set(),
      isWhole: true,
      read: () => Promise.resolve(all),
      outwards: (letters) => Promise.resolve(outwards.filter((one) => lettersOf(one) === letters)),
    },
    show: (found) => {
      const shown = new Set<Findable>(found ?? all.filter(({ exact }) => exact === undefined));
      for (const [surgery, row] of rows) row.hidden = !shown.has(surgery);
      for (const section of sections) {
        section.hidden = !section.querySelector('[data-search]:not([hidden])');
      }
      if (closedList) closedList.hidden = !closedList.querySelector('[data-search]:not([hidden])');
    },
  };
}

/** What a row says of its surgery, in its words and beside them. */
function readRow(row: HTMLElement): Findable {
  const beside = readFindable(row.dataset['search'] ?? '');
  if (beside.name !== '') return beside;
  const wordsOf = (selector: string) => row.querySelector(selector)?.textContent.trim() ?? '';
  const [, town = '', postcode = ''] = /^(.*), (.*)$/.exec(wordsOf('bdi')) ?? [];
  const linked = /\/practices\/([^/]+)\//.exec(row.querySelector('a')?.href ?? '')?.[1] ?? '';
  return { ...beside, name: wordsOf('span'), town, postcode, code: beside.code || linked };
}

/** A page of very many surgeries: rows are made of what its files say. Nothing on a page that lists them. */
export function ofFiles(page: Document, words: FinderWords): SurgeryRows | undefined {
  const list = page.querySelector<HTMLElement>('#surgeries');
  const template = page.querySelector<HTMLTemplateElement>('#surgery-row');
  if (!list || !template) return undefined;
  const { file = '', files = '1', salt = '0', common = '', practice = '' } = list.dataset;
  const load = async (number: number): Promise<SearchFile> => {
    const response = await fetch(file.replace('0.json', `${number}.json`));
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as SearchFile;
  };
  return {
    isWhole: false,
    source: makeFileSource(
      { files: Number(files), salt: Number(salt) },
      common.split(' ').filter(Boolean),
      load,
    ),
    show: (found = []) => {
      list.hidden = found.length === 0;
      list.replaceChildren(template, ...found.map((one) => rowOf(one, template, practice, words)));
    },
  };
}

function rowOf(
  one: Shown,
  template: HTMLTemplateElement,
  practice: string,
  { notices }: FinderWords,
): HTMLElement {
  const row = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const link = row.querySelector('a');
  const href = practice.replace('CODE', one.code);
  if (link) Object.assign(link, { textContent: one.name, href });
  // Without a page in the language, its notices are the way on.
  if (notices) link?.replaceWith(one.name);
  for (const tag of row.querySelectorAll<HTMLElement>('[data-tag]')) {
    if (tag.dataset['tag'] !== String(one.tag)) tag.remove();
  }
  const note = row.querySelector('.app-row__note');
  if (note) note.textContent = `${one.town}, ${one.postcode}`;
  for (const { text, href } of (one.notices ?? []).flatMap((id) => notices?.[id] ?? [])) {
    const way = document.createElement('a');
    note?.append(document.createElement('br'), Object.assign(way, { textContent: text, href }));
  }
  return row;
}

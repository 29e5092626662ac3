import { showMoment } from '../../core/time/london.ts';

/** What may stand in the page's address: a file of this site's feeds, without its ending. */
const feedName = /^(?:(?:practices|areas|services|incidents)\/)?[\w-]+$/;
const mostItems = 3;

/**
 * In the browser: fills the page in for the feed that its address names, and
 * shows what is in the feed. So nobody needs to open raw XML to see it. What is
 * shown is read from the feed itself. Without it the page is about all bulletins.
 */
export async function chooseFeed(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('#feed');
  const asked = new URLSearchParams(page.location.search).get('feed') ?? '';
  const [name, address] = place?.querySelectorAll('[data-name], code') ?? [];
  if (!place || !name || !address || !feedName.test(asked)) return;
  const { file = '', whole = '', title = '' } = place.dataset;
  const channel = await readFeed(file.replace('bulletins.xml', `${asked}.xml`));
  if (!channel) return;
  // Every feed's title has the same words around its own.
  const [before = '', after = ''] = title.split(name.textContent);
  const own = textOf(channel, 'title');
  name.textContent = own.slice(before.length, own.length - after.length);
  address.textContent = whole.replace('bulletins.xml', `${asked}.xml`);
  showItems(page, channel, page.querySelector<HTMLElement>('#arrives'));
}

async function readFeed(file: string): Promise<Element | undefined> {
  try {
    const response = await fetch(file);
    if (!response.ok) return undefined;
    const feed = new DOMParser().parseFromString(await response.text(), 'text/xml');
    return feed.querySelector('channel') ?? undefined;
  } catch {
    // A copy that is opened from a folder may read no other file.
    return undefined;
  }
}

function showItems(page: Document, channel: Element, place: HTMLElement | null): void {
  const items = [...channel.querySelectorAll('item')].slice(0, mostItems);
  const box = place?.closest<HTMLElement>('.app-box');
  if (!place || !box) return;
  const lines = items.map((item) => {
    const line = page.createElement('p');
    const link = page.createElement('a');
    link.textContent = textOf(item, 'title');
    link.href = textOf(item, 'link');
    const when = page.createElement('span');
    when.className = 'app-quiet';
    when.textContent = showMoment(Date.parse(textOf(item, 'pubDate')));
    line.append(link, page.createElement('br'), when);
    return line;
  });
  if (lines.length === 0) {
    const line = page.createElement('p');
    line.textContent = 'Nothing yet. In calm times nothing arrives.';
    lines.push(line);
  }
  place.replaceChildren(...lines);
  box.hidden = false;
}

function textOf(parent: Element, name: string): string {
  const child = [...parent.children].find(({ localName }) => localName === name);
  return child?.textContent.trim() ?? '';
}

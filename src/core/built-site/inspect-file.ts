import { makeLruCache } from '../cache/lru-cache.ts';
import { checkXml } from './check-xml.ts';

/** Where a built site stands: the whole address of its root and its path, both without a slash at the end. */
export interface Root {
  whole: string;
  base: string;
}

/** What is to be known of built files, gathered while each is at hand. All of it is plain data. */
export interface Findings {
  /** Each address below the site's root that some file leads to, as /a/ or /a/#b, and one file that does. */
  targets: Map<string, string>;
  faults: Fault[];
}

/** Something that is wrong in one built file. */
export interface Fault {
  /** Below the site's folder. */
  file: string;
  /** What is wrong, to follow the file's name: 'leads to /a/, and …' */
  what: string;
  /** The address that leads nowhere, if that is what is wrong. */
  target?: string;
}

function noFindings(): Findings {
  return { targets: new Map(), faults: [] };
}

/** More faults than this in one process say no more. */
const maxFaults = 1000;

/** No address of ours is near this many characters. */
const maxAddress = 2000;

const linkOrCode =
  /<style[^]*?<\/style>|<script[^]*?<\/script>|\s(href|src|action|content)="([^"]*)"/g;

/** Looks at built files, and gathers what `findFaults` needs. */
export interface Inspector {
  /** Looks at one file, given as its text; one character a byte will do. */
  inspect: (file: string, text: string) => void;
  /** What was found since it was last asked. */
  take: () => Findings;
}

/** What files share is looked at once. */
export function makeInspector({ whole, base }: Root): Inspector {
  const items = makeLruCache<boolean>(1000);
  let found = noFindings();

  function blame(file: string, what: string): void {
    if (found.faults.length < maxFaults) found.faults.push({ file, what });
  }

  function follow(address: string, file: string): void {
    const target = address.replace(/\?[^#]*/, '');
    if (!found.targets.has(target)) found.targets.set(target, file);
  }

  /** In a page: every link to this site, whatever way it is written. */
  function inspectPage(file: string, text: string): void {
    for (const [, attribute, value = ''] of text.matchAll(linkOrCode)) {
      if (attribute === undefined) continue;
      const address = attribute === 'content' ? (/; url=(.*)$/.exec(value)?.[1] ?? '') : value;
      if (address.startsWith('#')) {
        const id = address.slice(1);
        if (id !== '' && !text.includes(` id="${id}"`)) {
          blame(file, `leads to ${address} on the same page, and nothing there has that id`);
        }
      } else if (address.startsWith('/') && !address.startsWith('//')) {
        if (address.startsWith(`${base}/`)) follow(address.slice(base.length), file);
        else blame(file, `leads to ${address}, which is outside the site's folder ${base}/`);
      }
    }
    inspectText(file, text);
  }

  /** In any text: every whole address of this site, and none of a longer host or of a folder beside ours. */
  function inspectText(file: string, text: string): void {
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + whole.length)) {
      const after = text.slice(at + whole.length, at + whole.length + maxAddress);
      const [address = ''] = /^[\w/.~%#?=+@:-]*/.exec(after) ?? [];
      const isLonger = /^[.:]*[\w@-]/.test(address);
      // A pattern of addresses, /feeds/services/{service}.xml, is none itself.
      if (isLonger || after[address.length] === '{') continue;
      follow(address.replace(/[.:?-]+$/, '') || '/', file);
    }
  }

  return {
    inspect(file: string, text: string): void {
      if (file.endsWith('.html')) inspectPage(file, text);
      else if (/\.(?:xml|atom|rss|json|txt|csv|svg)$/.test(file)) inspectText(file, text);
      const wrong = file.endsWith('.json')
        ? checkJson(text)
        : /\.(?:xml|atom|rss|svg)$/.test(file)
          ? checkXml(text, items)
          : undefined;
      if (wrong) blame(file, wrong);
    },
    take(): Findings {
      const taken = found;
      found = noFindings();
      return taken;
    },
  };
}

function checkJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
}

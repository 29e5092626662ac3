import { load } from 'cheerio';
import { iconOf } from '../../src/core/views/shared/icon.ts';

interface Element {
  tagName: string;
  attribs: Record<string, string>;
}

/** Elements that our pages and our words have. Whatever else is there, somebody has smuggled in. */
const elements = new Set(
  'html head body meta title link style script header footer main nav section article aside div p span a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 strong em b i s bdi time br wbr hr blockquote pre code table thead tbody tr th td caption form fieldset legend label input select option button details summary img svg path rect g circle text small sup sub abbr figure figcaption'.split(
    ' ',
  ),
);
/** The sign of a page in the browser's tab. */
const icons = new Set((['good', 'slow', 'bad', 'planned', 'neutral'] as const).map(iconOf));
const schemes = /^(?:https?:|mailto:|tel:|\/|#|\.|data:,$|\?)/;

/** What stands in markup that no officer's text may put there, a line each. */
export function judgeMarkup(html: string, isPage: boolean): string[] {
  const $ = load(html, undefined, isPage);
  return $('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? judgeElement(element) : []));
}

function judgeElement({ tagName, attribs }: Element): string[] {
  const found = elements.has(tagName) ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(attribs)) {
    if (/^on/i.test(name) || !/^[a-z][a-z0-9:-]*$/i.test(name)) found.push(`${tagName} ${name}=`);
    const isAddress = ['href', 'src', 'action', 'xlink:href', 'formaction'].includes(name);
    if (isAddress && !schemes.test(value) && !icons.has(value))
      found.push(`${tagName} ${name}="${value}"`);
  }
  return found.map((one) => one.slice(0, 200));
}

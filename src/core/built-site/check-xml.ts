/** From one < to its >. Attributes are quoted and hold no <, as XML has it. */
const markup =
  /<(?:(?<end>\/)?(?<name>[A-Za-z_:][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/)?|!--(?:(?!--)[^])*--|!\[CDATA\[[^]*?\]\]|\?[^]*?\?)>/y;

/** What may hold an & as it is. */
const literal = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
// eslint-disable-next-line no-control-regex -- XML 1.0 allows no other control characters.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

/**
 * What keeps a text from being one well-formed XML document, or nothing. It is
 * stricter than XML: a document of ours has no DOCTYPE and no entities of its
 * own. Thousands of feeds share their items: `recall` may remember whether one is good.
 */
export function checkXml(
  text: string,
  recall: Recall = (_item, look) => look(),
): string | undefined {
  const rest = text.replace(/<item>[^]*?<\/item>/g, (item) =>
    recall(item, () => checkOne(item) === undefined) ? '<item/>' : item,
  );
  return checkOne(rest);
}

type Recall = (item: string, look: () => boolean) => boolean;

function checkOne(text: string): string | undefined {
  if (forbidden.test(text)) return 'has a control character';
  const plain = text.includes('<!') ? text.replace(literal, '') : text;
  if (strayAmpersand.test(plain)) return 'has an & that is not written &amp;';
  return checkNesting(text);
}

function checkNesting(text: string): string | undefined {
  const open: string[] = [];
  let elements = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('<', from);
    const between = text.slice(from, at < 0 ? undefined : at);
    if (open.length === 0 && between.trim() !== '') return 'has text outside its first element';
    if (between.includes(']]>')) return 'has ]]> in a text';
    if (at < 0) break;
    markup.lastIndex = at;
    const { end, name, attributes = '', empty } = markup.exec(text)?.groups ?? {};
    if (markup.lastIndex === 0) return `has broken markup: ${text.slice(at, at + 40)}`;
    from = markup.lastIndex;
    if (name === undefined) continue;
    if (end) {
      if (open.pop() !== name) return `closes <${name}>, which is not the element that is open`;
      continue;
    }
    if (open.length === 0 && elements++ > 0) return 'has more than one first element';
    if (hasTwice(attributes)) return `has an attribute twice in <${name}>`;
    if (!empty) open.push(name);
  }
  if (open.length > 0) return `never closes <${open.at(-1)}>`;
  return elements === 0 ? 'has no element' : undefined;
}

function hasTwice(attributes: string): boolean {
  if (attributes === '') return false;
  const names = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(
    ([, name]) => name,
  );
  return new Set(names).size < names.length;
}

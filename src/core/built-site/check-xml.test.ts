import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { makeLruCache } from '../cache/lru-cache.ts';
import { checkXml } from './check-xml.ts';

const good = [
  '<a/>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version=\'2.0\' xmlns:atom="x"><channel>\n<atom:link href="a?b=1&amp;c"/></channel></rss>\n',
  '<a><![CDATA[ <b> & ]]></a>',
  '<a><!-- a - b <c> & --></a>',
  '<a>&#8217;&#x2019;&lt;b&gt;&quot;&apos; > اردو 🏥</a>',
  '<channel><item><title>a</title></item><item><title>a</title></item></channel>',
];

const bad: [string, string][] = [
  ['', 'has no element'],
  ['text', 'has text outside its first element'],
  ['<a/>tail', 'has text outside its first element'],
  ['<a/><b/>', 'has more than one first element'],
  ['<a>', 'never closes <a>'],
  ['<a><b></a></b>', 'closes <a>, which is not the element that is open'],
  ['</a>', 'closes <a>, which is not the element that is open'],
  ['<a>&</a>', 'has an & that is not written &amp;'],
  ['<a>&nbsp;</a>', 'has an & that is not written &amp;'],
  ['<a b="&c"/>', 'has an & that is not written &amp;'],
  ['<a>\u0001</a>', 'has a control character'],
  ['<a>]]></a>', 'has ]]> in a text'],
  ['<a b=1/>', 'has broken markup: <a b=1/>'],
  ['<a b="<"/>', 'has broken markup: <a b="<"/>'],
  ['<a b="1" b="2"/>', 'has an attribute twice in <a>'],
  ['<a>1 < 2</a>', 'has broken markup: < 2</a>'],
  ['<!DOCTYPE a><a/>', 'has broken markup: <!DOCTYPE a><a/>'],
  ['<a><!-- b', 'has broken markup: <!-- b'],
  [
    '<channel><item><title>a</item></channel>',
    'closes <item>, which is not the element that is open',
  ],
];

describe('an XML file', () => {
  test.each(good)('is well-formed: %s', (text) => {
    expect(checkXml(text)).toBeUndefined();
    expect(XMLValidator.validate(text)).toBe(true);
  });

  test.each(bad)('is not: %s', (text, what) => {
    expect(checkXml(text)).toBe(what);
  });

  it('is held to the same with items that were read before', () => {
    const recall = makeLruCache<boolean>(10);
    const feed = (items: string) => `<channel>${items}</channel>`;
    expect(checkXml(feed('<item><a/></item>'), recall)).toBeUndefined();
    expect(recall('<item><a/></item>', () => false)).toBe(true);
    expect(checkXml(feed('<item><a/></item><item><a></item>'), recall)).toContain('closes <item>');
    expect(checkXml(feed('<item><a></item>'), recall)).toContain('closes <item>');
    expect(checkXml('<item><a/></item>', recall)).toBeUndefined();
  });
});

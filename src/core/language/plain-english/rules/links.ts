import type { RuleMatch } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { everyone, matching, tableOf } from '../rule.ts';

const listed =
  'Screen readers list the links of a page without the words around them. Each must make sense alone.';

/** Source: NHS digital service manual, content guide, "Links"; WCAG 2.2, success criterion 2.4.4. */
export const linkRules = tableOf([
  {
    code: 'words/link-text',
    severity: everyone.error,
    find: findEmptyLinks,
    message: 'the link "{found}" does not say where it leads',
    fix: 'Make the name of the page the link, such as [NHS 111 online](https://111.nhs.uk).',
    title: 'A link that says "here"',
    why: listed,
    wrong: 'Read more [here](https://111.nhs.uk).',
    right: 'Go to [NHS 111 online](https://111.nhs.uk).',
  },
  {
    code: 'words/click-here',
    severity: everyone.warning,
    find: (reading) => {
      const links = new Set(findEmptyLinks(reading).map(({ index }) => index));
      return matching(/\bclick (?:here|below|(?:on )?this link)\b/gi)(reading).filter(
        ({ index }) => !links.has(index),
      );
    },
    message: '"{found}" means nothing to people who do not see the page or have no mouse',
    fix: 'Say what to do, such as "Go to" and the name of the page.',
    title: 'Click here',
    why: 'People who use a keyboard, a phone or their voice do not click.',
    wrong: 'Click below to read more.',
    right: 'Go to the page about your surgery to read more.',
  },
]);

const emptyTexts = new Set(
  `here|click here|click this link|this link|link|this page|this website|more|read more|learn more
  |more information|find out more|see more|details|more details|website|page|this`
    .split('|')
    .map((text) => text.trim()),
);

function findEmptyLinks({ text, prose, links }: Reading): RuleMatch[] {
  return links
    .filter(({ start, end }) => emptyTexts.has(plain(prose.slice(start, end))))
    .map(({ start, end }) => ({ index: start, found: text.slice(start, end) }));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

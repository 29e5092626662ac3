import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBuiltSite } from './support-site.ts';
import { someOf } from '../support/night.ts';

const incident = '2025-07-27-bradford-craven-data-centre';
const { visit } = useBuiltSite();

const around = (...above: readonly string[]) => [
  'banner',
  'navigation "Example Health and Care Partnership"',
  'navigation "Other languages"',
  ...above,
  'main',
];
const breadcrumb = 'navigation "Breadcrumb"';
const finder = ['search', 'textbox "Is your surgery affected?"', 'button "Find"'];
const down =
  'Text messages from surgeries and online forms do not work at 18 surgeries in Bradford North, Airedale and Craven.';
/** `beside` is what stands right after urgent help. */
const needs = (...beside: string[]) => [
  'heading "What do you need?" [level=2]',
  'heading "Immediate action required: Call 999 or go to A&E if someone is seriously ill or injured and their life is at risk." [level=3]',
  'link "999"',
  'heading "You need help today" [level=3]',
  'heading "Urgent advice: Go to 111.nhs.uk or call 111 if any of these is true:" [level=3]',
  'link "Call 111"',
  ...beside,
  'heading "Your medicine has run out" [level=3]',
  'heading "Urgent advice: Go to 111.nhs.uk/emergency-prescription or call 111 if both of these are true:" [level=3]',
  'heading "Urgent advice: Get help today if:" [level=3]',
  'heading "You need an appointment" [level=3]',
  'heading "You are waiting for test results" [level=3]',
  'heading "You are waiting for a referral or hospital letter" [level=3]',
  'heading "You need a sick note" [level=3]',
  'heading "You need something else" [level=3]',
  'heading "You are going to have a blood test" [level=3]',
  'heading "What is happening" [level=2]',
];

/** By page. What cannot wait comes first: the state, the finder, 999, 111. */
const wanted = {
  status: [
    ...around(),
    'heading "There are problems at 18 of 60 surgeries." [level=1]',
    ...finder,
    `heading "${down}" [level=2]`,
    'heading "Systems, the last 90 days" [level=2]',
    'heading "Something wrong at your surgery that is not here?" [level=2]',
    'link "Call 111"',
    'link "Call 999"',
    'heading "Planned work" [level=2]',
    'heading "Last incident" [level=2]',
    'heading "Get updates" [level=2]',
    'button "Copy"',
    'heading "For practice staff: where and what" [level=2]',
    'contentinfo',
  ],
  notice: [
    ...around(breadcrumb),
    `heading "${down}" [level=1]`,
    ...finder,
    ...needs(),
    'heading "What works as usual" [level=2]',
    'heading "Is your surgery affected?" [level=2]',
    'heading "Earlier updates" [level=2]',
    'contentinfo',
  ],
  surgery: [
    ...around(breadcrumb),
    'heading "You can phone or visit Worsted House Medical Practice." [level=1]',
    'link "Phone 01632 960 424"',
    ...needs('heading "You are in a mental health crisis" [level=3]'),
    'heading "About this surgery" [level=2]',
    'contentinfo',
  ],
};

/** What a screen reader stops at, in order: landmarks, headings, what can be typed into, and calls. */
async function stops(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- '?|'?:?$/g, ''))
    .filter((line) =>
      /^(?:banner|navigation|main|search|contentinfo|heading|textbox|button|link "(?:Call |999|Phone ))/.test(
        line,
      ),
    );
}

describe('what a screen reader says, in order', () => {
  test.each([
    ['status', '/'],
    ['notice', `/notices/${incident}/`],
    ['surgery', '/practices/X10302/'],
  ] as const)('of the %s', async (name, path) => {
    await visit(path, {}, async (page) => {
      expect(await stops(page)).toEqual(wanted[name]);
    });
  });

  test('no shape, bar or icon is read aloud', async () => {
    await visit('/', {}, async (page) => {
      expect(await page.locator('body').ariaSnapshot()).not.toMatch(/^\s*- img(?! ")/m);
    });
  });
});

describe('where dark colours are preferred', () => {
  const darkened = [
    '/',
    `/notices/${incident}/`,
    '/practices/X10302/',
    '/embed/X10302/',
    '/feeds/',
  ];
  test.each(someOf(darkened, 3, 1))('%s is legible', async (path) => {
    await visit(path, { colorScheme: 'dark' }, async (page) => {
      const { violations } = await new AxeBuilder({ page })
        .withRules(['color-contrast', 'link-in-text-block'])
        .analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      // Else the browser's own dark paper would stand behind dark words.
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      ).not.toContain('dark');
    });
  });
});

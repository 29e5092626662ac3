import { expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { aContent, anIncident, anUpdate } from '../../../../tests/support/builders.ts';
import { listPages } from './list-pages.ts';

it("lists an exercise's kit under the names that its files have", () => {
  const update = anUpdate('2025-07-28T09:00:00+01:00');
  const content = aContent([anIncident('a', [update], { kind: 'exercise' })]);
  const context = aSiteContext(content, '2025-07-28T10:00:00+01:00');
  const addresses = [...listPages(context)].map(({ address }) => address);
  expect(addresses).toContain('/base/notices/a/EXERCISE-sms.txt');
  expect(addresses).not.toContain('/base/notices/a/sms.txt');
});

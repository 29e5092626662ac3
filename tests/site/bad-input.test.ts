import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildIn, change, makeBuiltWorkplace, tinyIncident } from '../support/tiny-site.ts';
import { digestFiles } from '../support/working-copy.ts';

const place = await makeBuiltWorkplace();
afterAll(place.remove);

it('stops the build with every problem at once, and leaves the last good site whole', () => {
  const site = join(place.project, 'dist');
  const update = join(place.content, 'incidents', tinyIncident, '2025-08-01T1700.md');
  change(update, /^phase: .*$/m, 'phase: identifed');
  change(update, 'services: [pathology]', 'services: [Pathology]');
  writeFileSync(join(place.content, 'services/phones.md'), '---\nname: Phones\n');

  const before = digestFiles(site);
  const { status, printed } = buildIn(place);
  expect(status).toBe(1);
  expect(printed).toContain('2025-08-01T1700.md:3');
  expect(printed).toContain('Write phase: identified');
  expect(printed).toContain('Did you mean pathology?');
  expect(printed).toContain('services/phones.md:1');
  expect(printed).toContain('Nothing was published. What was published before is still there.');
  expect(printed).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(digestFiles(site)).toEqual(before);
});

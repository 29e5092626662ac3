import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { makeSiteContext } from '../make-site-context.ts';
import { pasteIn } from './paste-in.ts';

const { content, now } = readSample();
const context = makeSiteContext(content, now, { site: 'https://status.example.org', base: '/' });
const { whole } = context.addresses;
const practice = content.practices.find(({ code }) => code === 'X10001');
if (!practice) throw new Error('docs/embed.md shows the lines of X10001');
const guide = readFileSync('docs/embed.md', 'utf8').split('\n');

describe('docs/embed.md', () => {
  test.each(context.practiceTranslators.map((one) => [one.language.id, one] as const))(
    'shows the frame to paste in: %s',
    (_id, translator) => {
      expect(guide).toContain(pasteIn(practice, context, translator).lines[0]?.line);
    },
  );

  it('shows the link, the feed and the badge, of things that exist', () => {
    expect(guide).toContain(pasteIn(practice, context, context.english).lines[1]?.line);
    expect(guide).toContain(whole.practiceFeed(practice.code));
    expect(guide.join('\n')).toContain(`title="Bulletins for ${practice.name}"`);
    const service = content.services.find(({ id }) => id === 'systmone');
    expect(guide.join('\n')).toContain(`<a href="${whole.service(service?.id ?? '')}">`);
    expect(guide.join('\n')).toContain(
      `<img src="${whole.badge(service?.id ?? '')}" alt="${service?.name}`,
    );
  });

  it('names no address of the site that is not one of these', () => {
    const addresses = guide.join('\n').match(/https:\/\/status\.example\.org\/[^\s"`;]*/g);
    const known = new Set([
      ...context.practiceTranslators.map(({ language }) => whole.embed(practice.code, language.id)),
      whole.practice(practice.code),
      ...context.translators.map(({ language }) => whole.practice(practice.code, language.id)),
      whole.practiceFeed(practice.code),
      whole.service('systmone'),
      whole.badge('systmone'),
    ]);
    expect(addresses?.filter((address) => !known.has(address))).toEqual([]);
  });
});

describe('lines to paste', () => {
  it('stand below the base path, and promise no language that is not there', () => {
    const alone = makeSiteContext(
      { ...content, site: { ...content.site, practicePages: 'english' } },
      now,
      { site: 'https://status.example.org', base: '/base' },
    );
    const lines = pasteIn(practice, alone, alone.english);
    expect(lines.otherLanguages).toBe('');
    expect(lines.lines.map(({ line }) => line)).toEqual([
      expect.stringContaining('src="https://status.example.org/base/embed/X10001/"'),
      '<a href="https://status.example.org/base/practices/X10001/">Is my surgery affected?</a>',
    ]);
  });
});

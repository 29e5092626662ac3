import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/core/model/language.ts';
import { readSample } from '../support/sample.ts';
import { fileOf } from '../support/site.ts';

const { context, state } = readSample();
const { path } = context.addresses;

/** Every embed, beside the practice's own page in the same language. */
const embeds = [...state.practices.keys()].flatMap((code) =>
  context.practiceTranslators.map(({ language: { id } }) => {
    const bytes = readFileSync(`dist/${fileOf(path.embed(code, id))}`);
    const page = path.practice(code, id);
    return {
      code,
      id,
      bytes,
      $: load(bytes.toString()),
      page,
      $page: load(readFileSync(`dist/${fileOf(page)}`).toString()),
    };
  }),
);

const failing = (holds: (embed: (typeof embeds)[number]) => boolean) =>
  embeds.filter((embed) => !holds(embed)).map(({ code, id }) => `${code} ${id}`);

describe('every embed', () => {
  it("says what the practice's page says, in the same language", () => {
    expect(
      failing(
        ({ $, $page }) => $('h1').text() === $page('.app-answer :is(h1, strong)').last().text(),
      ),
    ).toEqual([]);
    expect(
      failing(
        ({ $, $page }) =>
          $('.app-embed__foot time').text() === $page('.app-main .app-times time').last().text(),
      ),
    ).toEqual([]);
  });

  it('has one link, to that page, in the whole window', () => {
    expect(
      failing(
        ({ $, page }) =>
          $('[href]:not(link)').length === 1 && $(`a[target=_top][href="${page}"]`).length === 1,
      ),
    ).toEqual([]);
  });

  it('has one small script, no header, footer or form, and a style of 2 kB at most', () => {
    expect(failing(({ $ }) => $('header, footer, form, iframe, [src]').length === 0)).toEqual([]);
    // It says what is late: show-late.ts.
    expect(failing(({ $ }) => $('script').length === 1 && $('script').text().length < 800)).toEqual(
      [],
    );
    expect(failing(({ $ }) => $('style').text().length <= 2000)).toEqual([]);
  });

  it('arrives in two packets', () => {
    expect(failing(({ bytes }) => gzipSync(bytes).length <= 2 * 1460)).toEqual([]);
  });

  it('promises the next update where it is affected', () => {
    const affected = new Set(state.open.flatMap(({ effects }) => [...effects.keys()]));
    expect(
      failing(({ $, code }) => $('strong time').length === (affected.has(code) ? 1 : 0)),
    ).toEqual([]);
  });
});

describe("a practice's page for its staff", () => {
  it('offers lines to copy, in English only, that name what is published', () => {
    for (const { id, code, $page } of embeds) {
      const $ =
        id === english ? load(readFileSync(`dist/${fileOf(path.practiceStaff(code))}`)) : $page;
      const lines = $('[data-words]')
        .toArray()
        .map((one) => $(one).text())
        .filter((words) => words.includes('<'));
      expect(lines).toHaveLength(id === english ? 2 : 0);
      if (id !== english) continue;
      const [frame = '', link = ''] = lines;
      expect(load(frame)('iframe').attr('src')).toBe(`http://localhost:4321${path.embed(code)}`);
      expect(load(link)('a').attr('href')).toBe(`http://localhost:4321${path.practice(code)}`);
    }
  });
});

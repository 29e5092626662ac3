import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, test } from 'vitest';
import { kitImages, kitPictures, kitTexts } from '../../src/core/views/addresses.ts';
import { projectChannels } from '../../src/core/views/channels/project-channels.ts';
import { projectFront } from '../../src/core/views/pages/front.ts';
import { hasKit } from '../../src/core/state/kit-time.ts';
import { reachOf } from '../../src/core/state/reach.ts';
import { affectedBy } from '../../src/core/state/state.ts';
import { contradictions, factsIn, wordsOf } from '../support/facts.ts';
import { someOf } from '../support/night.ts';
import { readSample } from '../support/sample.ts';
import { fileOf } from '../support/site.ts';

const { context, state } = readSample();
const { path } = context.addresses;

/** Every notice that has a kit now, in every language. */
const kits = [...state.incidents, ...state.exercises]
  .filter((one) => hasKit(one, state.now))
  .flatMap((one) =>
    context.translators.map((translator) => ({
      id: one.incident.id,
      language: translator.language.id,
      state: one,
      translator,
      channels: projectChannels(one, context, translator),
      read: (address: string) => readFileSync(`dist/${fileOf(address)}`),
    })),
  );

type Kit = (typeof kits)[number];

const fileIn = ({ id, language, read }: Kit, name: Parameters<typeof path.kitFile>[2]) =>
  read(path.kitFile(id, language, name, false));

const cases = kits.map((kit): [string, Kit] => [`${kit.id} ${kit.language}`, kit]);

it('there is a kit in every language', () => {
  expect(kits.length).toBeGreaterThanOrEqual(context.translators.length);
});

describe('every channel as it is published', () => {
  test.each(cases)('says what its notice says: %s', async (_name, kit) => {
    const { state: one, translator, read, id, language } = kit;
    const page = read(path.notice(id, language)).toString();
    const facts = (words: string) => factsIn(words, one, translator);
    const truth = {
      ...facts(wordsOf(page)),
      addresses: [
        context.addresses.whole.notice(id, language),
        context.addresses.whole.front(language),
      ],
    };
    const told: Record<string, string> = {
      front: wordsOf(read(path.front(language)).toString()),
      card: load(page)('meta[property="og:image:alt"]').attr('content') ?? '',
      'poster.pdf': await textOfPdf(fileIn(kit, 'poster.pdf')),
    };
    for (const name of kitTexts) told[name] = fileIn(kit, name).toString();
    // A front page links other things too; a poster's address is broken into lines.
    const withoutAddresses = ['front', 'poster.pdf'];
    const found = Object.entries(told).flatMap(([channel, words]) => {
      const said = facts(words);
      const addresses = withoutAddresses.includes(channel) ? [] : said.addresses;
      // Where planned work asks nothing of patients, the front page's advice is of another notice.
      const routes = channel === 'front' && !one.isActive ? [] : said.routes;
      return contradictions({ ...said, addresses, routes }, truth).map(
        (difference) => `${channel}: ${difference}`,
      );
    });
    expect(found).toEqual([]);
    expect(Object.values(told).every((words) => words.trim() !== '')).toBe(true);
  });

  test.each(someOf(cases, 8))('leads by its QR code to the notice: %s', async (_name, kit) => {
    for (const name of ['poster.png', 'screen.png'] as const) {
      expect(await readCode(fileIn(kit, name))).toBe(
        context.addresses.whole.notice(kit.id, kit.language),
      );
    }
  });
});

/** What a picture's QR code says. As a phone that moves, jsQR misses one at some distances. */
async function readCode(picture: Buffer): Promise<string | undefined> {
  for (const width of [1600, 1200, 1920]) {
    const { data, info } = await sharp(picture)
      .resize({ width })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    if (code) return code.data;
  }
  return undefined;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return text.replaceAll('\u200b', '');
}

describe('a poster', () => {
  test.each(cases)('is one tagged A4 page with its title and language: %s', async (_name, kit) => {
    const bytes = fileIn(kit, 'poster.pdf');
    const document = await getDocumentProxy(new Uint8Array(bytes));
    expect(document.numPages).toBe(1);
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect((await document.getMetadata()).info).toMatchObject({
      Title: kit.channels.sign.headline,
      Language: kit.language,
    });
    // PDF.js reads the glyphs of joined scripts, not the letters that they stand for.
    if (kit.channels.sign.fonts.length === 0) {
      const words = (await textOfPdf(bytes)).replace(/\s/g, '');
      expect(words).toContain(kit.channels.sign.typed);
      expect(words).toContain(kit.channels.sign.times.join('').replace(/\s/g, ''));
    }
    expect((await document.getMarkInfo())?.Marked).toBe(true);
  });
});

describe('pictures', () => {
  test.each([
    ['poster.png', 794, 1123],
    ['screen.png', 1920, 1080],
    ['card.png', 1200, 630],
  ] as const)('%s has the size that it should have', async (name, width, height) => {
    for (const kit of kits) {
      expect(await sharp(fileIn(kit, name)).metadata()).toMatchObject({ width, height });
    }
  });

  it('differ between languages', () => {
    for (const same of Map.groupBy(kits, ({ id }) => id).values()) {
      for (const name of kitImages) {
        const pictures = new Set(same.map((kit) => fileIn(kit, name).toString('base64')));
        expect(pictures.size).toBe(same.length);
      }
    }
  });
});

describe('kit.zip', () => {
  it.each(cases)('holds what is beside it, and in English every language: %s', (_name, kit) => {
    const entries = unzipSync(new Uint8Array(fileIn(kit, 'kit.zip')));
    const languages =
      kit.language === 'en'
        ? context.translators.map(({ language }) => language.id)
        : [kit.language];
    const names = languages.flatMap((language) =>
      [...kitTexts, ...kitPictures].map((name) => `${language}/${name}`),
    );
    expect(Object.keys(entries).toSorted()).toEqual(names.toSorted());
    for (const name of names) {
      const [language = '', file = ''] = name.split('/');
      const beside = fileIn({ ...kit, language }, file as (typeof kitTexts)[number]);
      expect(Buffer.from(entries[name] ?? []).equals(beside), name).toBe(true);
    }
  });
});

describe("the kit's page", () => {
  const names = {
    text: 'Text message',
    phone: 'Phone script',
    poster: 'Poster',
    screen: 'Waiting-room screen',
    post: 'Social media post',
  };
  const reachIn = (one: Kit['state']) => reachOf(affectedBy(one, state), context.content.services);
  const mayFail = (one: Kit['state']) => reachIn(one).some(({ failing }) => failing > 0);
  /** A notice that some channels may not bring to all, or else any that has a kit. */
  const chosen = (kits.find((kit) => mayFail(kit.state)) ?? kits[0])?.state;
  if (!chosen) throw new Error('No notice has a kit');
  const { id } = chosen.incident;
  const own = kits.filter((kit) => kit.id === id);
  const $ = load(readFileSync(`dist/${fileOf(path.kit(id))}`));

  it('puts first what still reaches patients, and says what may not', () => {
    const items = $('.app-order li')
      .toArray()
      .map((item) => $(item).text().replace(/\s+/g, ' ').trim());
    const affected = affectedBy(chosen, state).length;
    const wanted = reachIn(chosen).map(({ channel, failing }) => {
      const name = names[channel];
      if (failing === 0) return expect.stringMatching(`^${name} (?!May fail)`) as string;
      const where = failing === affected ? 'every surgery affected' : `${failing} of ${affected} `;
      return expect.stringMatching(
        `^${name} May fail May not reach patients today: .* not work at ${where}`,
      ) as string;
    });
    expect(items).toEqual(wanted);
  });

  it('shows every text word for word, in its language and direction', () => {
    for (const { channels } of own) {
      const shown = $(`[data-words][lang=${channels.language}][dir=${channels.direction}]`)
        .toArray()
        .map((block) =>
          $(block)
            .find('p')
            .toArray()
            .map((line) => $(line).text())
            .join('\n'),
        );
      expect(shown.toSorted()).toEqual(
        [channels.text.text, channels.phone.lines.join('\n'), channels.post.text].toSorted(),
      );
    }
  });

  it('describes each picture, and says the size of each download', () => {
    expect($('img:not([alt]), img[alt=""]').length).toBe(0);
    // Of each other language the poster stands for the rest, which links lead to.
    expect($('img').length).toBe(3 + own.length - 1);
    const downloads = $(
      'a[download][href$=".png"], a[download][href$=".pdf"], a[download][href$=".zip"]',
    );
    const unsized = downloads
      .toArray()
      .filter((link) => !/\d (?:kB|MB)/.test($(link).parent().text()));
    expect(unsized).toHaveLength(0);
  });

  it('warns of what GOV.UK Notify would do to other alphabets', () => {
    expect($('#text-ur').parent().text()).toContain('Do not send it with GOV.UK Notify');
    // Polish goes out without its accents, so there is nothing to take away.
    expect($('#text-pl').parent().text()).not.toContain('Notify');
    expect($('#text-en').parent().text()).not.toContain('Notify');
  });
});

it('a front page offers the notice of every open incident', () => {
  for (const translator of context.translators.slice(1)) {
    expect(projectFront(context, translator).notices.map(({ href }) => href)).toEqual(
      [...state.open, ...state.planned].map(({ incident }) =>
        path.notice(incident.id, translator.language.id),
      ),
    );
  }
});

describe('large print', () => {
  test.each(someOf(cases, 4, 1))(
    'is the whole notice on tagged A4 pages: %s',
    async (_name, kit) => {
      const bytes = fileIn(kit, 'large-print.pdf');
      const document = await getDocumentProxy(new Uint8Array(bytes));
      expect((await document.getMarkInfo())?.Marked).toBe(true);
      expect((await document.getMetadata()).info).toMatchObject({ Language: kit.language });
      let text = '';
      for (let number = 1; number <= document.numPages; number += 1) {
        const { items } = await (await document.getPage(number)).getTextContent();
        const words = items.flatMap((item) => ('str' in item ? item.str : [])).join('');
        // The page's number, at its foot, may stand in the middle of a sentence.
        text += words.replace(/\s/g, '').replace(`${number}/${document.numPages}`, '');
        const sizes = items.flatMap((item) =>
          'height' in item && item.height > 0 ? item.height : [],
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
      }
      if (kit.channels.sign.fonts.length === 0) {
        for (const { title, lines } of kit.channels.sign.whole) {
          for (const line of [title, ...lines])
            expect(text.replaceAll('\u200b', '')).toContain(line.replace(/\s/g, ''));
        }
      }
    },
  );
});

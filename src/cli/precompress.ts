import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { countOf, showSize } from '../core/language/count.ts';
import { restoreSite, usualSite as site } from '../astro/build/swap-site.ts';

/**
 * Packs each text of the built site with gzip and brotli, for a host of one's own
 * that serves packed files as they lie there (nginx: gzip_static, brotli_static).
 * It is done once, and better than a server can do it for each reader.
 */
export function precompress(): void {
  restoreSite(site);
  const packed = /\.(?:html|js|txt|json|xml|rss|atom|csv|ics|svg|eml)$/;
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => join(site, file))
    .filter((file) => packed.test(file) && statSync(file).isFile());

  const bytes = { plain: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const plain = readFileSync(file);
    const gzip = gzipSync(plain, { level: 9 });
    const brotli = brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    });
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotli);
    bytes.plain += plain.length;
    bytes.gzip += gzip.length;
    bytes.brotli += brotli.length;
  }
  console.log(
    `${countOf(files.length, 'file')}: ${showSize(bytes.plain)}, with gzip ${showSize(bytes.gzip)}, with brotli ${showSize(bytes.brotli)}.`,
  );
}

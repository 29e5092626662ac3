import { csv } from './csv.ts';
import { po } from './po.ts';
import type { ExchangeFormat, ReturnedFile } from './unit-format.ts';
import { xliff } from './xliff.ts';

export const formats: readonly ExchangeFormat[] = [xliff, po, csv];

/** All texts of a language are below 300 KB. */
const maxBytes = 5_000_000;

/** A file that somebody sent. Throws with a sentence for people if it is none of ours, or looks like an attack. */
export function readExchange(name: string, bytes: Uint8Array): ReturnedFile {
  if (bytes.length > maxBytes) {
    throw new Error(`${name} has more than 5 MB. No file of texts is so large.`);
  }
  const format = formatOf(name);
  const text = decode(name, bytes);
  if (format === xliff && /<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new Error(
      `${name} declares entities or a document type, which no XLIFF file needs. It is not read.`,
    );
  }
  const read = format.read(text);
  if (read.units.length === 0) throw new Error(`${name} has no texts.`);
  const seen = new Set<string>();
  for (const { id } of read.units) {
    if (seen.has(id)) throw new Error(`${name} has the text "${id}" twice.`);
    seen.add(id);
  }
  return read;
}

function formatOf(name: string): ExchangeFormat {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const format = formats.find((one) => one.ending === ending || one.name === ending);
  if (format) return format;
  const known = formats.map((one) => `.${one.ending}`).join(', ');
  throw new Error(`${name} does not end with ${known}, so its format is not known.`);
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name} is not UTF-8. Save it as "CSV UTF-8" or as UTF-8.`);
  }
}

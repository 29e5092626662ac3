import type { Random } from '../bench/random.ts';
import { pickPath, withBytes, type Mutate } from './mutation.ts';

/** Bytes that no UTF-8 has, that end a text, that nobody sees, or that another program writes. */
const strange = [
  [0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x00],
  [0x1b, 0x5b],
  [0x0d],
  [0x0d, 0x0a],
  [0x85],
  [0xef, 0xbb, 0xbf],
  [0xe2, 0x80, 0xa8],
  [0xe2, 0x80, 0xae],
  [0x92],
];

type Change = (bytes: Buffer, at: number, random: Random) => { bytes: Buffer; what: string };

const changes: Record<string, Change> = {
  'a bit turned round': (bytes, at, random) => {
    const bit = random.below(8);
    const next = Buffer.from(bytes);
    next[at] = (next[at] ?? 0) ^ (1 << bit);
    return { bytes: next, what: `bit ${bit} of byte ${at} turned round` };
  },
  'a byte put in': (bytes, at, random) => {
    const byte = random.below(256);
    return { bytes: insert(bytes, at, [byte]), what: `byte ${byte} put in at ${at}` };
  },
  'bytes taken out': (bytes, at, random) => {
    const count = 1 + random.below(random.pick([1, 8, 200]));
    const next = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)]);
    return { bytes: next, what: `${count} bytes taken out at ${at}` };
  },
  'strange bytes put in': (bytes, at, random) => {
    const some = random.pick(strange);
    const place = random.pick([0, at, bytes.length]);
    return {
      bytes: insert(bytes, place, some),
      what: `bytes ${some.join(' ')} put in at ${place}`,
    };
  },
  'another encoding': (bytes, _at, random) => {
    const text = bytes.toString();
    const encoding = random.pick(['latin1', 'utf16le'] as const);
    const start = encoding === 'utf16le' ? '\ufeff' : 'é';
    return { bytes: Buffer.from(start + text, encoding), what: `saved as ${encoding}` };
  },
};

function insert(bytes: Buffer, at: number, some: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(some), bytes.subarray(at)]);
}

/** Bytes changed as a bad disk, a bad editor or a bad copy changes them. */
export const byteMutations: Record<string, Mutate> = Object.fromEntries(
  Object.entries(changes).map(([kind, change]): [string, Mutate] => [
    kind,
    (files, random) => {
      const path = pickPath(files, random);
      const bytes = path === undefined ? undefined : files.get(path);
      if (path === undefined || !bytes) return undefined;
      const changed = change(bytes, random.below(bytes.length + 1), random);
      return withBytes(files, path, changed.bytes, changed.what);
    },
  ]),
);

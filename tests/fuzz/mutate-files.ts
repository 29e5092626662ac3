import type { Random } from '../bench/random.ts';
import { pickPath, textOf, withBytes, type Mutate } from './mutation.ts';

/** Whole files changed as somebody who tidies up, or uploads, changes them. */
export const fileMutations: Record<string, Mutate> = {
  'a file taken away': (files, random) => {
    const path = pickPath(files, random);
    if (path === undefined) return undefined;
    return { files: without(files, path), what: `${path}: taken away` };
  },
  'a folder taken away': (files, random) => {
    const folder = folderOf(pickPath(files, random, /\//) ?? '');
    const left = new Map([...files].filter(([path]) => !path.startsWith(`${folder}/`)));
    return folder ? { files: left, what: `${folder}/: taken away` } : undefined;
  },
  'a file renamed': (files, random) => {
    const path = pickPath(files, random);
    if (path === undefined) return undefined;
    const name = rename(path, random);
    return withBytes(without(files, path), name, textOf(files, path), `was ${path}`);
  },
  'a file copied': (files, random) => {
    const path = pickPath(files, random);
    if (path === undefined) return undefined;
    return withBytes(files, rename(path, random), textOf(files, path), `a copy of ${path}`);
  },
  'a folder renamed': (files, random) => {
    const folder = folderOf(pickPath(files, random, /\//) ?? '');
    if (!folder) return undefined;
    const name = rename(folder, random);
    const moved = [...files].map(([path, bytes]): [string, Buffer] =>
      path.startsWith(`${folder}/`) ? [name + path.slice(folder.length), bytes] : [path, bytes],
    );
    return { files: new Map(moved), what: `${folder}/: now ${name}/` };
  },
  'two files exchanged': (files, random) => {
    const one = pickPath(files, random);
    const kind = /\.\w+$/.exec(one ?? '')?.[0] ?? '';
    const alike = new RegExp(`^${folderOf(one ?? '')}.*\\${kind}$`);
    const other = pickPath(files, random, random.below(2) === 0 ? alike : /./);
    if (one === undefined || other === undefined) return undefined;
    const half = withBytes(files, one, textOf(files, other), '').files;
    return withBytes(half, other, textOf(files, one), `exchanged with ${one}`);
  },
  'a file emptied': (files, random) => {
    const path = pickPath(files, random);
    const text = random.pick(['', '\n', '---\n---\n', '---\n', '{}\n', '[]\n', 'null\n', ' ']);
    return path === undefined ? undefined : withBytes(files, path, text, 'emptied');
  },
  'a file cut off': (files, random) => {
    const path = pickPath(files, random);
    const bytes = files.get(path ?? '');
    if (path === undefined || !bytes) return undefined;
    const length = random.below(bytes.length + 1);
    return withBytes(files, path, bytes.subarray(0, length), `cut off after ${length} bytes`);
  },
};

const names = ['_', 'README.md', 'con.md', 'a b.md', 'ünïcode.md', '2025-07-28T0900.md', '2025-13-45T9999.md', '2025-08-01T1701.md', '2025-08-01T1700.xx.md', '2025-08-01T1700.en.md', 'incident.md', 'review.md', 'en.md', 'ur.md', 'site.yml', 'areas.YAML', 'zz.yaml', 'constructor.md', 'new-one.md', 'thumbs.db']; // prettier-ignore

/** Another name in the same folder: a known mistake, or one letter less, more or larger. */
function rename(path: string, random: Random): string {
  const start = path.lastIndexOf('/') + 1;
  const name = path.slice(start);
  const at = random.below(name.length);
  const slips = [
    name.slice(0, at) + name.slice(at + 1) || '_',
    `${name.slice(0, at)}${name.charAt(at).toUpperCase()}${name.slice(at + 1)}`,
    `${name.slice(0, at)}x${name.slice(at)}`,
    name.replace(/\d/, String(random.below(10))),
    `${name}.bak`,
  ];
  const next = random.below(2) === 0 ? random.pick(slips) : random.pick(names);
  return path.slice(0, start) + (next.startsWith('.') ? `_${next}` : next);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function without(files: ReadonlyMap<string, Buffer>, gone: string): Map<string, Buffer> {
  return new Map([...files].filter(([path]) => path !== gone));
}

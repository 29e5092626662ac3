import { makeAddresses } from '../../core/views/addresses.ts';
import { makeInspector, type Inspector } from '../../core/built-site/inspect-file.ts';
import type { Place } from '../../core/views/make-site-context.ts';

/** Pictures and the like hold no links of ours. */
export function holdsLinks(file: string): boolean {
  return /\.(?:html|xml|json|txt|csv|svg)$/.test(file);
}

/** Looks at files as they are written, for `checkBuilt`. */
export function inspectorFor({ site, base }: Place): Inspector {
  const { path, whole } = makeAddresses(site, base);
  const [root, folder] = [whole.status(), path.status()].map((one) => one.replace(/\/$/, ''));
  return makeInspector({ whole: root ?? '', base: folder ?? '' });
}

/** Looks at one file's bytes, if it may hold links. */
export function inspectBytes(inspector: Inspector, file: string, bytes: Uint8Array): void {
  if (!holdsLinks(file)) return;
  const { buffer, byteOffset, byteLength } = bytes;
  // What is looked for is ASCII: a character for each byte will do, and is fast.
  inspector.inspect(file, Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));
}

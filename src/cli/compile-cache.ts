import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

/**
 * Keeps what Node compiles between runs, here and in every process that is
 * started from here. It holds for what is imported later. The folder may be
 * lost at any time.
 */
export function useCompileCache(): void {
  const folder = resolve('.noticeboard/compiled');
  process.env['NODE_COMPILE_CACHE'] ??= folder;
  enableCompileCache(folder);
}

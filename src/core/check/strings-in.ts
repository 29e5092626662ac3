import type { Problem } from './problem.ts';

interface FoundString {
  path: NonNullable<Problem['path']>;
  text: string;
}

/** Every text in some plain data, however deep, with the path that leads to it. */
export function stringsIn(value: unknown, path: FoundString['path'] = []): FoundString[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

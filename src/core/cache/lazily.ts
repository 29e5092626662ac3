/** Work that is done when it is first asked for, and once. */
export function lazily<T>(work: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** Whether two values of the content say the same. Fields come in the order of their schema. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The source of a RegExp for the same words, however the spaces and lines between them are written. */
export function patternOf(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\w\s]/g, '\\$&'))
    .join('\\s+');
}

/** What stands for a dash after these words: between 4 and 8 August, but 4 to 8 August. */
export function linkAfter(before: string): 'and' | 'to' {
  return /\bbetween\s+(?:the\s+)?$/i.test(before) ? 'and' : 'to';
}

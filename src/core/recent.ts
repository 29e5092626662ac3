/**
 * Remembers the answers to what was asked of late: the same words are asked for
 * by many files, one soon after another, and to keep all would fill the memory.
 * When `most` answers are kept, it begins anew.
 */
export function makeRecent<Answer>(most: number): (key: string, work: () => Answer) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (key, work) => {
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = work();
    if (answers.size >= most) answers.clear();
    answers.set(key, { answer });
    return answer;
  };
}

/**
 * Remembers the answers to the last questions: the same words are asked for by
 * many files, one soon after another, and to keep all would fill the memory. Of
 * more than `most` answers, the one that was not asked for longest is forgotten.
 */
export function makeLruCache<Answer>(most: number): (key: string, work: () => Answer) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (key, work) => {
    const known = answers.get(key) ?? { answer: work() };
    // A map keeps the order in which keys were put in: the first is the oldest.
    answers.delete(key);
    answers.set(key, known);
    if (answers.size > most) answers.delete(answers.keys().next().value ?? key);
    return known.answer;
  };
}

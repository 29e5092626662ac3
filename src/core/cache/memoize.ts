/**
 * A pure function that works out its answer once for each thing and remembers
 * it for as long as the thing lives.
 */
export function memoize<Thing extends object, Answer>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing) ?? { answer: work(thing) };
    answers.set(thing, known);
    return known.answer;
  };
}

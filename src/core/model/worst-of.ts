/**
 * For values in an order from best to worst: a function that returns the worst
 * of some of them, and the best there is when there are none.
 */
export function worstOf<T>(order: readonly [T, ...T[]]): (some: Iterable<T>) => T {
  return (some) => {
    let worst = 0;
    for (const one of some) worst = Math.max(worst, order.indexOf(one));
    return order[worst] ?? order[0];
  };
}

import { matchOf } from './match.ts';
import { isFiller, wordsIn } from './words.ts';

/** Which of some areas, by number, have every word that is typed in their names, one letter wrong perhaps. */
export function findAreas(typed: string, names: readonly string[]): number[] {
  const words = wordsIn(typed).filter((word) => !isFiller(word));
  if (words.join('').length < 3) return [];
  const rows = names.map((name, index) => {
    const area = { name, town: '', postcode: '', code: '', also: '' };
    return { index, match: matchOf(area, words, undefined, true) };
  });
  const whole = rows.filter(({ match }) => match.missing === 0);
  const right = whole.filter(({ match }) => match.wrong === 0);
  return (right.length > 0 ? right : whole).map(({ index }) => index);
}

/**
 * The one reading of names, towns and typed text: what the search files are
 * made by and what is typed go through here, so that they cannot differ.
 */

/** Two ways to write a word that people take for one. */
const sameWords: Readonly<Record<string, string>> = {
  saint: 'st',
  street: 'st',
  road: 'rd',
  avenue: 'ave',
  mount: 'mt',
  doctor: 'dr',
  doctors: 'dr',
  drs: 'dr',
  center: 'centre',
};

/** Letters that do not come apart into a letter and its mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** The words of a text in small letters, without marks. St. Mary’s & Co is four: st marys and co. */
export function wordsIn(text: string): string[] {
  return withoutMarks(text.toLowerCase())
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[&+]/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(sameWords, word) ? (sameWords[word] ?? word) : word));
}

function withoutMarks(text: string): string {
  // Nearly every name is plain, and many are read for one key.
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Words that a name may have or lack. */
const fillers = new Set('the and of in at on near a my gp nhs uk england'.split(' '));

/** Words that say nothing of which surgery is meant. */
const general = new Set(
  'surgery practice medical centre health clinic group partners partnership dr st rd'.split(' '),
);

export function isFiller(word: string): boolean {
  return fillers.has(word);
}

export function isGeneral(word: string): boolean {
  return general.has(word);
}

/** Words as they are written longer, such as saint: while somebody types them, they begin with these letters. */
export function isBeginningOfLongForm(letters: string, word: string): boolean {
  return (
    letters.length >= 3 &&
    Object.entries(sameWords).some(([long, short]) => short === word && long.startsWith(letters))
  );
}

/**
 * Whether two words differ by one letter at most: one wrong, missing, too many,
 * or two that changed places.
 */
export function isOneLetterOff(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  const [a, b] = [typed.slice(start), word.slice(start)];
  if (a === b) return true;
  if (a.length > b.length) return a.slice(1) === b;
  if (a.length < b.length) return a === b.slice(1);
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || isSwapped;
}

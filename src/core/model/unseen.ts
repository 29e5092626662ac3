/**
 * A character that nobody can see, and that some reader, printer or program
 * takes for more than text: control characters (the build's own marks are made
 * of one: placeholder.ts; a tab and the end of a line aside), halves of a character,
 * what Unicode keeps free or for private use, tags, a byte-order mark in the
 * middle, and marks that turn the direction of what follows. Source: Unicode 16,
 * and its Technical Report 36. Marks that Urdu, Arabic and Bengali need are not
 * among them.
 */
export const unseenCharacter =
  // eslint-disable-next-line no-control-regex -- finding them is the purpose
  /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u{e0000}-\u{e0fff}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

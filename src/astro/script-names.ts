/**
 * What a page's script does beside saying what is late: each is a file in
 * browser/. A page has one, so that its policy names one.
 */
export const scriptNames = [
  'late',
  'embed',
  'now',
  'surgeries',
  'copies',
  'updates',
  'recommendations',
] as const;

export type ScriptName = (typeof scriptNames)[number];

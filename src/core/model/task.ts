/** What a patient wants, in the order in which notices answer it: what cannot wait comes first. */
export const tasks = [
  'urgent',
  'medicine',
  'appointment',
  'results',
  'referral',
  'sick-note',
  'other',
] as const;

export type Task = (typeof tasks)[number];

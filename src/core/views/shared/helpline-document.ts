import type { Helpline } from '../../model/helpline.ts';

/** A helpline for patients, for other programs. */
export interface HelplineDocument {
  phone: string;
  days: NonNullable<Helpline['days']> | null;
  from: string | null;
  to: string | null;
  languages: string[];
}

/** Null where there is none. */
export function helplineDocument(helpline: Helpline | undefined): HelplineDocument | null {
  if (!helpline) return null;
  const { phone, days = null, from = null, to = null, languages } = helpline;
  return { phone, days, from, to, languages };
}

/** Something in a text that may belong to a person. `index` counts UTF-16 units from the text's start. */
export interface PrivateFinding {
  kind: PrivateKind;
  index: number;
  found: string;
}

export type PrivateKind =
  | 'nhs-number'
  | 'ni-number'
  | 'date-of-birth'
  | 'mobile'
  | 'landline'
  | 'email'
  | 'postcode'
  | 'address'
  | 'vehicle'
  | 'name';

/** What may stand in public: the publisher's and the practices' own. */
export interface Allowed {
  /** Digits alone, with a leading 0. */
  phones: ReadonlySet<string>;
  /** Whole e-mail addresses in small letters. */
  addresses: ReadonlySet<string>;
  /** Domains in small letters. One allows those below it. */
  domains: ReadonlySet<string>;
  /** Capitals, without spaces. */
  postcodes: ReadonlySet<string>;
  /** Names of practices, services and roles, in small letters, in which a title may stand: Dr Khan and Partners. */
  names: readonly string[];
}

import type { Branch } from '../model/branch.ts';
import type { Declared, ParsedContent } from '../model/content.ts';
import type { Directory } from '../model/directory.ts';
import type { Review } from '../model/review.ts';
import type { Naming, Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';

/** A review, and the incident in whose folder it is. */
export interface ReviewOfIncident {
  incidentId: string;
  review: Review;
}

/** The content as far as it could be read, and what is known of the rest. */
export interface ContentSources {
  content: ParsedContent;
  /** What is there, in files that cannot be read too. */
  declared: Declared & { practiceCodes: Set<string>; branchIds: Set<string> };
  /** Updates whose incident.md is missing or wrong. */
  orphans: readonly Update[];
  /** What updates with a mistake elsewhere name, so that their unknown names are reported too. */
  salvaged: readonly Naming[];
  /** Every line of branches.csv, also where its practice is missing. */
  branches: readonly Branch[];
  /** Every review, also where incident.md is missing or wrong. */
  reviews: readonly ReviewOfIncident[];
}

/** What a rule sees: the sources, every update among them, look-ups, the real time, and the files' texts. */
export interface CheckedContent extends ContentSources {
  updates: readonly Update[];
  directory: Directory;
  today: Instant;
  /** By file: where a rule looks for the line of a sentence. */
  texts: ReadonlyMap<string, string>;
}

import type { Declared, ParsedContent } from '../model/content.ts';
import { makeDirectory, type Directory } from '../model/directory.ts';
import type { Instant } from '../time/instant.ts';
import type { Problem } from './problem.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkFiles } from './rules/files.ts';
import { checkIncident } from './rules/incident.ts';
import { checkPhases } from './rules/phases.ts';
import { checkReach } from './rules/reach.ts';
import { checkReferences } from './rules/references.ts';
import { checkUpdate } from './rules/update.ts';

/** What a rule sees: the content as far as it could be read, look-ups, and the real time. */
export interface Checked {
  content: ParsedContent;
  declared: Declared;
  directory: Directory;
  today: Instant;
}

type Rule = (checked: Checked) => Problem[];

const rules: readonly Rule[] = [
  checkFiles,
  checkDuplicates,
  checkReferences,
  checkReach,
  checkIncident,
  checkPhases,
  checkUpdate,
];

/** What is wrong between fields and between files. What is wrong inside a field, its schema has said. */
export function checkContent(
  content: ParsedContent,
  declared: Declared,
  today: Instant,
): Problem[] {
  const checked = { content, declared, directory: makeDirectory(content), today };
  return rules.flatMap((rule) => rule(checked));
}

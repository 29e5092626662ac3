import { makeDirectory } from '../model/directory.ts';
import type { Incident } from '../model/incident.ts';
import type { Instant } from '../time/instant.ts';
import type { CheckedContent, ContentSources } from './checked.ts';
import type { Problem } from './problem.ts';
import { checkAdvice } from './rules/advice.ts';
import { checkAudience } from './rules/audience.ts';
import { checkBranches } from './rules/branches.ts';
import { checkCorrections } from './rules/corrections.ts';
import { checkDrafts } from './rules/drafts.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkExpected } from './rules/expected.ts';
import { checkFiles } from './rules/files.ts';
import { checkGuidance } from './rules/guidance.ts';
import { checkIncident } from './rules/incident.ts';
import { checkKeptWords } from './rules/kept-words.ts';
import { checkLanguages } from './rules/languages.ts';
import { checkName } from './rules/name.ts';
import { checkNextUpdate } from './rules/next-update.ts';
import { checkOpenSlots } from './rules/open-slots.ts';
import { checkPhases } from './rules/phases.ts';
import { checkPublicStatements } from './rules/public-statements.ts';
import { checkReach } from './rules/reach.ts';
import { checkRecovery } from './rules/recovery.ts';
import { checkSafe } from './rules/safe.ts';
import { checkSameNames } from './rules/same-names.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkReferences } from './rules/references.ts';
import { checkReview } from './rules/review.ts';
import { checkStaleGuidance } from './rules/stale-guidance.ts';
import { checkTasks } from './rules/tasks.ts';
import { checkTranslationStates } from './rules/translation-states.ts';
import { checkTranslations } from './rules/translations.ts';
import { checkUpdate } from './rules/update.ts';
import { checkWindows } from './rules/window.ts';

type Rule = (checked: CheckedContent) => Problem[];

const rules: readonly Rule[] = [
  checkFiles,
  checkDuplicates,
  checkSameNames,
  checkReferences,
  checkTasks,
  checkReach,
  checkBranches,
  checkName,
  checkIncident,
  checkAudience,
  checkPhases,
  checkRecovery,
  checkUpdate,
  checkOpenSlots,
  checkNextUpdate,
  checkExpected,
  checkSafe,
  checkKeptWords,
  checkAdvice,
  checkReview,
  checkCorrections,
  checkWindows,
  checkRedirects,
  checkGuidance,
  checkStaleGuidance,
  checkDrafts,
  checkPublicStatements,
  checkLanguages,
  checkTranslations,
  checkTranslationStates,
];

/** What no new update makes wrong, and what looks at each update by itself. */
const settled = new Set<Rule>([
  checkAdvice,
  checkReach,
  checkSameNames,
  checkRedirects,
  checkGuidance,
  checkStaleGuidance,
  checkDrafts,
  checkPublicStatements,
  checkLanguages,
  checkTranslations,
  checkTranslationStates,
]);

/** What is wrong between fields and between files. What is wrong inside a field, its schema has said. */
export function checkContent(
  sources: ContentSources,
  today: Instant,
  texts: CheckedContent['texts'] = new Map(),
): Problem[] {
  const checked = toChecked(sources, today, texts);
  return rules.flatMap((rule) => rule(checked));
}

/** The same where a content was in order before some updates were added: of the rest, only what these can make wrong. `own` are their incidents, without older updates. */
export function checkAdded(
  sources: ContentSources,
  own: readonly Incident[],
  today: Instant,
  texts: CheckedContent['texts'],
): Problem[] {
  const checked = toChecked(sources, today, texts);
  const mine = { ...checked, content: { ...checked.content, incidents: [...own] } };
  const ids = new Set(own.map(({ id }) => id));
  // What failed before counts for a backlog.
  const whole = {
    ...checked,
    updates: own.flatMap(({ updates }) => updates),
    content: {
      ...checked.content,
      incidents: checked.content.incidents.filter(({ id }) => ids.has(id)),
    },
  };
  return [
    ...rules.filter((rule) => !settled.has(rule)).flatMap((rule) => rule(checked)),
    ...checkReach(whole),
    ...checkAdvice(mine),
  ];
}

function toChecked(
  sources: ContentSources,
  today: Instant,
  texts: CheckedContent['texts'],
): CheckedContent {
  const { content, orphans } = sources;
  const updates = [...content.incidents.flatMap((incident) => incident.updates), ...orphans];
  return { ...sources, updates, directory: makeDirectory(content), today, texts };
}

import type { Instant } from '../../core/time/instant.ts';
import { parseUpdate, type SourceFile } from '../parse-file.ts';
import { fileRoleOf } from '../file-roles.ts';

/** What Git knows of a content folder. Paths are inside that folder. */
export interface History {
  /** The files that are merged. */
  merged: ReadonlySet<string>;
  /** The files that are new or changed since, in the order of their paths. */
  changed: readonly string[];
}

export interface Asked {
  /** The files that a person named. None: what Git says is new or changed. */
  names: readonly string[];
  texts: ReadonlyMap<string, string>;
  /** Missing where there is no Git. */
  history?: History | undefined;
  now: Instant;
}

export interface Chosen {
  take: string[];
  /** The others, with the reason in a sentence. */
  leave: { file: string; why: string }[];
}

/**
 * The updates whose words may be changed. A published one is never among them:
 * people have acted on it, and what was wrong is told in its corrections. It is
 * published if it is merged and its time has come. Without Git, only a person
 * who names a file can know. Throws if there is neither.
 */
export function chooseUpdates({ names, texts, history, now }: Asked): Chosen {
  if (names.length === 0 && !history) {
    throw new Error(
      'There is no Git here to say which updates are new. Name them: npm run check -- --fix content/incidents/…/2025-08-01T1730.md',
    );
  }
  const chosen: Chosen = { take: [], leave: [] };
  const candidates =
    names.length > 0 ? names : (history?.changed ?? []).filter((file) => texts.has(file));
  for (const file of new Set(candidates)) {
    const why = reasonToLeave(file, { texts, history, now });
    if (why === undefined) chosen.take.push(file);
    else if (names.length > 0 || why === published) chosen.leave.push({ file, why });
  }
  return chosen;
}

const published =
  'It is published, so its words stay as they are. If they are wrong, add a correction: docs/content.md#corrections.';

function reasonToLeave(
  file: string,
  { texts, history, now }: Omit<Asked, 'names'>,
): string | undefined {
  const text = texts.get(file);
  const place = fileRoleOf(file);
  if (text === undefined) return 'There is no such file in the content folder.';
  if (place?.holds !== 'update') return 'It is no update. Only the words of updates are changed.';
  const isDue = (timeOf({ file, text, role: place }) ?? now) <= now;
  return history?.merged.has(file) && isDue ? published : undefined;
}

/** When an update comes out. Undefined if its fields have a mistake. */
function timeOf(source: SourceFile<'update'>): Instant | undefined {
  return parseUpdate(source).value?.update.at;
}

import { Lexer } from 'yaml';
import type { Content } from '../core/model/content.ts';
import { reviewStateAt } from '../core/state/review-state.ts';
import type { Instant } from '../core/time/instant.ts';
import { fileRoleOf } from './file-roles.ts';

/**
 * The files of a content that are published at a moment, by path: what waits for
 * its time is not among them, and neither are remarks that authors wrote beside
 * fields for each other.
 */
export function publishedTexts(
  texts: ReadonlyMap<string, string>,
  { incidents }: Pick<Content, 'incidents'>,
  now: Instant,
): Map<string, string> {
  const waiting = new Set<string>();
  for (const incident of incidents) {
    const { file, updates, review } = incident;
    const later = updates.filter(({ at }) => at > now);
    for (const update of later) {
      waiting.add(update.file);
      for (const translation of Object.values(update.translations)) waiting.add(translation.file);
    }
    if (later.length === updates.length) waiting.add(file);
    if (review && (later.length === updates.length || !reviewStateAt(incident, now)))
      waiting.add(review.file);
  }
  return new Map(
    [...texts]
      .filter(([file]) => fileRoleOf(file) !== undefined && !waiting.has(file))
      .map(([file, text]) => [file, withoutRemarks(file, text)]),
  );
}

/** A text without YAML's comments; every line and column stays where it was. */
export function withoutRemarks(file: string, text: string): string {
  if (file.endsWith('.yaml')) return blankComments(text);
  const end = file.endsWith('.md') ? text.indexOf('\n---', 3) : -1;
  return end === -1 ? text : `---${blankComments(text.slice(3, end))}${text.slice(end)}`;
}

/** A mark of the lexer before each scalar, and its other marks. None of them stands in a text that was read. */
const scalarMark = '\u001f';
const marks = new Set(['\u0002', '\u0018', scalarMark]);

function blankComments(yaml: string): string {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens
    .map((token, index) => {
      if (marks.has(token)) return '';
      return token.startsWith('#') && tokens[index - 1] !== scalarMark ? '#' : token;
    })
    .join('');
}

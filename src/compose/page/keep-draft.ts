import type { ComposeAnswers } from '../../core/authoring/compose-answers.ts';

/** What somebody has written so far, as their browser keeps it. A token is never in it. */
export interface KeptDraft {
  answers: ComposeAnswers;
  /** When it was last changed, in milliseconds. */
  changed: number;
  /** The moment of the published content that it was begun on. */
  basedOn: string;
  /** The pull request that it became. Empty until then. */
  proposed: string;
}

const key = `noticeboard-draft:${location.pathname}`;

/** A browser may refuse to keep anything: then the page says so, and works. */
export function keepDraft(draft: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function findDraft(): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
    return kept?.answers?.incident ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

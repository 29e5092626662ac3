import type { Board } from '../board.ts';
import type { Translator } from '../words/translator.ts';

/** The word at the head of what is only an exercise. */
export function exerciseFlag(board: Board, translator: Translator): string {
  const word = translator.text('message.exercise');
  return isEnglish(board, translator) ? word : withEnglish(board, word);
}

/** The same as sentences. */
export function exerciseWarning(board: Board, translator: Translator): string {
  const warning = translator.text('page.exercise');
  return isEnglish(board, translator) ? warning : withEnglish(board, warning);
}

function isEnglish({ english }: Board, { language }: Translator): boolean {
  return language.id === english.language.id;
}

/** Whoever handles the file may not read the rest. */
function withEnglish({ english }: Board, words: string): string {
  return `${english.text('message.exercise')} ${words}`;
}

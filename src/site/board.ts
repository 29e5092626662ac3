import type { Board } from '../core/board.ts';
import { takeGiven } from './given.ts';

/**
 * The one place where the site's pages get what they show, with the clock and
 * the address bound. A build hands it over; the live preview reads it here.
 */
export const board: Board = await openBoard();

async function openBoard(): Promise<Board> {
  const given = await takeGiven();
  if (given) return given.board;
  // Whoever is given a content need not wait for all that reads and checks one.
  const { readBoard } = await import('./read-board.ts');
  return readBoard();
}

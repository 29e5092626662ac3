import type { Board } from '../board.ts';
import { listPages } from './list-pages.ts';
import { listPracticePages } from './practice-pages.ts';

/** The address of every page, feed and document that a build of this board has, below the base path. */
export function listAddresses(board: Board): Set<string> {
  const { path } = board.addresses;
  const addresses = new Set([path.accessibility(), path.page('/404.html')]);
  for (const { address } of listPages(board)) addresses.add(address);
  for (const state of board.state.practices.values()) {
    for (const { address } of listPracticePages(state, board)) addresses.add(address);
  }
  return addresses;
}

import { composeFiles } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { tones } from '../shared/tag.ts';
import { listPages } from './list-pages.ts';
import { listPracticePages } from './practice-pages.ts';

/** The address of every page, feed and document that a build of this context has, below the base path. */
export function listAddresses(context: SiteContext): Set<string> {
  const { path } = context.addresses;
  const addresses = new Set([
    path.accessibility(),
    path.privacy(),
    path.compose(),
    ...composeFiles.map(path.composeFile),
    path.page('/404.html'),
    path.robots(),
    ...tones.map(path.statePicture),
  ]);
  for (const { address } of listPages(context)) addresses.add(address);
  for (const state of context.state.practices.values()) {
    for (const { address } of listPracticePages(state, context)) addresses.add(address);
  }
  return addresses;
}

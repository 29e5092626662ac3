import { makeSiteContext, type Place } from '../../core/views/make-site-context.ts';
import { addFindings } from '../../core/built-site/inspect-file.ts';
import type { Content } from '../../core/model/content.ts';
import { fingerprint } from '../../core/views/cache-keys.ts';
import { blankStamp, fillings, makeStamp, oldAfter } from '../../core/views/build-time.ts';
import { withKits } from '../../core/state/kit-time.ts';
import type { Instant } from '../../core/time/instant.ts';
import { give } from '../given.ts';
import type { Hear } from './apart.ts';
import type { Bundle } from './bundle.ts';
import { makeDigest } from './digest-program.ts';
import { inspectBytes, inspectorFor } from './inspect-built.ts';
import { listKept } from './kept-files.ts';
import { listFiles } from './list-files.ts';
import { renderGroups } from './render-groups.ts';
import { nothingRendered, type Rendered } from './rendered.ts';
import { groupFiles, takeShare, type Share } from './share.ts';
import { openSharedTexts } from './shared-texts.ts';

/** What a process needs to render its share of the site, in the order in which it is known. */
export interface RenderWork {
  index: Share['index'];
  /** Is known when it is known how much is to be made. */
  of: Share['of'];
  /** Where to write. */
  folder: string;
  /** Where the site stands. */
  place: Place;
  /** The program's digest: what another program kept is not taken. */
  program: string;
  /** The folder of the bundled pages. */
  bundle: string;
  /** What is to be shown. It may yet be refused, and then this process is ended. */
  content: Content;
  now: Instant;
  isClockFixed: boolean;
  /** The pictures that could not be drawn, by key. */
  undrawn: ReadonlySet<string>;
}

/** What it lets know of its work. */
export interface RenderNote {
  /** How many files are to be made, and cannot be taken. */
  toMake: number;
}

/**
 * Renders a share of the site. This is bundled with the pages: to load all that
 * it needs as TypeScript, beside what pages have of it already, took longer
 * than to render a hundred pages.
 */
export async function render(
  bundle: Bundle,
  hear: Hear<RenderWork>,
  say: (note: RenderNote) => void,
): Promise<Rendered> {
  const [index, folder, place] = await Promise.all([hear('index'), hear('folder'), hear('place')]);
  const makingContext = Promise.all([hear('content'), hear('now')]).then(([content, now]) =>
    makeSiteContext(content, now, place, blankStamp),
  );
  const stamped = new Map<string, Buffer>();
  const shared = openSharedTexts((name) => stamped.get(name));
  give(
    makingContext.then((context) => ({ context, undrawn: hear('undrawn'), share: shared.share })),
  );
  // The pages are loaded now, and wait for what they are to show.
  const groups = groupFiles(await listFiles(bundle, place));
  const context = await makingContext;
  const { content, state, translators } = context;
  const stamp = makeStamp(state.now, oldAfter(content.site, state, await hear('isClockFixed')));
  for (const [name, text] of fillings(stamp, translators)) stamped.set(name, Buffer.from(text));
  const rendered = nothingRendered();
  const prints = fingerprint(context, makeDigest(await hear('program')));
  const kept = listKept();
  const isKept = ({ id }: { id: string }) => kept.has(prints.get(id) ?? '');
  const toMake = groups.filter((one) => !isKept(one));
  say({ toMake: toMake.reduce((sum, { members }) => sum + members.length, 0) });
  const inspector = inspectorFor(place);
  const order = {
    folder,
    prints,
    inspector,
    fillingOf: (name: string) => stamped.get(name) ?? shared.find(name),
    rendered,
  };
  // Whoever shares the work out may be busy: there is something to do until it has.
  if (index === 0) await renderGroups(groups.filter(isKept), order);
  const pictured = new Set(withKits(state).map(({ incident }) => incident.id));
  const needsPictures = ({ id }: { id: string }) => Number(pictured.has(id));
  // Pictures are still being drawn: what needs them comes last.
  await renderGroups(
    takeShare(groups, { index, of: await hear('of') })
      .filter((one) => !isKept(one))
      .toSorted((a, b) => needsPictures(a) - needsPictures(b)),
    order,
  );
  for (const { name, kind, text } of shared.used()) {
    rendered.kept.push(name);
    if (kind === 'markup') inspectBytes(inspector, 'index.html', text);
  }
  addFindings(rendered.findings, inspector.take());
  return rendered;
}

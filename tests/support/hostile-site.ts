import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSources } from '../../src/content/read-content.ts';
import { hasErrors } from '../../src/core/check/problem.ts';
import { unseenCharacter } from '../../src/core/model/unseen.ts';
import { attacks } from './attacks.ts';
import { buildPages } from './build-pages.ts';
import type { ContentFiles } from './content-files.ts';
import { findSlots, typeInto, withoutRefused, type Placement } from './put-attack.ts';
import { listFiles } from './site.ts';

/** A site that was built of the sample with an attack in every place that takes one. */
export interface HostileSite {
  folder: string;
  /** What was typed where, and is published. */
  placements: readonly Placement[];
  remove: () => void;
}

export async function buildHostileSite(): Promise<HostileSite> {
  const parent = mkdtempSync(join(tmpdir(), 'noticeboard-hostile-site-'));
  const remove = () => rmSync(parent, { recursive: true, force: true });
  const folder = join(parent, 'site');
  const { files, placements } = makeHostileContent();
  for (const [file, text] of files) {
    mkdirSync(dirname(join(parent, 'content', file)), { recursive: true });
    writeFileSync(join(parent, 'content', file), text);
  }
  try {
    await buildPages(folder, { CONTENT_DIR: join(parent, 'content') });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, placements, remove };
}

/** Longer texts make pages of a megabyte, and show nothing that shorter ones do not. */
const maxCharacters = 400;

/** The sample with the attacks typed into it, one after another, over and over, less what is refused. */
export function makeHostileContent(): { files: ContentFiles; placements: Placement[] } {
  const sample: ContentFiles = new Map(
    listFiles('content').map((file) => [file, readFileSync(join('content', file), 'utf8')]),
  );
  // What nobody can see is refused wherever it stands: attacks.test.ts.
  const some = attacks.filter(
    ({ text }) =>
      // So are tags: text/html.
      !/[<>]|&#x?202/.test(text) &&
      text.length <= maxCharacters &&
      !unseenCharacter.test(text.replaceAll('\r', '\u0000')),
  );
  let placements = findSlots(sample)
    // The clock stays where it is, and the languages are those that there are.
    .filter(({ file, path }) => file !== 'site.yaml' || path[0] === 'publisher')
    // Words that are translated are held against one another, and every attack would be refused.
    .filter(({ file }) => !/^(?:guidance|languages|services)\//.test(file))
    .map((slot, index) => ({ ...slot, text: some[(index * 7) % some.length]?.text ?? '' }));
  for (;;) {
    const files = typeInto(sample, placements);
    const { context, problems } = checkSources(
      { texts: files, problems: [] },
      { today: Date.now() },
    );
    if (context) return { files, placements };
    placements = withoutRefused(
      placements,
      problems.filter((one) => hasErrors([one])),
    );
  }
}

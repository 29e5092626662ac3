import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSources } from '../../src/content/read-content.ts';
import { hasErrors } from '../../src/core/check/problem.ts';
import { unseenCharacter } from '../../src/core/model/unseen.ts';
import { attacks } from './attacks.ts';
import { buildPages } from './build-pages.ts';
import type { ContentFiles } from './content-files.ts';
import { findSlots, typeInto, withoutRefused, type Placement, type Slot } from './put-attack.ts';
import { readFewLanguages } from './few-languages.ts';
import { isNight } from './night.ts';

/** A site that was built of the sample with an attack in every place that takes one. */
export interface HostileSite {
  folder: string;
  /** What was typed where, and is published. */
  placements: readonly Placement[];
  /** What was typed where, and is not: the check refused it, or what stood in the same file. */
  refused: readonly Placement[];
  remove: () => void;
}

interface HostileContent extends Pick<HostileSite, 'placements' | 'refused'> {
  files: ContentFiles;
}

export async function buildHostileSite(): Promise<HostileSite> {
  const parent = mkdtempSync(join(tmpdir(), 'noticeboard-hostile-site-'));
  const remove = () => rmSync(parent, { recursive: true, force: true });
  const folder = join(parent, 'site');
  const { files, placements, refused } = makeHostileContent();
  for (const [file, text] of files) {
    mkdirSync(dirname(join(parent, 'content', file)), { recursive: true });
    writeFileSync(join(parent, 'content', file), text);
  }
  try {
    await buildPages(folder, { CONTENT_DIR: join(parent, 'content') }, { draws: isNight });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, placements, refused, remove };
}

/** Longer texts make pages of a megabyte, and show nothing that shorter ones do not. */
const maxCharacters = 400;

/** Of the thousands of translated texts that are held against one another, one in so many is tried. */
const oneTranslationIn = 25;

/**
 * The sample with the attacks typed into it, one after another, over and over,
 * less what is refused. A place where one was refused gets others after it.
 */
export function makeHostileContent(): HostileContent {
  const sample: ContentFiles = readFewLanguages();
  const texts = attacks.map(({ text }) => text).filter(({ length }) => length <= maxCharacters);
  const slots = findSlots(sample)
    // The clock stays where it is, and the languages are those that there are.
    .filter(({ file, path }) => file !== 'site.yaml' || path[0] === 'publisher')
    .filter(
      ({ file }, index) =>
        !/^(?:guidance|languages)\//.test(file) || index % oneTranslationIn === 0,
    );
  // No file may hold these at all: attacks.test.ts tries each of them in every field.
  const others = texts.filter((text) => !unseenCharacter.test(text.replaceAll('\r', '\u0000')));
  const refused: Placement[] = [];
  const first = slots.map((slot, index) => typed(slot, others, index * 7));
  let kept = settle(sample, first, refused);
  // Where one was refused another is tried, and then one that was let pass elsewhere.
  for (const isLast of [false, true]) {
    const next = isLast ? [...new Set(kept.map(({ text }) => text))] : others;
    const taken = new Set(kept.map(placeOf));
    const left = slots.filter((slot) => isFree(slot) && !taken.has(placeOf(slot)));
    const more = left.map((slot, index) => typed(slot, next, index * 5 + 1));
    kept = settle(sample, [...kept, ...more], refused);
  }
  const files = typeInto(sample, kept);
  return { files, placements: kept, refused };
}

const typed = (slot: Slot, texts: readonly string[], index: number): Placement => ({
  ...slot,
  text: texts[index % texts.length] ?? '',
});

const placeOf = ({ file, path }: Slot) => `${file} ${path.join('.')}`;

/** Where an officer writes sentences of his own. */
function isFree({ file, path }: Slot): boolean {
  if (!file.startsWith('incidents/') && file !== 'areas.yaml') return false;
  return path.some((step) => freeFields.has(step));
}

const freeFields = new Set<string | number>(
  'text name works workaround doNow known unknown doing given what note title findings owner'.split(
    ' ',
  ),
);

/** What is told of one file, although another is to blame. */
const elsewhere = [
  // What a translation has to repeat is told of the translation, wherever it changed.
  { code: /^language\//, file: /^(?:guidance|languages|services)\//, length: 0 },
  // Long names of areas and of the publisher stand in each message.
  { code: /^kit\//, file: /^(?:areas|site)\.yaml$/, length: 30 },
];

/** Those that the check lets pass together. What it refuses goes to `refused`. */
function settle(
  sample: ContentFiles,
  placements: readonly Placement[],
  refused: Placement[],
): Placement[] {
  let kept = [...placements];
  for (;;) {
    const files = typeInto(sample, kept);
    const { context, problems } = checkSources(
      { texts: files, problems: [] },
      { today: Date.now() },
    );
    if (context) return kept;
    const errors = problems.filter((one) => hasErrors([one]));
    const blamed = elsewhere.find(({ code }) => errors.every((one) => code.test(one.code)));
    const innocent = kept.filter(
      ({ file, text }) => !blamed?.file.test(file) || text.length < blamed.length,
    );
    const left = innocent.length < kept.length ? innocent : withoutRefused(kept, errors, files);
    const still = new Set(left);
    refused.push(...kept.filter((one) => !still.has(one)));
    kept = left;
  }
}

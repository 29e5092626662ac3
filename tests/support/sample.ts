import { parseSources } from '../../src/content/read-content.ts';
import { readFiles, type SourceFiles } from '../../src/content/read-files.ts';
import { hasErrors } from '../../src/core/check/problem.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { makeSiteContext, type SiteRoot } from '../../src/core/views/make-site-context.ts';

let sample: ReturnType<typeof read> | undefined;

/**
 * The real content of this checkout, and its state at its own clock, read once.
 * `npm run check` says what is wrong with it: that takes longer than most tests.
 */
export function readSample() {
  sample ??= read();
  return sample;
}

function read() {
  const context = parseContext(readFiles('content'));
  const { content, state } = context;
  return { context, content, now: state.now, state };
}

/** What files show, without a check of what they say. Throws if one cannot be read. */
export function parseContext(files: SourceFiles): SiteContext {
  const { content, now, problems } = parseSources(files, { today: Date.now() });
  if (!content || hasErrors(problems)) throw new Error(JSON.stringify(problems[0]));
  return makeSiteContext(content, now, { site: 'http://localhost:4321', base: '/' });
}

const told = [
  '2018-10-10-bradford-data-centre',
  '2019-12-31-peterborough-internet',
  '2023-03-16-kent-medway-firewall',
  '2025-06-03-docman-upgrade',
  '2025-07-27-bradford-craven-data-centre',
  '2025-07-30-messages-upgrade',
];
const toldUntil = Date.parse('2025-08-01T17:00:00+01:00');

/**
 * The context of the incidents that docs/ and numbers counted by hand are about,
 * without what officers have added to them or beside them since.
 */
export function readToldSample(place: SiteRoot) {
  const { content, now } = readSample();
  const incidents = content.incidents
    .filter(({ id }) => told.includes(id))
    .map((incident) => ({
      ...incident,
      updates: incident.updates.filter(({ at }) => at <= toldUntil),
    }));
  return makeSiteContext({ ...content, incidents }, now, place);
}

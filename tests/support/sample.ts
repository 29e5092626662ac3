import { readContent } from '../../src/content/read-folder.ts';
import { makeSiteContext, type SiteRoot } from '../../src/core/views/make-site-context.ts';

let sample: ReturnType<typeof read> | undefined;

/** The real content of this checkout, and its state at its own clock, read once. Throws if it has an error. */
export function readSample() {
  sample ??= read();
  return sample;
}

function read() {
  const { context, problems } = readContent('content', { today: Date.now() });
  if (!context) throw new Error(`content/ has problems: ${JSON.stringify(problems[0])}`);
  const { content, state } = context;
  return { context, content, now: state.now, state };
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

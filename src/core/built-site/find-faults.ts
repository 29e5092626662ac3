import { kitFileName } from '../views/addresses.ts';
import { countOf } from '../language/count.ts';
import { compareText } from '../language/compare.ts';
import type { Fault, Findings } from './inspect-file.ts';

/** What is there to be led to. */
export interface Built {
  /** Paths below the site's folder. */
  files: ReadonlySet<string>;
  /** Whether a built file has an element with this id. */
  hasId: (file: string, id: string) => boolean;
}

/** Everything wrong in a built site, by file: broken files, and addresses in them that lead nowhere. */
export function findFaults(all: readonly Findings[], built: Built): Fault[] {
  const targets = new Map(all.flatMap((one) => [...one.targets]));
  const dead = [...targets].flatMap(([target, file]): Fault[] => {
    const what = judge(target, built);
    return what === undefined ? [] : [{ file, what: `leads to ${target}, and ${what}`, target }];
  });
  return [...all.flatMap(({ faults }) => faults), ...dead].toSorted(
    (a, b) => compareText(a.file, b.file) || compareText(a.what, b.what),
  );
}

/** What is wrong with an address such as /a/ or /a/#b, or nothing. */
function judge(target: string, { files, hasId }: Built): string | undefined {
  const [address = '', id = ''] = target.split('#');
  const path = address.replace(/^\//, '');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) {
    if (isOfEndedKit(path, files)) return undefined;
    return files.has(`${path}/index.html`)
      ? 'the page is there only with / at the end'
      : 'nothing is there';
  }
  if (id === '' || hasId(file, id)) return undefined;
  return 'the page that is there has no such place';
}

/** What an officer linked while it was there must not stop an update that comes after its end. */
function isOfEndedKit(path: string, files: ReadonlySet<string>): boolean {
  const [notice] = /^notices\/[^/]+\/(?=.*\.(?:txt|pdf|png|zip)$)/.exec(path) ?? [];
  return (
    notice !== undefined &&
    files.has(`${notice}kit/index.html`) &&
    !kitFiles.some((name) => files.has(notice + name))
  );
}

const kitFiles = [false, true].map((isExercise) => kitFileName('kit.zip', isExercise));

/** Where in the content somebody typed an address, as a person reads it: content/services/x.md:4 */
export type TypedIn = (target: string) => string | undefined;

/** More faults than this are counted. */
const maxNamed = 20;

/** The faults and what to do, for a person. */
export function describeFaults(faults: readonly Fault[], typedIn: TypedIn): string {
  const more = faults.length - maxNamed;
  return [
    `The site was built, and ${countOf(faults.length, 'thing')} in it would not work.`,
    ...faults
      .slice(0, maxNamed)
      .map(({ file, what, target }) => `  ${file}\n    ${what}.\n    ${explain(target, typedIn)}`),
    ...(more > 0 ? [`And ${countOf(more, 'more thing')}.`] : []),
  ].join('\n\n');
}

function explain(target: string | undefined, typedIn: TypedIn): string {
  const place = target === undefined ? undefined : typedIn(target);
  return place === undefined
    ? 'Nobody typed this: the program made it. Send this message to your engineer.'
    : `The address is typed in ${place}. Open it in a browser, and copy the right one from there.`;
}

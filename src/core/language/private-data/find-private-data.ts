import { makeLruCache } from '../../cache/lru-cache.ts';
import { memoize } from '../../cache/memoize.ts';
import { readNormalText } from '../plain-english/normal-text/normal-text.ts';
import { findDatesOfBirth } from './date-of-birth.ts';
import type { Allowed, PrivateFinding } from './finding.ts';
import {
  findAddresses,
  findChatLinks,
  findInsuranceNumbers,
  findLandlines,
  findVehicles,
} from './home.ts';
import { findNames } from './name.ts';
import { findNhsNumbers } from './nhs-number.ts';
import { findEmails, findMobiles, findPostcodes } from './reachable.ts';

const rules: readonly ((text: string, allowed: Allowed) => PrivateFinding[])[] = [
  findNhsNumbers,
  findDatesOfBirth,
  findMobiles,
  findChatLinks,
  findLandlines,
  findEmails,
  findPostcodes,
  findAddresses,
  findVehicles,
  findInsuranceNumbers,
  findNames,
];

const targetRules = [findMobiles, findEmails, findChatLinks];

/**
 * What in a text may belong to a person, in the order in which it stands there.
 * The text is read as readers see it; `index` is the place in the text as given.
 */
export function findPrivateData(source: string, allowed: Allowed): readonly PrivateFinding[] {
  return findingsFor(allowed)(source, () => read(source, allowed));
}

/** A content that is read again, with one file changed, allows the same. */
const findingsFor = memoize((allowed: Allowed) =>
  contents(JSON.stringify(Object.values(allowed).map((some: Iterable<string>) => [...some])), () =>
    makeLruCache<readonly PrivateFinding[]>(2000),
  ),
);
const contents = makeLruCache<ReturnType<typeof makeLruCache<readonly PrivateFinding[]>>>(5);

function read(source: string, allowed: Allowed): PrivateFinding[] {
  const { text, targets, sourceIndex } = readNormalText(source);
  const seen = rules
    .flatMap((rule) => rule(text, allowed))
    .map((finding) => ({ ...finding, index: sourceIndex(finding.index) }));
  const behind = targets
    .flatMap(({ text: target, index }) => {
      const plain = target.replace(/^(?:mailto|tel):/i, '');
      // Whose number it is, the words before the link say.
      const inWords = `${source.slice(Math.max(0, index - 90), index)} ${plain}`;
      return [
        ...targetRules.flatMap((rule) => rule(plain, allowed)),
        ...(/^tel:/i.test(target) ? findLandlines(inWords, allowed) : []),
      ].map((finding) => ({ ...finding, index }));
    })
    .filter(({ kind, found }) => !seen.some((one) => one.kind === kind && one.found === found));
  return [
    ...seen,
    ...new Map(behind.map((one) => [`${one.kind} ${one.found}`, one])).values(),
  ].toSorted((a, b) => a.index - b.index);
}

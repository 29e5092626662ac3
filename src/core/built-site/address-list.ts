import { kitPictures, kitTexts, makeAddresses } from '../views/addresses.ts';
import type { SiteContext } from '../views/site-context.ts';
import { lastKitDay, withKits } from '../state/kit-time.ts';
import { toIso } from '../time/instant.ts';
import { compareText } from '../language/compare.ts';

/** An address that was in a language which the site no longer has, and the English one that answers for it. */
export interface Forward {
  from: string;
  to: string;
}

/** What is published as /api/addresses.json. public/schemas/addresses.json says what each field means. */
export interface AddressList {
  $schema: string;
  demonstration: string | null;
  publisher: string;
  asOf: string;
  addresses: string[];
  passing: Passing[];
}

/** An address that goes by itself, and the last London day on which it is there, if that is known. */
export interface Passing {
  address: string;
  last: string | null;
}

/**
 * The addresses of built files, below the site's root and without its base
 * path: /notices/, /feeds/all.xml. Files for the host itself are none.
 */
export function addressesOf(files: Iterable<string>): string[] {
  return [...files]
    .filter((file) => !isForHost(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted(compareText);
}

/** What hosts read and do not serve, what Astro names anew with each build, and what only our own search reads. */
function isForHost(file: string): boolean {
  return file === 'staticwebapp.config.json' || /(?:^|\/)[._]|^practices\/search\//.test(file);
}

/** The list for a site that was built of some files. It counts itself in. Copies of a kit's files go when the kit does. */
export function makeAddressList(
  files: Iterable<string>,
  context: SiteContext,
  forwards: readonly Forward[] = [],
): AddressList {
  const { site } = context.content;
  const { path } = makeAddresses('', '');
  const addresses = new Set([...addressesOf(files), path.addresses()]);
  return {
    $schema: context.addresses.whole.schema('addresses'),
    demonstration: site.demonstration?.notice ?? null,
    publisher: site.publisher.name,
    asOf: toIso(context.state.now),
    addresses: [...addresses].toSorted(compareText),
    passing: withCopies(listPassing(context), forwards).filter(({ address }) =>
      addresses.has(address),
    ),
  };
}

function withCopies(passing: readonly Passing[], forwards: readonly Forward[]): Passing[] {
  const known = new Map(passing.map((one) => [one.address, one.last]));
  const copies = forwards.flatMap(({ from, to }) => {
    const last = known.get(to);
    return last === undefined ? [] : [{ address: from, last }];
  });
  return [...passing, ...copies].toSorted((a, b) => compareText(a.address, b.address));
}

/** The files of kits. Their pages stay. */
function listPassing({ state, translators }: SiteContext): Passing[] {
  const { path } = makeAddresses('', '');
  return withKits(state)
    .flatMap((one) => {
      const day = lastKitDay(one);
      const last = day === undefined ? null : toIso(day).slice(0, 10);
      return translators.flatMap(({ language }) =>
        [...kitTexts, ...kitPictures, 'kit.zip' as const].map((name) => ({
          address: path.kitFile(
            one.incident.id,
            language.id,
            name,
            one.incident.kind === 'exercise',
          ),
          last,
        })),
      );
    })
    .toSorted((a, b) => compareText(a.address, b.address));
}

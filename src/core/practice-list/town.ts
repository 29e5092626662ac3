import { writeName } from './name-case.ts';

/** Counties at the end of addresses: nobody calls them a town. */
const counties = new Set(
  `AVON; BEDFORDSHIRE; BEDS; BERKSHIRE; BERKS; BUCKINGHAMSHIRE; BUCKS; CAMBRIDGESHIRE; CAMBS; CHESHIRE;
CLEVELAND; CORNWALL; COUNTY DURHAM; CO DURHAM; CUMBRIA; DERBYSHIRE; DEVON; DORSET; EAST SUSSEX;
EAST RIDING OF YORKSHIRE; EAST YORKSHIRE; ESSEX; GLOUCESTERSHIRE; GLOS; GREATER LONDON; GREATER MANCHESTER;
HAMPSHIRE; HANTS; HEREFORDSHIRE; HERTFORDSHIRE; HERTS; HUMBERSIDE; ISLE OF WIGHT; KENT; LANCASHIRE; LANCS;
LEICESTERSHIRE; LEICS; LINCOLNSHIRE; LINCS; MERSEYSIDE; MIDDLESEX; MIDDX; NE LINCOLNSHIRE; NORFOLK;
NORTH EAST LINCOLNSHIRE; NORTH HUMBERSIDE; NORTH LINCOLNSHIRE; NORTH SOMERSET; NORTH YORKSHIRE;
NORTHAMPTONSHIRE; NORTHANTS; NORTHUMBERLAND; NOTTINGHAMSHIRE; NOTTS; OXFORDSHIRE; OXON; RUTLAND; SHROPSHIRE;
SOMERSET; SOUTH GLOUCESTERSHIRE; SOUTH HUMBERSIDE; SOUTH YORKSHIRE; STAFFORDSHIRE; STAFFS; SUFFOLK; SURREY;
SUSSEX; TYNE & WEAR; TYNE AND WEAR; WARWICKSHIRE; WEST MIDLANDS; WEST SUSSEX; WEST YORKSHIRE; WILTSHIRE;
WILTS; WORCESTERSHIRE; WORCS; YORKSHIRE; ENGLAND; UNITED KINGDOM`
    .split(';')
    .map((county) => county.trim()),
);

/** A house or a street, not a place. */
const street =
  /^\d|(?<![-\w])(?:ROAD|RD|STREET|LANE|AVENUE|AVE|DRIVE|CLOSE|CRESCENT|TERRACE|PLACE|COURT|HOUSE|SURGERY|CENTRE|CTR|PRACTICE|UNIT|FLOOR)\b\.?$/;

/**
 * The town of an address in the list's lines: the last part that is neither a
 * county nor a street; or one before it that is a town by itself. Undefined if
 * there is none.
 */
export function findTown(
  lines: readonly string[],
  isTown: (part: string) => boolean = () => false,
): string | undefined {
  const { places, last } = partsOf(lines);
  // Keighley, Bradford: whoever lives there says Keighley.
  const own = places.slice(0, -1).findLast(isTown);
  const town = own ?? last;
  return town === undefined ? undefined : writeName(town);
}

/** The places of an address below the building, in capitals and without counties, and the last of them. */
function partsOf(lines: readonly string[]): { places: string[]; last: string | undefined } {
  const parts = lines
    .flatMap((line) => line.toUpperCase().split(','))
    .map((part) =>
      part
        .replaceAll('.', ' ')
        .replace(/^\s*NR\s/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
  const places = parts.filter((part) => !street.test(part));
  // The first line is the building's name.
  const [, ...below] = places[0] === parts[0] ? places : ['', ...places];
  const towns = below.filter((part) => !counties.has(part));
  return { places: towns, last: towns.at(-1) ?? below.at(-1) };
}

/** So many addresses have to end with a place, and so many of a district to have it, to make it a town. */
const fewestAddresses = 2;
const fewestInDistrict = 3;
const mostOfDistrict = 0.6;

/**
 * Whether a place is a town that people use, by the addresses of a list: others
 * with the same letters in the postcode end with it, or most of its own district
 * (BD21) have it.
 */
export function makeTownFinder(
  entries: Iterable<{ address: readonly string[]; postcode: string }>,
): (entry: { address: readonly string[]; postcode: string }) => string | undefined {
  const ends = new Map<string, number>();
  const inDistrict = new Map<string, number>();
  const districts = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { address, postcode } of entries) {
    const { places, last } = partsOf(address);
    if (last !== undefined) add(ends, `${lettersOf(postcode)} ${last}`);
    add(districts, districtOf(postcode));
    for (const place of new Set(places)) add(inDistrict, `${districtOf(postcode)} ${place}`);
  }
  return ({ address, postcode }) => {
    const district = districtOf(postcode);
    return findTown(address, (place) => {
      const here = inDistrict.get(`${district} ${place}`) ?? 0;
      const isUsual =
        here >= fewestInDistrict && here >= mostOfDistrict * (districts.get(district) ?? 0);
      return (ends.get(`${lettersOf(postcode)} ${place}`) ?? 0) >= fewestAddresses || isUsual;
    });
  };
}

function lettersOf(postcode: string): string {
  return /^[A-Z]{1,2}/.exec(postcode.toUpperCase())?.[0] ?? '';
}

function districtOf(postcode: string): string {
  return postcode.toUpperCase().trim().split(/\s+/)[0] ?? '';
}

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
 * county nor a street. Undefined if there is none.
 */
export function findTown(lines: readonly string[]): string | undefined {
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
  const town = below.findLast((part) => !counties.has(part)) ?? below.at(-1);
  return town === undefined ? undefined : writeName(town);
}

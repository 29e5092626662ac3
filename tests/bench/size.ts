/** How much content to make. */
export interface Size {
  incidents: number;
  /** Updates of each incident. */
  updates: number;
  practices: number;
  areas: number;
  /** Beside English. */
  languages: readonly string[];
  /** How many of the newest incidents are still open. Each has a kit with pictures. */
  open: number;
  /** How many of the newest are felt everywhere. */
  national?: number;
  seed: number;
}

const allLanguages = ['ur', 'pa', 'bn', 'pl', 'sk', 'ro', 'ar'];

/** Sizes with a name. The first three are in English alone, and nothing in them is open: they need no pictures. */
export const sizes = {
  small: { incidents: 20, updates: 3, practices: 60, areas: 4, languages: [], open: 0, seed: 1 },
  thousand: {
    incidents: 1000,
    updates: 3,
    practices: 100,
    areas: 6,
    languages: [],
    open: 0,
    seed: 1,
  },
  'five-thousand': {
    incidents: 5000,
    updates: 3,
    practices: 100,
    areas: 6,
    languages: [],
    open: 0,
    seed: 1,
  },
  icb: {
    incidents: 200,
    updates: 4,
    practices: 400,
    areas: 12,
    languages: allLanguages,
    open: 2,
    seed: 1,
  },
  england: {
    incidents: 500,
    updates: 6,
    practices: 6500,
    areas: 106,
    languages: allLanguages,
    open: 5,
    seed: 1,
  },
} as const satisfies Record<string, Size>;

type SizeName = keyof typeof sizes;

/** A named size, or a number for each part of it, in place of the name's. */
export const sizeOptions = {
  size: { type: 'string' },
  incidents: { type: 'string' },
  updates: { type: 'string' },
  practices: { type: 'string' },
  areas: { type: 'string' },
  languages: { type: 'string' },
  open: { type: 'string' },
  seed: { type: 'string' },
} as const;

/** The incidents of a sweep, for each of which everything is measured. */
const sweep = [625, 1250, 2500, 5000];

/** What a command line asks to be measured. Throws with a sentence if it is no size. */
export function readSizes({
  sweep: isSweep,
  ...flags
}: { [Name in keyof typeof sizeOptions]?: string | undefined } & { sweep?: boolean }): Size[] {
  const name = flags.size ?? (isSweep ? 'thousand' : 'small');
  if (!Object.hasOwn(sizes, name)) {
    throw new Error(`There is no size ${name}. Write one of ${Object.keys(sizes).join(', ')}.`);
  }
  const known: Size = sizes[name as SizeName];
  const count = (given: string | undefined, usual: number): number => {
    const asked = given === undefined ? usual : Number(given);
    if (Number.isInteger(asked) && asked >= 0) return asked;
    throw new Error(`${given} is no whole number.`);
  };
  const size = {
    incidents: count(flags.incidents, known.incidents),
    updates: count(flags.updates, known.updates),
    practices: count(flags.practices, known.practices),
    areas: count(flags.areas, known.areas),
    open: count(flags.open, known.open),
    seed: count(flags.seed, known.seed),
    languages: flags.languages?.split(',').filter(Boolean) ?? known.languages,
  };
  return isSweep ? sweep.map((incidents) => ({ ...size, incidents })) : [size];
}

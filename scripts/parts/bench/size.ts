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
  seed: number;
}

const allLanguages = ['ur', 'pa', 'bn', 'pl', 'sk', 'ro', 'ar'];

/** Sizes with a name. */
export const sizes = {
  'small': { incidents: 20, updates: 3, practices: 60, areas: 4, languages: [], open: 1, seed: 1 },
  'thousand': { incidents: 1000, updates: 3, practices: 100, areas: 6, languages: [], open: 1, seed: 1 },
  'five-thousand': { incidents: 5000, updates: 3, practices: 100, areas: 6, languages: [], open: 1, seed: 1 },
  'icb': { incidents: 200, updates: 4, practices: 400, areas: 12, languages: allLanguages, open: 2, seed: 1 },
  'england': { incidents: 500, updates: 6, practices: 6500, areas: 106, languages: allLanguages, open: 5, seed: 1 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;

export function isSizeName(name: string): name is SizeName {
  return Object.hasOwn(sizes, name);
}

import { existsSync, readFileSync } from 'node:fs';

/** A font of @expo-google-fonts: whole TrueType files, which Typst and satori both read. */
export interface Font {
  /** As the file itself names it: Noto Nastaliq Urdu. */
  family: string;
  weight: 400 | 700;
  bytes: Buffer;
}

/** Latin, Greek and Cyrillic letters. */
export const latinFont = 'noto-sans';

const styles = { 400: '400Regular', 700: '700Bold' } as const;

const known = new Map<string, Font[]>();

/** The regular and bold of a font such as noto-sans-bengali. Throws if its package is not installed. */
export function fontOf(name: string): Font[] {
  const font = known.get(name) ?? ([400, 700] as const).map((weight) => read(name, weight));
  known.set(name, font);
  return font;
}

/** noto-sans-bengali is called Noto Sans Bengali. */
export function familyOf(name: string): string {
  return name
    .replace(/(?:^|-)([a-z])/g, (_match, letter: string) => ` ${letter.toUpperCase()}`)
    .trim();
}

function read(name: string, weight: Font['weight']): Font {
  const style = styles[weight];
  const file = `${familyOf(name).replaceAll(' ', '')}_${style}.ttf`;
  const path = `node_modules/@expo-google-fonts/${name}/${style}/${file}`;
  if (!existsSync(path)) {
    throw new Error(`There is no font ${path}. Install it: npm install @expo-google-fonts/${name}`);
  }
  return { family: familyOf(name), weight, bytes: readFileSync(path) };
}

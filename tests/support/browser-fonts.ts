import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = '.noticeboard/fonts';

/**
 * Fonts that are the same on every machine, for a browser on Linux: letters as
 * wide as Arial's, and those of every language of the sample. How a page breaks
 * its lines depends on them. Gives the file that FONTCONFIG_FILE is to name.
 */
export function writeFontConfig(): string {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve('node_modules/@expo-google-fonts')}</dir>
  <cachedir>${resolve(join(folder, 'cache'))}</cachedir>
  ${['Arial', 'sans-serif']
    .map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>Arimo</family></prefer></alias>`,
    )
    .join('\n  ')}
</fontconfig>
`,
  );
  return file;
}

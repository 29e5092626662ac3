import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { bannerColours, drawSignShape } from '../core/views/shared/icon.ts';
import { statePictureWords } from '../core/views/shared/state-picture.ts';
import type { Tone } from '../core/views/shared/tag.ts';
import { toPng, widthsPx } from '../render/pictures/draw-sign.ts';
import { fontOf, latinFont } from '../render/pictures/fonts.ts';

const folder = 'public/pictures';

/** Draws one picture a state, for links to pages that have none of their own. They name no publisher and no time. */
export function drawStatePictures(): void {
  const fontBlobs = fontOf(latinFont).map(({ bytes }) => bytes);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  mkdirSync(folder, { recursive: true });
  for (const [tone, words] of Object.entries(statePictureWords) as [Tone, string][]) {
    const { back, ink } = bannerColours[tone];
    const { result } = compiler.compile({
      inputs: { shape: drawSignShape(tone, ink), words, back, ink },
      mainFileContent: template,
    });
    if (!result) throw new Error(`The picture for "${words}" cannot be drawn`);
    writeFileSync(
      join(folder, `state-${tone}.png`),
      toPng(compiler.plainSvg(result), widthsPx.card),
    );
  }
  console.log(`${folder} has ${Object.keys(statePictureWords).length} pictures.`);
}

const template = `
  #let (shape, words, back, ink) = sys.inputs
  #set page(width: 600pt, height: 315pt, margin: 40pt, fill: rgb(back))
  #set text(font: "Noto Sans", lang: "en", fill: rgb(ink), hyphenate: false)
  #align(horizon, grid(
    columns: (auto, 1fr),
    column-gutter: 28pt,
    align: horizon,
    image(bytes(shape), format: "svg", width: 110pt),
    [
      #text(size: 24pt)[GP surgeries]
      #v(-6pt)
      #text(size: 42pt, weight: "bold", words)
    ],
  ))`;

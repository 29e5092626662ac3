import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { kitPictures, type KitPicture } from '../core/views/addresses.ts';
import { toPng, widthsPx } from '../render/pictures/draw-sign.ts';
import { fontOf, latinFont } from '../render/pictures/fonts.ts';
import { standInFolder } from '../render/pictures/stand-in.ts';

/** Width and height of the page in points, and the size of its heading. */
const shapes: Record<'poster' | 'large-print' | 'screen' | 'card', [number, number, number]> = {
  poster: [595, 842, 54],
  'large-print': [595, 842, 54],
  screen: [960, 540, 60],
  card: [600, 315, 40],
};

const fontBlobs = fontOf(latinFont).map(({ bytes }) => bytes);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

/** It names no publisher, no place and no time: it stands in for every picture there will be. */
function compile(shape: keyof typeof shapes) {
  const [width, height, size] = shapes[shape];
  const mainFileContent = `
    #set document(title: "This picture is not ready", date: datetime(year: 2025, month: 1, day: 1))
    #set page(width: ${width}pt, height: ${height}pt, margin: ${size * 0.8}pt)
    #set text(font: "Noto Sans", lang: "en", size: ${size * 0.5}pt, hyphenate: false)
    #align(horizon)[
      #block(text(size: ${size}pt, weight: "bold", fill: rgb("#005eb8"))[This picture is not ready])
      Read the notice on the page that it belongs to. The same words are there.
    ]`;
  const { result } = compiler.compile({ mainFileContent });
  if (!result) throw new Error(`The stand-in for a ${shape} cannot be drawn`);
  return result;
}

function draw(name: KitPicture): Buffer {
  const [shape] = name.split('.') as [keyof typeof shapes];
  const document = compile(shape);
  return name.endsWith('.pdf')
    ? compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 })
    : toPng(compiler.plainSvg(document), shape === 'large-print' ? 0 : widthsPx[shape]);
}

/** Draws the pictures that stand in for those that could not be drawn. */
export function drawStandIns(): void {
  mkdirSync(standInFolder, { recursive: true });
  for (const name of kitPictures) writeFileSync(join(standInFolder, name), draw(name));
  console.log(`${standInFolder} has ${kitPictures.length} pictures.`);
}

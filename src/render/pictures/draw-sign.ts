import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { renderSVG } from 'uqr';
import type { Sign } from '../../core/views/channels/sign.ts';
import { familyOf, fontOf, latinFont } from './fonts.ts';

const template = 'src/render/pictures/sign.typ';

/**
 * A tagged PDF of one A4 page. The same sign gives the same bytes. What no font
 * has, such as an emoji, becomes a question mark: a PDF that everybody can read
 * may not have it, and a sign must not keep an update from being published.
 */
export function drawPoster(sign: Sign): Buffer {
  return drawPdf(sign, 'poster');
}

/** A tagged PDF of as many A4 pages as the whole notice needs in 18 points and more. */
export function drawLargePrint(sign: Sign): Buffer {
  return drawPdf(sign, 'large-print');
}

function drawPdf(sign: Sign, format: 'poster' | 'large-print'): Buffer {
  const { compiler, document } = compile(sign, format);
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: sign.at / 1000 });
  } catch (error) {
    const readable = withoutUnreadable(sign, String(error));
    if (readable === undefined) throw error;
    return drawPdf(readable, format);
  }
}

/** The sign without the characters that the compiler names as in no font. Nothing if it names none. */
function withoutUnreadable(sign: Sign, error: string): Sign | undefined {
  const named = [...error.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/g)]
    .map(([, text = '']) =>
      text.replace(/\\+u\{([\da-f]+)\}/gi, (_, code: string) =>
        String.fromCodePoint(parseInt(code, 16)),
      ),
    )
    .join('');
  const unreadable = new Set([...named].filter((one) => !/[\w\s?"\\]/.test(one)));
  const text = JSON.stringify(sign);
  const readable = [...text].map((one) => (unreadable.has(one) ? '?' : one)).join('');
  return readable === text ? undefined : (JSON.parse(readable) as Sign);
}

/** The same words as a PNG: the poster to look at, a screen for the waiting room, a card for links. */
export function drawSign(sign: Sign, format: 'poster' | 'screen' | 'card'): Buffer {
  const { compiler, document } = compile(sign, format);
  return toPng(compiler.plainSvg(document), widthsPx[format]);
}

export const widthsPx = { poster: 794, screen: 1920, card: 1200 } as const;

const compilers = new Map<string, NodeCompiler>();

/** Making a compiler reads its fonts, so each set of fonts has one. */
function compilerFor(fonts: readonly string[]): NodeCompiler {
  const key = fonts.join();
  const fontBlobs = [latinFont, ...fonts].flatMap(fontOf).map(({ bytes }) => bytes);
  const compiler = compilers.get(key) ?? NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  compilers.set(key, compiler);
  return compiler;
}

function compile(
  sign: Sign,
  format: keyof typeof widthsPx | 'large-print',
): { compiler: NodeCompiler; document: NodeTypstDocument } {
  const compiler = compilerFor(sign.fonts);
  const result = compiler.compile({
    mainFileContent: readFileSync(template, 'utf8'),
    inputs: { format, sign: JSON.stringify(toTemplate(sign)) },
  });
  // It keeps what it worked out for signs long drawn, until it is told not to.
  compiler.evictCache(10);
  if (result.result) return { compiler, document: result.result };
  const error = result.takeDiagnostics();
  const reasons = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no reason given';
  throw new Error(`The ${format} cannot be drawn: ${reasons}`);
}

/** What the template reads: the sign, with its date in parts and its address as a QR code. */
function toTemplate({ at, fonts, ...sign }: Sign): object {
  const date = new Date(at);
  return {
    ...sign,
    fonts: fonts.map(familyOf),
    qr: renderSVG(sign.address, { border: 0 }),
    date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
  };
}

export function toPng(svg: string, widthPx: number): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    background: 'white',
    font: { loadSystemFonts: false },
  });
  return picture.render().asPng();
}

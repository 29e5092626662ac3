import satori from 'satori';
import type { Sign } from '../../core/views/channels/sign.ts';
import { fontOf, latinFont } from './fonts.ts';
import { toPng, widthsPx } from './draw-sign.ts';

const heightPx = 630;

/** The picture that goes with a link, in chats and on social media, for languages written from left to right. */
export async function drawCard(sign: Sign): Promise<Buffer> {
  const fonts = [latinFont, ...sign.fonts];
  const svg = await satori(layOut(sign) as never, {
    width: widthsPx.card,
    height: heightPx,
    fonts: fonts
      .flatMap(fontOf)
      .map(({ family, weight, bytes }) => ({ name: family, weight, data: bytes })),
  });
  return toPng(svg, widthsPx.card);
}

/** Long words still leave room for the times below them. */
function headlinePx({ headline }: Sign): number {
  return headline.length > 110 ? 44 : headline.length > 70 ? 54 : 68;
}

type Style = Record<string, string | number>;
type Element =
  | { type: 'div'; props: { style: Style; children: Element[] | string } }
  | { type: 'img'; props: { src: string; width: number; height: number } };

function layOut(sign: Sign): Element {
  const situation = [sign.where, sign.standing].filter((line) => line !== '');
  return column(
    {
      backgroundColor: 'white',
      boxSizing: 'border-box',
      color: '#212b32',
      height: '100%',
      justifyContent: 'space-between',
      paddingBottom: 26,
      width: '100%',
    },
    [
      column({ gap: 14 }, [
        ...(sign.flag ? [say({ ...warning, fontSize: 48 }, sign.flag)] : []),
        // There is no room for both.
        ...(sign.warning && !sign.flag ? [say(warning, sign.warning)] : []),
        banner(sign),
        ...situation.map((line) => say({ fontSize: 36, lineHeight: 1.25, padding: sides }, line)),
      ]),
      column({ gap: 4, padding: sides }, [
        ...sign.times.map((line) => say({ fontSize: 30, fontWeight: 700 }, line)),
        say({ fontSize: 26, color: '#4c6272' }, sign.publisher),
      ]),
    ],
  );
}

const sides = '0 60px';
const warning = {
  backgroundColor: '#fff4d3',
  fontSize: 26,
  fontWeight: 700,
  marginBottom: -14,
  padding: '8px 60px',
};

/** The banner of state, as on the pages: solid colour, a shape, words. */
function banner(sign: Sign): Element {
  const { back, ink, shape } = sign.banner;
  const src = `data:image/svg+xml;base64,${Buffer.from(shape).toString('base64')}`;
  const fontSize = headlinePx(sign);
  return {
    type: 'div',
    props: {
      style: {
        alignItems: 'center',
        backgroundColor: back,
        color: ink,
        display: 'flex',
        gap: 36,
        padding: '30px 60px',
      },
      children: [
        { type: 'img', props: { src, width: 96, height: 96 } },
        say({ flex: 1, fontSize, fontWeight: 700, lineHeight: 1.15 }, sign.headline),
      ],
    },
  };
}

function column(style: Style, children: Element[]): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
  };
}

function say(style: Style, words: string): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: words } };
}

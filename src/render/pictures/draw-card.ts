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
  return headline.length > 110 ? 48 : headline.length > 70 ? 58 : 72;
}

type Style = Record<string, string | number>;
type Element = { type: 'div'; props: { style: Style; children: Element[] | string } };

function layOut(sign: Sign): Element {
  const situation = [sign.where, sign.standing].filter((line) => line !== '');
  return column(
    {
      backgroundColor: 'white',
      borderTop: `20px solid ${blue}`,
      boxSizing: 'border-box',
      color: '#212b32',
      height: '100%',
      justifyContent: 'space-between',
      padding: '36px 60px 30px',
      width: '100%',
    },
    [
      column({ alignItems: 'flex-start', gap: 14 }, [
        ...(sign.flag ? [say({ ...warning, fontSize: 48 }, sign.flag)] : []),
        // There is no room for both.
        ...(sign.warning && !sign.flag ? [say(warning, sign.warning)] : []),
        say(
          { color: blue, fontSize: headlinePx(sign), fontWeight: 700, lineHeight: 1.15 },
          sign.headline,
        ),
        ...situation.map((line) => say({ fontSize: 36, lineHeight: 1.25 }, line)),
      ]),
      column({ gap: 4 }, [
        ...sign.times.map((line) => say({ fontSize: 30, fontWeight: 700 }, line)),
        say({ fontSize: 26, color: '#4c6272' }, sign.publisher),
      ]),
    ],
  );
}

const blue = '#005eb8';
const warning = { backgroundColor: '#fff4d3', fontSize: 26, fontWeight: 700, padding: '4px 14px' };

function column(style: Style, children: Element[]): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
  };
}

function say(style: Style, words: string): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: words } };
}

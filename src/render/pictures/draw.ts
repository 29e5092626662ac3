import type { KitPicture } from '../../core/views/addresses.ts';
import type { Sign } from '../../core/views/channels/sign.ts';
import { drawCard } from './draw-card.ts';
import { drawLargePrint, drawPoster, drawSign } from './draw-sign.ts';

/** Draws one picture of the kit. */
export async function draw(name: KitPicture, sign: Sign): Promise<Buffer> {
  return drawers[name](sign);
}

const drawers: Record<KitPicture, (sign: Sign) => Buffer | Promise<Buffer>> = {
  'poster.pdf': drawPoster,
  'large-print.pdf': drawLargePrint,
  'poster.png': (sign) => drawSign(sign, 'poster'),
  'screen.png': (sign) => drawSign(sign, 'screen'),
  // satori displaces the dots of Arabic letters and turns their numbers round.
  'card.png': (sign) => (sign.direction === 'rtl' ? drawSign(sign, 'card') : drawCard(sign)),
};

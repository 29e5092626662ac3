import type { SiteContext } from '../site-context.ts';
import { moment } from '../shared/moment.ts';
import { serviceFacts } from '../shared/service-facts.ts';
import type { Tone } from '../shared/tag.ts';
import type { ServiceState } from '../../state/service-state.ts';
import { midSentence } from '../../language/count.ts';
import { html as xml } from '../../language/html.ts';

/** A small picture for other websites that says how a service is. */
export interface BadgeView {
  /** For screen readers and on hover: with how many practices, and when. */
  title: string;
  label: string;
  state: string;
  tone: Tone;
}

/** The state of a service in words and colour, with the words of its page. */
export function projectBadge(serviceState: ServiceState, context: SiteContext): BadgeView {
  const { tag, reach } = serviceFacts(serviceState, context);
  const mark = context.content.site.demonstration ? 'Demonstration: ' : '';
  const label = withoutControls(`${mark}${serviceState.service.name}`);
  const state = midSentence(tag.text);
  return {
    title: `${label}: ${state}. ${reach} This was so at ${moment(context.state.now).text}.`,
    label,
    state,
    tone: tag.tone,
  };
}

/** Those of nhsuk-frontend's tags: text and edge, then background. */
export const badgeColours: Record<Tone, { ink: string; paper: string }> = {
  good: { ink: '#004c23', paper: '#cce5d8' },
  slow: { ink: '#4d4712', paper: '#fff59d' },
  bad: { ink: '#6b140e', paper: '#f7d4d1' },
  planned: { ink: '#004281', paper: '#ccdff1' },
  neutral: { ink: '#354550', paper: '#dbe0e3' },
};
const labelColour = '#212b32';

const heightPx = 24;
const fontPx = 13;
const paddingPx = 8;
const baselinePx = 16.5;
/** Of bold letters. */
const boldWidth = 1;
const regularWidth = 0.9;

/** The badge as SVG. It asks for no font: each part is as wide as the widest of common fonts needs. */
export function drawBadge({ title, label, state, tone }: BadgeView): string {
  const labelPx = textWidthPx(label, regularWidth) + 2 * paddingPx;
  const statePx = textWidthPx(state, boldWidth) + 2 * paddingPx;
  const widthPx = labelPx + statePx;
  const { ink, paper } = badgeColours[tone];
  const insidePx = heightPx - 2;
  const lines = [
    xml`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" aria-label="${title}">`,
    xml`<title>${title}</title>`,
    xml`<rect width="${widthPx}" height="${heightPx}" rx="3" fill="${ink}"/>`,
    xml`<rect x="1" y="1" width="${labelPx - 1}" height="${insidePx}" rx="2" fill="#fff"/>`,
    xml`<rect x="${labelPx}" y="1" width="${statePx - 1}" height="${insidePx}" rx="2" fill="${paper}"/>`,
    xml`<g font-family="Arial, sans-serif" font-size="${fontPx}" text-anchor="middle">`,
    xml`<text x="${labelPx / 2}" y="${baselinePx}" fill="${labelColour}">${label}</text>`,
    xml`<text x="${labelPx + statePx / 2}" y="${baselinePx}" fill="${ink}" font-weight="bold">${state}</text>`,
    xml`</g>`,
    xml`</svg>`,
  ];
  return `${lines.join('\n')}\n`;
}

/** At least as wide as the text is in common fonts. Source of the widths: DejaVu Sans, wider than Arial and Verdana. */
function textWidthPx(text: string, weight: number): number {
  const widthEm = [...text].reduce((sum, letter) => sum + letterWidthEm(letter), 0);
  return Math.ceil(widthEm * weight * fontPx);
}

/** In em, when bold. */
function letterWidthEm(letter: string): number {
  if (/[\u0300-\u036f]/.test(letter)) return 0;
  if (letter > '\u024f') return 1.2;
  if (/[mwMW%@&]/.test(letter)) return 1.11;
  if (/[ijlI.,:;'|! ]/.test(letter)) return 0.4;
  if (/[ftr()/-]/.test(letter)) return 0.5;
  return /[a-z]/.test(letter) ? 0.72 : 0.86;
}

/** Characters that XML cannot hold, even escaped. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

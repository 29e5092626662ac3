import type { TagShape, Tone } from './tag.ts';

const octagon = 'M8 2h8l6 6v8l-6 6H8l-6-6V8z';
const circle = 'M12 2a10 10 0 1 1 0 20 10 10 0 1 1 0-20z';

/** One shape a state, in a square of 24, drawn as a line. */
export const signPaths: Record<TagShape, string> = {
  good: `${circle}M7 12.5l3.5 3.5L17 8.5`,
  bad: `${octagon}M8.5 8.5l7 7m0-7l-7 7`,
  closed: `${circle}M7 12h10`,
  slow: 'M12 3L1.5 21h21zM12 10v5m0 3v.1',
  'catching-up': `${circle}M12 6.5V12l4 2`,
  planned: 'M3 5h18v16H3zM3 10h18M8 2v5m8-5v5',
  neutral: `${circle}M12 11v6m0-10v.1`,
};

/** The banner's colours, as in styles/look.scss: what stands behind the words, and the words. */
export const bannerColours: Record<Tone, { back: string; ink: string }> = {
  good: { back: '#007f3b', ink: '#ffffff' },
  slow: { back: '#ffb81c', ink: '#212b32' },
  bad: { back: '#b3201b', ink: '#ffffff' },
  planned: { back: '#ccdff1', ink: '#212b32' },
  neutral: { back: '#4c6272', ink: '#ffffff' },
};

/** A shape as a picture by itself. */
export function drawSignShape(sign: TagShape, ink: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${signPaths[sign]}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

const colours: Record<Tone, string> = {
  good: '007f3b',
  slow: 'ffb81c',
  bad: 'b3201b',
  planned: '005eb8',
  neutral: '4c6272',
};

const shapes: Record<Tone, string> = {
  good: 'M4 8.5l3 3 5-6',
  slow: 'M8 4v5m0 2.5v.1',
  bad: 'M5 5l6 6m0-6l-6 6',
  planned: 'M4 6h8v6H4z',
  neutral: 'M4 8h8',
};

/** The sign of a page in a browser's tab, with its state: a data address, so that nothing is asked for it. */
export function iconOf(tone: Tone): string {
  const ink = tone === 'slow' ? '000' : 'fff';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#${colours[tone]}"/><path d="${shapes[tone]}" fill="none" stroke="#${ink}" stroke-width="2"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

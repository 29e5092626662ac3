import type { Tone } from './tag.ts';

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

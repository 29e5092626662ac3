import type { StyleName } from '../styles/pages.ts';

/** The made stylesheets, by path. */
const made = import.meta.glob<string>('../styles/made/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The whole stylesheet of a kind of page, as its direction needs it. Throws if none was made. */
export function styleFor(name: StyleName, direction: 'ltr' | 'rtl'): string {
  const css = made[`../styles/made/${name}${direction === 'rtl' ? '.rtl' : ''}.css`];
  if (css === undefined) throw new Error(`${name} has no stylesheet for ${direction}`);
  return css.trim();
}

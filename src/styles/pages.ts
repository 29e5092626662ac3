/** Which stylesheet a kind of page is cut from. */
interface PageStyle {
  /** The page's file below src/pages, without its ending. */
  page: string;
  /** The file below src/styles, without its ending. */
  sheet: string;
  /** Whether the page exists in languages that are read from right to left, too. */
  isTranslated?: true;
}

/**
 * Every kind of page, and its stylesheet. Each page carries its own inside, cut
 * down to what the page can use: `node scripts/compile-styles.ts` writes them
 * to src/styles/made.
 */
export const pageStyles = {
  'not-found': { page: '404', sheet: 'patient' },
  accessibility: { page: 'accessibility', sheet: 'patient' },
  area: { page: 'practices/areas/[...place]', sheet: 'patient' },
  bulletin: { page: 'bulletins/[id]/[number]/index', sheet: 'staff' },
  bulletins: { page: 'bulletins/index', sheet: 'staff' },
  embed: { page: 'embed/[code]/[...language]', sheet: 'embed', isTranslated: true },
  feeds: { page: 'feeds/index', sheet: 'patient' },
  front: { page: '[language]', sheet: 'patient', isTranslated: true },
  incident: { page: 'incidents/[id]', sheet: 'staff' },
  incidents: { page: 'incidents/index', sheet: 'staff' },
  kit: { page: 'notices/[id]/kit', sheet: 'kit' },
  moved: { page: '[...moved]', sheet: 'patient' },
  notice: { page: 'notices/[id]/[...language]', sheet: 'patient', isTranslated: true },
  notices: { page: 'notices/index', sheet: 'patient' },
  practice: { page: 'practices/[code]/[...language]', sheet: 'practice', isTranslated: true },
  practices: { page: 'practices/index', sheet: 'patient' },
  review: { page: 'reviews/[id]', sheet: 'reviews' },
  reviews: { page: 'reviews/index', sheet: 'reviews' },
  service: { page: 'services/[id]', sheet: 'staff' },
  services: { page: 'services/index', sheet: 'staff' },
  status: { page: 'index', sheet: 'patient' },
} as const satisfies Record<string, PageStyle>;

export type StyleName = keyof typeof pageStyles;

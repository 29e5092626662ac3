/** The stylesheets: that of all pages, and that of an embed, which stands on other people's pages. */
export const sheets = ['page', 'embed'] as const;

export type SheetName = (typeof sheets)[number];

/**
 * A rule of a made stylesheet: what it stands in, such as `@media print`, from
 * the outside in; its selectors, each with the names of the elements and of the
 * `.classes` that it asks for, or a `*part` of a class's name, with a space
 * between them; and its declarations. A rule without selectors is for every page.
 */
export type MadeRule = [around: string[], selectors: [text: string, names: string][], body: string];

/** The longest first paragraph of an update, in characters: it stands in headings, feeds and messages. */
export const maxSummaryCharacters = 200;

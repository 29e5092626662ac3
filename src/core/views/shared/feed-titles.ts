/** What feeds that are about one thing are called, in the feed and where a page announces it. */
export const feedTitleFor = {
  practice: (name: string) => `Bulletins for ${name}`,
  area: (name: string) => `Bulletins for ${name}`,
  service: (name: string) => `Bulletins about ${name}`,
  incident: (title: string) => `All updates: ${title}`,
} as const;

/** The one feed in which nothing is real. */
export const exercisesFeedTitle = 'EXERCISES: nothing in this feed is real';

/** What the page gets of the site: its published content, and where it stands. */
export interface PublishedFile {
  /** Whether the publisher wants it: else there is nothing more. */
  isOn: boolean;
  /** The moment that it is of. */
  asOf: string;
  /** The time that stands in for the clock, if one does. */
  clock?: string | undefined;
  place: { site: string; base: string };
  /** The content's folder in the repository. */
  folder: string;
  /** The repository's own address, and that of its API. */
  repository?: { page: string; api: string; name: string } | undefined;
  texts: Record<string, string>;
}

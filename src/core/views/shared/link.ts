/** A link between pages: what it says and where it goes. */
export interface Link {
  text: string;
  href: string;
}

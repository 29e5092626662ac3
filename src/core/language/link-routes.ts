import { escapeHtml } from './html.ts';

/** The ways to urgent help as plain texts name them, and where each leads. */
const routes = /\b(?:call (111|999)|111\.nhs\.uk(?:\/[a-z-]*[a-z])?)/gi;

/** HTML of a plain text in which "call 999", "call 111" and the addresses of NHS 111 are links. */
export function linkRoutes(text: string): string {
  return escapeHtml(text).replace(
    routes,
    (words, number?: string) =>
      `<a href="${number ? `tel:${number}` : `https://${words}`}">${words}</a>`,
  );
}

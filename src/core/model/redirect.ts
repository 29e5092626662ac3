import { z } from 'zod';

/** A page's address below the site's root, as it stands in a browser. */
const pageAddress = z.string().superRefine((text, context) => {
  const refuse = (message: string, fix: string) =>
    context.addIssue({ code: 'custom', message, params: { fix } });
  if (/\.\w+$/.test(text)) {
    refuse(
      `"${text}" is a file, and only pages can lead people on`,
      'Feeds, JSON and pictures are read by programs, which would not follow. Keep what makes this file.',
    );
  } else if (!/^\/(?:[A-Za-z0-9-]+\/)*$/.test(text)) {
    refuse(
      `"${text}" is not the address of a page below this site`,
      'Write what stands in the browser after the host and the base path, with / at both ends: /incidents/2025-07-27-name/',
    );
  }
});

export const redirectsSchema = z.array(z.strictObject({ from: pageAddress, to: pageAddress }));

/** An address that was published and is no page any more, and the page that people find there instead. */
export type Redirect = z.infer<typeof redirectsSchema>[number];

import type { APIRoute } from 'astro';

/** The kinds of files beside pages, as hosts name them. */
const types = {
  calendar: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  email: 'message/rfc822',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  script: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The endpoint of a file: `print` makes what it says of what `getStaticPaths` gave for it. */
export function printFile<Props extends object>(
  type: keyof typeof types,
  print: (
    props: Props,
  ) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>,
): APIRoute<Props> {
  return async ({ props }) =>
    new Response(await print(props), { headers: { 'content-type': types[type] } });
}

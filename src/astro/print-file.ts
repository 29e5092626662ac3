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
  svg: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** Makes what a file says of what `getStaticPaths` gave for it. */
type Print<Props> = (
  props: Props,
) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/** The endpoint of a file, which can also be asked for what it says alone. */
export interface PrintedFile<Props extends object = object> extends APIRoute<Props> {
  print: Print<Props>;
}

/**
 * The endpoint of a file. The live preview gets an answer of it; a build, which
 * writes thousands of files, takes what `print` says, without a request.
 */
export function printFile<Props extends object>(
  type: keyof typeof types,
  print: Print<Props>,
): PrintedFile<Props> {
  const answer: APIRoute<Props> = async ({ props }) =>
    new Response(await print(props), { headers: { 'content-type': types[type] } });
  return Object.assign(answer, { print });
}

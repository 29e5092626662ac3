import type { APIRoute } from 'astro';
import type { FeedFormat } from '../core/views/addresses.ts';
import type { FeedView } from '../core/views/shared/feed.ts';
import { writeFeed } from '../render/write-feed.ts';

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
  atom: 'application/atom+xml',
  zip: 'application/zip',
};

/** The endpoint of a file: `print` makes what it says of what `getStaticPaths` gave for it. */
export function printFile<Props extends object>(
  type: keyof typeof types,
  print: (
    props: Props,
  ) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>,
): APIRoute<Props> {
  return async ({ props }) => answer(type, await print(props));
}

/** The endpoint of a feed in each of its forms. */
export function printFeed<Props extends { format: FeedFormat }>(
  project: (props: Props) => FeedView,
  selfOf: (props: Props) => string,
): APIRoute<Props> {
  return async ({ props }) =>
    answer(props.format, await writeFeed({ ...project(props), self: selfOf(props) }, props.format));
}

function answer(type: keyof typeof types, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: { 'content-type': types[type] } });
}

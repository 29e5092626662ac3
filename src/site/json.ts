/** A document for other programs, in lines that people can read too. */
export function toJson(document: object): Response {
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

/** A document for other programs, in lines that people can read too. */
export function writeJson(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

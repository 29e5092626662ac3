/** What somebody meant who wrote a name where an id belongs: nhs-111-online for "NHS 111 online". */
export function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

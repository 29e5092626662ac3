import { parseDocument } from 'yaml';

/** A site.yaml with these bank holidays in place of those that it has; all else in it stays. */
export function withBankHolidays(site: string, days: readonly string[]): string {
  const document = parseDocument(site);
  const list = document.createNode(days);
  for (const item of list.items) Object.assign(item as object, { type: 'QUOTE_SINGLE' });
  document.setIn(['promises', 'bankHolidays'], list);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

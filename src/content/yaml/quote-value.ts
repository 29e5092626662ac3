import { quote } from '../../core/check/quote.ts';

const lineParts = /^(\s*(?:- +)*(?:[A-Za-z]\w*:(?: +|$))?)(.*)$/;

/** What stands on a line of fields after its hyphen and its field's name. */
export function valueOf(line: string): string {
  return lineParts.exec(line)?.[2]?.trim() ?? '';
}

/**
 * A line of fields with its value in quotation marks: `title: Reason: a cable`
 * becomes `title: "Reason: a cable"`. Marks around the value are taken off first.
 */
export function quoteValue(line: string): string {
  const start = lineParts.exec(line)?.[1] ?? '';
  return `${start.trimStart()}${quote(withoutMarks(valueOf(line)))}`;
}

function withoutMarks(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

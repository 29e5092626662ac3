import { anError } from '../core/check/problem.ts';
import { unseenCharacter } from '../core/model/unseen.ts';
import type { Parsed } from './parsed.ts';

/** The text of a file with plain line ends and no byte-order mark, or why it is no text. */
export function decodeText(file: string, bytes: Uint8Array): Parsed<string> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const problem = anError({
      code: 'file/not-utf-8',
      file,
      line: lineOfFirstBadByte(bytes),
      message: 'there is a character here that is not saved as UTF-8',
      fix: 'Save the file again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").',
    });
    return { problems: [problem] };
  }
  const control = unseenCharacter.exec(text);
  if (!control) return { value: text, problems: [] };
  const problem = anError({
    code: 'file/control-character',
    file,
    line: text.slice(0, control.index).split('\n').length,
    message: 'there is a character here that cannot be seen or shown',
    fix: 'Delete the line and type it again, instead of pasting it.',
  });
  return { problems: [problem] };
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}

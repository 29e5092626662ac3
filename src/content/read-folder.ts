import { checkSources, type ContentReport, type Setting } from './read-content.ts';
import { readFiles } from './read-files.ts';

/** Reads and checks a content folder. Throws only if NOTICEBOARD_NOW is no time. */
export function readContent(folder: string, setting: Setting): ContentReport {
  return checkSources(readFiles(folder), setting);
}

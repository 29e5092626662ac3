import type { Update } from '../../model/update.ts';
import { parseInstant } from '../../time/instant.ts';
import { fileStem, showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

/** Whether an update's file is named after its time. If not, one of the two is wrong, and no other rule on time can be trusted. */
export function hasRightName({ at, stem }: Update): boolean {
  return fileStem(at) === stem;
}

/** Updates whose time and file name say different things. */
export function checkName({ updates, declared }: CheckedContent): Problem[] {
  return updates
    .filter((update) => !hasRightName(update))
    .map(({ at, stem, file }) => {
      const rightStem = fileStem(at);
      const rightTime = timeFromStem(stem);
      const isTaken = declared.files.has(file.replace(`${stem}.md`, `${rightStem}.md`));
      const rename = `ename the file ${rightStem}.md`;
      const correct = `Write at: "${rightTime}"`;
      return anError({
        code: isTaken ? 'update/same-minute' : 'update/wrong-name',
        file,
        path: ['at'],
        message: isTaken
          ? `is already the time of ${rightStem}.md beside it`
          : `is ${showMoment(at)}, but the file is named ${stem}.md`,
        fix: !rightTime ? `R${rename}` : isTaken ? correct : `${correct}\nor r${rename}`,
      });
    });
}

/** The time that a file's name says, as a field writes it. Undefined if London never had it. */
function timeFromStem(stem: string): string | undefined {
  return ['+01:00', '+00:00']
    .map((offset) => `${stem.slice(0, 13)}:${stem.slice(13)}:00${offset}`)
    .find((text) => {
      const instant = parseInstant(text);
      return instant !== undefined && fileStem(instant) === stem;
    });
}

import { isOver } from '../../model/phase.ts';
import { dayMs } from '../../time/instant.ts';
import { fileStem, offsetText, showMoment } from '../../time/london.ts';
import type { Checked } from '../check-content.ts';
import { writeLike } from '../examples.ts';
import { anError, type Problem } from '../problem.ts';

/** An update's own promises: its time and name, the next update, and what is known. */
export function checkUpdate({ content, today }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const { kind, updates } of content.incidents) {
    for (const update of updates) {
      const { at, next, phase, stem, file } = update;
      const report = (code: string, path: string[], message: string, fix: string) =>
        problems.push(anError({ code: `update/${code}`, file, path, message, fix }));

      if (fileStem(at) !== stem) {
        report(
          'wrong-name',
          ['at'],
          `says ${showMoment(at)}, but the file is named ${stem}.md`,
          `Name the file ${fileStem(at)}.md, or write at: "${atFromStem(stem, at)}".`,
        );
      }
      // A day of grace: an officer may prepare tomorrow's update, but not next year's by mistake.
      if (at > today + dayMs) {
        report(
          'in-the-future',
          ['at'],
          `${showMoment(at)} is in the future, so it would stay unpublished until then`,
          'Correct the date. To announce planned work, write when it is announced here, and its window in incident.md.',
        );
      }
      if (next !== undefined && next <= at) {
        report(
          'next-too-early',
          ['next'],
          `the next update is promised for ${showMoment(next)}, which is not after this one`,
          'Write a later time.',
        );
      }
      if (isOver(phase)) continue;
      if (next === undefined) {
        report(
          'no-next',
          ['next'],
          'is missing: every open update says when the next one is due',
          writeLike('next'),
        );
      }
      if (kind === 'maintenance') continue;
      for (const field of ['known', 'unknown', 'doing'] as const) {
        if (update[field].length > 0) continue;
        report(
          `no-${field}`,
          [field],
          'is missing: every open update says what is known, not known yet, and being done',
          writeLike(field),
        );
      }
    }
  }
  return problems;
}

function atFromStem(stem: string, at: number): string {
  return `${stem.slice(0, 13)}:${stem.slice(13)}:00${offsetText(at)}`;
}

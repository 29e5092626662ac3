import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { chooseUpdates } from '../content/fixes/choose-updates.ts';
import { fixUpdate } from '../content/fixes/fix-update.ts';
import { findChanges, showChanges } from '../content/fixes/show-changes.ts';
import { readContent } from '../content/read-folder.ts';
import { readFiles } from '../content/read-files.ts';
import type { Reporter } from '../content/reporters/reporter.ts';
import { countOf } from '../core/language/count.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readHistory } from './git-history.ts';
import { readSetting } from '../astro/setting.ts';
import { style } from '../terminal/terminal.ts';

/** Puts words right in updates that are not published, and says what it changed and what it left. */
export function fixContent(named: readonly string[]): void {
  const { texts } = readFiles(contentFolder);
  const { context } = readContent(contentFolder, readSetting());
  const { take, leave } = chooseUpdates({
    names: named.map(toPath),
    texts,
    history: readHistory(contentFolder),
    // With a mistake in it, a demonstration's own clock is not known.
    now: context?.state.now ?? Date.now(),
  });
  if (named.length === 0) {
    const count = countOf(take.length, 'update');
    console.log(
      `Git says that ${count} ${take.length === 1 ? 'is' : 'are'} new or changed, and not published.`,
    );
  }
  const changed = take.filter(fixFile);
  for (const { file, why } of leave)
    console.log(`\n${style('bold', shown(file))}\n  Left as it is. ${why}`);
  printTranslations(changed, texts);
  const count = countOf(changed.length, 'file');
  const what =
    changed.length === 0
      ? 'Nothing was changed.'
      : `${count} changed. Read the changes before you commit.`;
  console.log(`\n${style('bold', what)}\n`);
}

/** The same reporter, for what is left after mending. */
export function withRest({ name, report }: Reporter): Reporter {
  return {
    name,
    report: (problems, style) =>
      problems.length === 0
        ? ''
        : `What is left, only a person can put right:\n\n${report(problems, style)}`,
  };
}

/** Whether a file was changed. Its bytes are read as they are, without any tidying. */
function fixFile(file: string): boolean {
  const path = join(contentFolder, file);
  const before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(path),
  );
  const after = fixUpdate(before);
  if (after === before) return false;
  writeFileSync(path, after);
  const name = shown(file);
  console.log(`\n${style('bold', name)}\n${showChanges(name, findChanges(before, after), style)}`);
  return true;
}

function printTranslations(changed: readonly string[], texts: ReadonlyMap<string, string>): void {
  for (const file of changed) {
    const start = file.replace(/md$/, '');
    for (const other of texts.keys()) {
      if (other === file || !other.startsWith(start)) continue;
      console.log(`\n${shown(other)} translates the words as they were. Bring it up to date.`);
    }
  }
}

/** A path inside the content folder, of a name that a person typed. */
function toPath(name: string): string {
  return relative(contentFolder, resolve(name)).split(sep).join('/');
}

/** A path as a person types it. */
function shown(file: string): string {
  return relative('.', join(contentFolder, file));
}

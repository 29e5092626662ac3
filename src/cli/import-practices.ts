import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { reportForTerminal } from '../content/report.ts';
import { writeAreas, writePractices } from '../content/write-content.ts';
import { makePlacer } from '../core/practice-list/areas.ts';
import { compareOfficialList, officialColumns } from '../core/practice-list/compare-lists.ts';
import { mergeLists } from '../core/practice-list/merge-lists.ts';
import { findOutside } from '../core/practice-list/outside-areas.ts';
import { contentFolder } from '../content/content-folder.ts';
import { makeAsker } from './ask.ts';
import { listedServices } from './begin.ts';
import { checkOrExit } from './check.ts';
import { askMoves, hasChanges, printComparison, printOutside } from './comparison.ts';
import { askOfficialList, printList, readPractices, londonToday } from './official-list.ts';
import { askGrouping, askPlaces, placeOptions, placesFromFlags } from './places.ts';
import { runCommand } from './run-command.ts';
import { style } from '../terminal/terminal.ts';
import { writeFolder } from './write-folder.ts';

/** Compares practices.csv with the official list, and writes what has changed. */
export const importPractices = (): Promise<void> =>
  runCommand(async () => {
    const { values: flags } = parseArgs({
      options: {
        list: { type: 'string' },
        ...placeOptions,
        areas: { type: 'string' },
        services: { type: 'string' },
        keep: { type: 'string' },
        'move-areas': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const { content } = checkOrExit();
    const { texts } = readFiles(contentFolder);
    const asker = makeAsker(process.stdin.isTTY && !flags.yes);
    const { file, rows } = await askOfficialList(asker, flags.list);
    const { officialList } = content.site;
    const places =
      placesFromFlags(flags) ??
      officialList ??
      (await askPlaces(asker, readPractices(file, rows, { subIcbs: [], postcodeAreas: [] })));
    const grouping = await askGrouping(asker, flags.areas ?? officialList?.areas);
    const services = await asker.tick({
      flag: 'services',
      flagValue: flags.services ?? '',
      message: '',
      choices: listedServices(texts),
    });
    const columns = officialColumns.map((value) => ({ value, name: value }));
    const kept = await asker.tick({
      flag: 'keep',
      flagValue: flags.keep ?? '',
      message: '',
      choices: columns,
    });

    const start = performance.now();
    const list = readPractices(file, rows, places);
    printList(list);
    const own = officialColumns.filter((column) => kept.includes(column));
    const comparison = compareOfficialList(content.practices, list, londonToday(), own);
    printComparison(comparison);
    console.log(style('dim', `Compared in ${((performance.now() - start) / 1000).toFixed(1)} s.`));
    const subIcbOf = (code: string) => list.entries.get(code)?.subIcb;
    const place = makePlacer(content.practices, subIcbOf, grouping);
    const merged = mergeLists(content.practices, comparison, place, services);
    const moved = comparison.changed.filter(({ changes }) =>
      changes.some(({ column }) => column === 'postcode'),
    );
    const outside = findOutside(
      merged.lines,
      subIcbOf,
      grouping,
      new Set(moved.map(({ practice }) => practice.code)),
    );
    printOutside(outside, content.areas);
    const toMove = await askMoves(asker, flags['move-areas'], outside);
    if (!hasChanges(comparison) && toMove.length === 0) {
      return console.log('practices.csv is up to date.');
    }
    const areaOf = new Map(toMove.map(({ code, to }) => [code, to]));
    const lines = merged.lines.map((line) => ({
      ...line,
      area: areaOf.get(line.code)?.id ?? line.area,
    }));
    const known = new Set(content.areas.map(({ id }) => id));
    const news = [...merged.areas, ...toMove.flatMap(({ to }) => ('name' in to ? to : []))];
    const added = [...new Map(news.map((area) => [area.id, area])).values()].filter(
      ({ id }) => !known.has(id),
    );
    const changed = new Map([['practices.csv', writePractices(lines)]]);
    if (added.length > 0) {
      const before = readFileSync(join(contentFolder, 'areas.yaml'), 'utf8').replace(/\n*$/, '\n');
      changed.set('areas.yaml', before + writeAreas(added));
    }
    const { context, problems } = checkSources(
      { texts: new Map([...texts, ...changed]), problems: [] },
      { today: Date.now() },
    );
    if (!context)
      throw new Error(`This would not be published:\n\n${reportForTerminal(problems, style)}\n`);
    if (flags['dry-run']) return console.log('Nothing was written, as --dry-run asks.');
    if (!(await asker.agree(`Write ${[...changed.keys()].join(' and ')}?`)))
      throw new Error('Cancelled.');
    writeFolder(contentFolder, changed);
    console.log(
      `${style('green', 'Written:')} ${[...changed.keys()].join(' and ')}. Look at it with git diff.`,
    );
  });

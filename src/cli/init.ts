import { parseArgs } from 'node:util';
import { relative } from 'node:path';
import { countOf } from '../core/language/count.ts';
import { contentFolder } from '../content/content-folder.ts';
import { makeAsker, type Asker } from './ask.ts';
import { languagesIn, listedServices, openGround, placePractices, planContent } from './begin.ts';
import { askIdentity, identityOptions } from './identity.ts';
import { nameAreas } from './name-areas.ts';
import { askOfficialList, printList, readPractices } from './official-list.ts';
import type { Places } from '../core/practice-list/read-list.ts';
import { askDispensing, askSplits } from './ask-practices.ts';
import { askGrouping, askPlaces, placeOptions, placesFromFlags } from './places.ts';
import { runCommand } from './run-command.ts';
import { style } from '../terminal/terminal.ts';
import { writeFolder } from './write-folder.ts';

/** Begins the content of a new publisher: asks, checks the whole, and writes it. */
export const initContent = (): Promise<void> => {
  let asker: Asker | undefined;
  const again = () => {
    const answers = asker?.answers() ?? [];
    return answers.length === 0
      ? ''
      : `Your answers are not lost. To begin where you were:\n  npm run init -- ${answers.join(' ')}`;
  };
  return runCommand(async () => {
    const { values: flags } = parseArgs({
      options: {
        list: { type: 'string' },
        ...placeOptions,
        areas: { type: 'string' },
        split: { type: 'string' },
        dispensing: { type: 'string' },
        'area-name': { type: 'string', multiple: true },
        services: { type: 'string' },
        ...identityOptions,
        force: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const folder = relative('.', contentFolder) || '.';
    const ground = openGround(contentFolder, flags.force);
    asker = makeAsker(process.stdin.isTTY && !flags.yes);
    const { file, rows } = await askOfficialList(asker, flags.list);
    const places =
      placesFromFlags(flags) ?? (await askPlaces(asker, readPractices(file, rows, everywhere)));
    const [list, readMs] = measure(() => readPractices(file, rows, places));
    printList(list);
    const grouping = await askGrouping(asker, flags.areas);
    const dispensing = await askDispensing(asker, flags.dispensing, list.practices);
    const services = await asker.tick({
      flag: 'services',
      flagValue: flags.services,
      message: 'Services that every practice uses beside those of everybody (may be none)',
      choices: listedServices(ground.sample),
    });
    const identity = await askIdentity(asker, flags, languagesIn(ground.sample));

    const found = placePractices(list, grouping, services);
    const named = await nameAreas(asker, found.areas, flags['area-name'] ?? [], grouping);
    const whole = {
      areas: [...new Map([...named.values()].map((area) => [area.id, area])).values()],
      lines: found.lines.map((line) => ({
        ...line,
        area: named.get(line.area)?.id ?? line.area,
        dispensing: dispensing.has(line.code),
      })),
    };
    const { lines, areas } = await askSplits(asker, flags.split, whole);
    const [texts, checkMs] = measure(() =>
      planContent(ground, identity, { grouping, places, lines, areas }),
    );
    const seconds = ((readMs + checkMs) / 1000).toFixed(1);

    const gone = [...ground.old.keys()].filter((path) => !texts.has(path));
    const isAgreed = await asker.agree(
      `Write ${countOf(texts.size, 'file')} to ${folder}/, and delete ${countOf(gone.length, 'file')} that ${gone.length === 1 ? 'is' : 'are'} there?`,
    );
    if (!isAgreed) throw new Error('Cancelled.');
    writeFolder(contentFolder, texts, [...gone, 'incidents']);

    const drafts = [...texts].filter(([, text]) => /^draft: /m.test(text)).length;
    console.log(`
${style('green', `${folder}/ is yours:`)} ${countOf(lines.length, 'practice')} in ${countOf(areas.length, 'area')}, no incidents. Read and checked in ${seconds} s.
  It is a demonstration until you take "demonstration" out of ${folder}/site.yaml.
  Before that, have ${countOf(drafts, 'answer')} to patients approved: npm run approve shows and asks.
  Names of areas: ${folder}/areas.yaml. What each practice uses: "services" in ${folder}/practices.csv.
Next: npm start. All steps: docs/publisher.md.`);
  }, again);
};

const everywhere: Places = { subIcbs: [], postcodeAreas: [] };

/** What some work makes, and how long it took in milliseconds. */
function measure<T>(work: () => T): [T, number] {
  const start = performance.now();
  return [work(), performance.now() - start];
}

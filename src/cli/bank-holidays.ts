import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { withBankHolidays } from '../content/bank-holidays.ts';
import { contentFolder } from '../content/content-folder.ts';
import { countOf, listOf } from '../core/language/count.ts';
import { runCommand } from './run-command.ts';

/** Whose bank holidays, by what date-holidays calls each. */
const nations: Readonly<Record<string, string>> = {
  england: 'ENG',
  wales: 'WLS',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};
export const nationNames = Object.keys(nations);

/** The bank holidays of a nation in some years, such as 2026-12-25, in order. At a weekend nobody works anyhow. */
export function bankHolidaysOf(nation: string, years: readonly number[]): string[] {
  const calendar = new Holidays('GB', nations[nation] ?? '');
  const days = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10)),
  );
  const isAtWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return [...new Set(days)].filter((day) => !isAtWeekend(day)).toSorted();
}

/** How many years are written, from this one on. */
const yearsAhead = 3;

/** Writes a nation's bank holidays into site.yaml. */
export const bankHolidays = (): Promise<void> =>
  runCommand(() => {
    const { values, positionals } = parseArgs({
      options: { from: { type: 'string' } },
      allowPositionals: true,
    });
    const [nation = ''] = positionals;
    if (!(nation in nations)) {
      throw new Error(`Say whose: npm run bank-holidays -- ${listOf(nationNames, 'or')}.`);
    }
    const first = Number(values.from ?? new Date().getUTCFullYear());
    const years = Array.from({ length: yearsAhead }, (_, index) => first + index);
    const days = bankHolidaysOf(nation, years);
    const path = join(contentFolder, 'site.yaml');
    writeFileSync(path, withBankHolidays(readFileSync(path, 'utf8'), days));
    console.log(
      `${countOf(days.length, 'bank holiday')} from ${days[0]} to ${days.at(-1)} in ${path}.`,
    );
    console.log('They count where promises says weekends: next-working-morning.');
    console.log('Look them over: a day that is proclaimed late is in no list yet.');
    return Promise.resolve();
  });

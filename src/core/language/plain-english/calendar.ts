/** Names of months and days, full and short, for finding dates in words. */
const fullMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const shortMonths = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec'.split(' ');

const fullDays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const shortDays = 'Mon Tues Tue Weds Wed Thurs Thur Thu Fri Sat Sun'.split(' ');

/** Insides of regular expressions. The short ones come without their full stop. */
export const month = {
  full: fullMonths.join('|'),
  short: shortMonths.join('|'),
  any: [...fullMonths, ...shortMonths].join('|'),
};
export const weekday = {
  full: fullDays.join('|'),
  short: shortDays.join('|'),
  any: [...fullDays, ...shortDays].join('|'),
};

/** August, of "Aug", "Aug." or "August". The words as they are, if they begin no month. */
export function fullMonth(name: string): string {
  return fullMonths.find((full) => full.startsWith(name.slice(0, 3))) ?? name;
}

/** Tuesday, of "Tue", "Tues." or "Tuesday". */
export function fullDay(name: string): string {
  return fullDays.find((full) => full.startsWith(name.slice(0, 3))) ?? name;
}

/** 1 August 2025. Nothing if there is no such day. */
export function wordDay(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  const isThere = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day;
  return isThere ? `${day} ${fullMonths[monthNumber - 1]} ${year}` : undefined;
}

/** The weekday of a date, in full. Nothing if there is no such day. */
export function weekdayOf(year: number, monthName: string, day: number): string | undefined {
  const date = new Date(Date.UTC(year, fullMonths.indexOf(monthName), day));
  return date.getUTCDate() === day ? fullDays[(date.getUTCDay() + 6) % 7] : undefined;
}

import type { Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { dayKey, showMoment } from '../time/london.ts';
import type { Updatable } from './find-incident.ts';
import { oneLine, type FormProblem } from './form.ts';
import { readTime } from './read-time.ts';

/** As much of an update's news as tells it from others in a list. */
const maxCharacters = 60;

/** More than these are not listed to somebody who named none of them. */
const maxListed = 20;

/** The updates of an incident that are out, newest first. */
export function updatesOut({ incident }: Pick<Updatable, 'incident'>, now: Instant): Update[] {
  return incident.updates.filter(({ at }) => at <= now).toReversed();
}

/** An update as it is offered: its London time, and the first words of its news. */
export function offerUpdate({ at, summary }: Pick<Update, 'at' | 'summary'>): string {
  const news = oneLine(summary);
  const cut = news.slice(0, maxCharacters + 1).replace(/\s*\S*$/, '');
  return `${showMoment(at)}: ${news.length <= maxCharacters ? news : `${cut} …`}`;
}

/**
 * The incident with the update that an answer names in place of its newest, by
 * its time or its file's name; or why it names none. Without an answer it is the
 * newest.
 */
export function findUpdate(
  answer: string | undefined,
  found: Updatable,
  now: Instant,
): Updatable | FormProblem {
  const text = oneLine(answer);
  const out = updatesOut(found, now);
  const meant = text === '' ? out.slice(0, 1) : out.filter((one) => names(text, one, found, now));
  const [only, another] = meant;
  if (only && !another) return { ...found, last: only };
  return {
    field: 'corrects',
    message: `"${text}" is the time of ${another ? `${meant.length} updates` : 'no update'} of this incident`,
    fix: [
      another
        ? 'Write the day too, or the name of its file:'
        : 'Write the time of one of these, or the name of its file:',
      ...(another ? meant : out).slice(0, maxListed).map((one) => `- ${offerUpdate(one)}`),
    ].join('\n'),
  };
}

function names(text: string, { stem, at }: Update, { incident }: Updatable, now: Instant): boolean {
  const file = text.replace(/(?:\.md)?$/, '.md');
  if (file === `${stem}.md` || file.endsWith(`/${incident.id}/${stem}.md`)) return true;
  // A time without its date may be of any day, as a weekday may be of any week.
  return [text, `${text} ${dayKey(at)}`].some((one) => readTime(one, now, 'behind') === at);
}

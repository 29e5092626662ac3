import type { Practice } from '../model/practice.ts';
import { isForPracticesOnly } from '../model/incident.ts';
import { plainLine } from '../language/plain-text.ts';
import type { Link } from '../views/shared/link.ts';
import { toText } from '../views/shared/moment.ts';
import { projectBulletin } from '../views/pages/bulletin.ts';
import type { SiteContext } from '../views/site-context.ts';
import { correctionNumber, type Part, type Told } from './delivery.ts';

/** An update as a chat shows it. Every field is plain text. */
export interface Card {
  title: string;
  /** What it is not to be taken for: an exercise, a message for patients. */
  flags: string[];
  headline: string;
  lead: string;
  lists: { title: string; lines: string[] }[];
  /** The bulletin. */
  link: Link;
  /** Forms by which to answer, filled in. */
  forms: Link[];
}

/** As many lines of a list as are read in a chat. */
const maxLines = 8;

export function writeCard(told: Told, part: Part, context: SiteContext, practice?: Practice): Card {
  const { state, published } = told;
  const { addresses } = context;
  const view = projectBulletin(
    state,
    published,
    { ...context, addresses: { path: addresses.whole, whole: addresses.whole } },
    practice,
  );
  const correction = published.corrections[correctionNumber(part) - 1];
  const { standing, concerned, expected, next, typed, changes, systems } = view;
  const lists = [
    { title: 'Corrected since it was sent', lines: typed.corrections.map(plainLine) },
    { title: 'Changed since the last bulletin', lines: changes },
    { title: 'Do now', lines: typed.doNow.map(plainLine) },
    {
      title: 'Systems',
      lines: systems.rows.map(
        (row) => `${row.systems.map(({ text }) => text).join(', ')}: ${row.tag.text}.`,
      ),
    },
  ];
  return {
    title: `${correction ? 'Corrected: ' : ''}${view.subject}`,
    flags: [
      ...(view.isExercise ? ['EXERCISE. This is practice. Nothing here is real.'] : []),
      ...view.flags.filter(() => isForPracticesOnly(state.incident)),
    ],
    headline: correction ? correction.what : view.headline,
    lead: [
      standing,
      concerned && `${concerned}.`,
      ...expected.map(({ phrase }) => toText(phrase)),
      next && `${toText(next.phrase)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    lists: lists.filter(({ lines }) => lines.length > 0).map(cut),
    link: { text: `Read bulletin ${view.number}`, href: view.page },
    forms: view.forms,
  };
}

function cut({ title, lines }: Card['lists'][number]): Card['lists'][number] {
  const more = lines.length - maxLines;
  if (more <= 0) return { title, lines };
  return { title, lines: [...lines.slice(0, maxLines), `And ${more} more in the bulletin.`] };
}

import type { Guidance } from '../model/guidance.ts';

/** One piece of an answer, as the person who approves it reads it. */
export interface Described {
  label: string;
  text: string;
}

/**
 * Everything that an answer says to patients, and when it is said: in the order
 * of the page, then what goes out as a text message and by phone.
 * `serviceNames` are names for staff, by id.
 */
export function describeAnswer(
  { title, short, card, body, brief, needs, rank }: Guidance,
  serviceNames: ReadonlyMap<string, string>,
): Described[] {
  const names = needs.map((id) => serviceNames.get(id) ?? circumstanceNames.get(id) ?? id);
  return [
    { label: 'Heading', text: title },
    { label: 'In one line', text: short },
    ...(card
      ? [
          {
            label: `Care card (${card.type})`,
            text: [card.heading, ...card.points.map((point) => `- ${point}`)].join('\n'),
          },
        ]
      : []),
    ...(body ? [{ label: 'Below it', text: body }] : []),
    ...(brief
      ? [
          { label: 'In a text message', text: brief.text },
          { label: 'On the phone', text: brief.spoken },
        ]
      : []),
    {
      label: 'Given',
      text: `as choice ${rank} for this need, ${names.length === 0 ? 'whatever else fails' : `where this works: ${names.join(', ')}`}`,
    },
  ];
}

/** What an answer may need beside services, in words. */
const circumstanceNames: ReadonlyMap<string, string> = new Map([
  ['surgery-open', 'the surgery is open'],
  ['routine-care', 'the surgery does more than urgent care'],
  ['seen-elsewhere', 'the surgery is closed, and its patients are seen elsewhere'],
  ['own-dispensary', 'the surgery has a dispensary of its own'],
  ['catching-up', 'the need is only slow, because the surgery catches up'],
]);

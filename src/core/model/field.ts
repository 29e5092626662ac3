import { z } from 'zod';
import { parseDay, parseInstant, type Instant } from '../time/instant.ts';
import { offsetText } from '../time/london.ts';
import { isCallable } from './callable.ts';
import { distrust } from './web-host.ts';
import { unseenCharacter } from './unseen.ts';

/** Kinds of field that several schemas share. A custom issue carries its own fix in `params`. */

/** The one word that may be no id: every JavaScript object has something of that name. */
export const reservedId = 'constructor';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'is not an id. Write small letters, digits and hyphens, such as nhs-111-online.',
  })
  .refine((text) => text !== reservedId, {
    error: 'is a word that the program needs for itself. Choose another id.',
  });

/** One line of text, trimmed. `max` is in characters. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n]*$/, {
      error: 'has more than one line. Write it on one line.',
    })
    .refine((text) => !/\r/.test(text) && !unseenCharacter.test(text), {
      error:
        'has a character that cannot be seen or shown. Type the text again, instead of pasting it.',
    });
}

/** A list of sentences for a bulletin: 8 at most, so that it stays readable. */
export const sentences = z.array(line(300)).max(8);

/** A moment in quotes with its offset, the offset being London's on that day. */
export const instant = z.string().transform((text, context): Instant => {
  const value = parseInstant(text);
  if (value === undefined) return refuse(context, explainTime(text));
  if (!text.endsWith('Z') && !text.endsWith(offsetText(value))) {
    return refuse(context, {
      message: `"${text}" has an offset that London does not have on that day`,
      fix: `Write it with ${offsetText(value)}, and check the hour: "${text.slice(0, -6)}${offsetText(value)}".`,
    });
  }
  return value;
});

/** A calendar date in quotes, such as "2025-06-02", as the moment of its midnight in UTC. */
export const day = z.string().transform((text, context): Instant => {
  return (
    parseDay(text) ??
    refuse(context, {
      message: `"${text}" is not a date`,
      fix: 'Write the year, month and day in quotes, such as "2025-06-02".',
    })
  );
});

const noWebAddress = 'is not a web address. Write it whole, such as https://www.example.org/.';

export const webAddress = z
  .url({ protocol: /^https?$/, error: noWebAddress })
  // Who reads an address passes over what nobody can see; a page would print it.
  .refine((text) => !unseenCharacter.test(text), { error: noWebAddress })
  .superRefine((text, context) => {
    const wrong = distrust(text);
    if (wrong) {
      context.addIssue({
        code: 'custom',
        message: `"${text}" ${wrong}`,
        params: { fix: 'Write the address as it stands in a browser: https://www.example.org/.' },
      });
    }
  });

/** One number that patients may call. */
export const phone = line(40).superRefine((text, context) => {
  if (isCallable(text)) return;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not one phone number that patients may call`,
    params: {
      fix: 'Write the number whole, with its 0, such as 01632 960 100. A spreadsheet takes the 0 away: make the column text. Numbers that begin with 084, 087 or 09 cost extra.',
    },
  });
});

export const email = z.email({ error: 'is not an email address.' });

/** Ways to reach somebody; at least one of them. */
export const reachable = {
  phone: phone.optional(),
  email: email.optional(),
  url: webAddress.optional(),
};

export function hasAWayToReach(contact: { phone?: string; email?: string; url?: string }): boolean {
  return Boolean(contact.phone ?? contact.email ?? contact.url);
}

interface Refusal {
  message: string;
  fix: string;
}

function refuse(context: z.RefinementCtx, { message, fix }: Refusal): never {
  context.addIssue({ code: 'custom', message, params: { fix } });
  return z.NEVER;
}

/** What an author meant, as it should be written, or what a time looks like. */
function explainTime(text: string): Refusal {
  const parts = readLoosely(text);
  if (!parts) {
    return {
      message: `"${text}" is not a time in the form that is needed`,
      fix: 'Write the date, T, the time and the offset in quotes, such as "2025-07-28T16:00:00+01:00".',
    };
  }
  const { date, time } = parts;
  const asUtc = parseInstant(`${date}T${time}:00Z`);
  if (asUtc === undefined) {
    return {
      message: `"${text}" is a day or a time that does not exist`,
      fix: 'Look at a calendar, and correct the day, the month or the hour.',
    };
  }
  const isOnlyZoneMissing = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(text);
  return {
    message: isOnlyZoneMissing
      ? `"${text}" has no time zone`
      : `"${text}" is not a time in the form that is needed`,
    fix: `Write it in quotes with an offset: "${date}T${time}:00${offsetText(asUtc)}".`,
  };
}

const day2 = (part: string | undefined) => (part ?? '').padStart(2, '0');

/** A date and a time in the forms that people type: 1/8/2025 08:40, 2025-08-01 8.40, 2025-08-01T8:40. */
function readLoosely(text: string): { date: string; time: string } | undefined {
  const match =
    /^\W*(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))[T ,]+(\d{1,2})[:.]?(\d{2})/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, britishDay, britishMonth, britishYear, hour, minute] = match;
  return {
    date: `${year ?? britishYear}-${day2(month ?? britishMonth)}-${day2(day ?? britishDay)}`,
    time: `${day2(hour)}:${day2(minute)}`,
  };
}

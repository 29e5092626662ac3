import { z } from 'zod';
import { webAddress } from './field.ts';

/** What of a practice and a bulletin a form may be filled in with. */
export const slotNames = ['code', 'practice', 'incident', 'bulletin'] as const;

export type SlotName = (typeof slotNames)[number];

export type SlotValues = Partial<Record<SlotName, string>>;

const slot = /\{(\w*)\}/g;

/** The programs that make such an address write braces as codes. */
function withBraces(text: string): string {
  return text.replace(/%7B(\w+)%7D/gi, '{$1}');
}

interface Refusal {
  message: string;
  fix: string;
}

/** Why an address cannot be filled in. Undefined if it can. */
function refuse(address: string): Refusal | undefined {
  if (!address.startsWith('https:')) {
    return {
      message: `"${address}" is not encrypted`,
      fix: 'Write the address with https:// in front, as the form is shared.',
    };
  }
  const unknown = [...address.matchAll(slot)].find(
    ([, name]) => !slotNames.some((known) => known === name),
  );
  if (unknown) {
    return {
      message: `"${unknown[0]}" is nothing that a form can be filled in with`,
      fix: `Write ${slotNames.map((name) => `{${name}}`).join(', ')}, or leave it out.`,
    };
  }
  if (/[{}]/.test(address.replace(slot, ''))) {
    return {
      message: `"${address}" has a { or } without its other half`,
      fix: 'Write each slot whole, such as {code}.',
    };
  }
  const [before = ''] = address.split('?');
  if (/[{}]/.test(before) || /[{}]/.test(address.split('#').slice(1).join('#'))) {
    return {
      message: `"${address}" has a slot outside the answers`,
      fix: 'Slots stand between the ? and a #, each as an answer: https://example.org/form?practice={code}',
    };
  }
  return undefined;
}

/** The address of a form, with slots in its answers. It may hold them as codes (`%7Bcode%7D`). */
export const formAddress = z
  .string()
  .trim()
  .max(2000)
  .transform(withBraces)
  .superRefine((text, context) => {
    const refusal = refuse(text);
    if (!refusal) return;
    context.addIssue({
      code: 'custom',
      message: refusal.message,
      params: { fix: refusal.fix },
    });
  })
  .pipe(webAddress);

/** Whether an address is another one for each practice. */
export function isForOnePractice(address: string): boolean {
  return /\{(?:code|practice)\}/.test(address);
}

/** The address with its slots filled in. An answer of which nothing is known here is left out. */
export function fillForm(address: string, values: SlotValues): string {
  const [, before = '', answers = '', after = ''] = /^([^?]*)\??([^#]*)(.*)$/.exec(address) ?? [];
  const filled = answers
    .split('&')
    .filter((answer) =>
      [...answer.matchAll(slot)].every(([, name]) => values[name as SlotName] !== undefined),
    )
    .map((answer) => answer.replace(slot, (_slot, name: SlotName) => encode(values[name] ?? '')));
  const query = filled.filter((answer) => answer !== '').join('&');
  return `${before}${query && `?${query}`}${after}`;
}

/** Brackets and apostrophes too: mail programs end an address before them. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

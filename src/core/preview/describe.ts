import { maxPhoneSeconds } from '../views/channels/phone-script.ts';
import { maxPostLength } from '../views/channels/post.ts';
import { maxTextParts } from '../views/channels/text-message.ts';
import { countOf, number } from '../language/count.ts';
import type { ChannelsPreview, UpdatePreview } from './incident.ts';
import type { KindChanges } from './pages.ts';
import type { FileChanges } from './files.ts';

/** Sentences that the preview has in a terminal and in a pull request alike. Plain text. */

export const nothingChanges = 'Nothing in the content changes.';
export const nothingPublished =
  'Files of the content change, and nothing that people read changes with them.';

export function describeLengths({ text, phone, post }: ChannelsPreview) {
  const { parts, characters, alphabet } = text;
  return {
    text: `${countOf(characters, 'character')}, ${parts} of ${countOf(maxTextParts[alphabet], 'part')}, ${alphabet}`,
    phone: `${phone.seconds} of ${maxPhoneSeconds} seconds`,
    post: `${post.length} of ${maxPostLength} characters`,
  };
}

/** What happens to a text message on its way. Empty if nothing does. */
export function describeNotify({ text: { asNotifySends } }: ChannelsPreview): string {
  if (asNotifySends === '') return '';
  return asNotifySends.includes('?')
    ? 'Do not send it with GOV.UK Notify, which would put question marks in it.'
    : 'GOV.UK Notify would take its accents away.';
}

export function describeUpdatePreview({ isNew, number: no, at }: UpdatePreview): string {
  return `${isNew ? 'New' : 'Changed'}: bulletin ${no}, ${at}`;
}

/** 3 changed, 1 new, 1 gone. */
export function describeKind({ added, changed, gone }: KindChanges): string {
  return [
    changed.length > 0 && `${number(changed.length)} changed`,
    added.length > 0 && `${number(added.length)} new`,
    gone.length > 0 && `${number(gone.length)} gone`,
  ]
    .filter(Boolean)
    .join(', ');
}

export function describeFiles({ added, changed, deleted }: FileChanges): string {
  return [
    added.length > 0 && `${countOf(added.length, 'file')} new`,
    changed.length > 0 && `${countOf(changed.length, 'file')} changed`,
    deleted.length > 0 && `${countOf(deleted.length, 'file')} deleted`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The first of some lines, and how many more there are. */
export function cutList(lines: readonly string[], max: number): string[] {
  if (lines.length <= max) return [...lines];
  return [...lines.slice(0, max), `and ${number(lines.length - max)} more`];
}

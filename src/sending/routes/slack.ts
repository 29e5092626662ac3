import type { Card } from '../../core/sending/card.ts';
import type { SendingRoute } from '../route.ts';
import { outcomeOf, postJson } from './call.ts';

/** Cards to a Slack channel, by the address of an incoming webhook. */
export function makeSlackRoute(): SendingRoute {
  return {
    atOnce: 2,
    send: async ({ address, message }) =>
      message.kind === 'card'
        ? outcomeOf(await postJson(address, writeSlackMessage(message.card)))
        : { is: 'refused', why: 'no-card' },
  };
}

/** Source: Slack, "Reference: Block Kit blocks": a header has 150 characters, a section's text 3,000. */
const [maxHeader, maxText] = [150, 3000];

/** A card as blocks. Plain text is shown as it is; what mentions people does nothing there. */
export function writeSlackMessage(card: Card): string {
  const { title, flags, headline, lead, lists, link, forms } = card;
  const text = `${flags.map((flag) => `${flag} `).join('')}${title}`;
  const sections = [
    ...(title.length > maxHeader ? [title] : []),
    ...flags,
    [headline, lead].join('\n'),
    ...lists.map((list) => [list.title, ...list.lines.map((line) => `• ${line}`)].join('\n')),
  ];
  return JSON.stringify({
    // Shown by phones and screen readers in place of the blocks; it reads &, < and > as codes.
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    blocks: [
      { type: 'header', text: plain(cut(title, maxHeader)) },
      ...sections.map((section) => ({ type: 'section', text: plain(cut(section, maxText)) })),
      {
        type: 'actions',
        elements: [link, ...forms].map(({ text: says, href }) => ({
          type: 'button',
          text: plain(says),
          url: href,
        })),
      },
    ],
  });
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false };
}

/** The bulletin has all of it. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

import type { Card } from '../../core/sending/card.ts';
import type { SendingRoute } from '../route.ts';
import { outcomeOf, postJson } from './call.ts';

/** What a Teams workflow takes. Source: Microsoft Learn, "Create incoming webhooks with Workflows". */
export const maxCardBytes = 28_000;

/** Cards to a Teams channel, by the address of a workflow. */
export function makeTeamsRoute(): SendingRoute {
  return {
    atOnce: 2,
    send: async ({ address, message }) =>
      message.kind === 'card'
        ? outcomeOf(await postJson(address, writeAdaptiveCard(message.card)))
        : { is: 'refused', why: 'no-card' },
  };
}

/**
 * An adaptive card in the envelope of a workflow. What officers typed stands in
 * text runs, which Teams shows as they are: a text block would read Markdown.
 * What does not fit is left out from the end, and the bulletin has it.
 */
export function writeAdaptiveCard(card: Card): string {
  for (let count = card.lists.length; ; count--) {
    const text = JSON.stringify(envelope({ ...card, lists: card.lists.slice(0, count) }));
    if (count === 0 || Buffer.byteLength(text) <= maxCardBytes) return text;
  }
}

function envelope({ title, flags, headline, lead, lists, link, forms }: Card) {
  const body = [
    ...flags.map((flag) => block(flag, { weight: 'Bolder', color: 'Attention' })),
    block(title, { weight: 'Bolder', size: 'Medium' }),
    block(headline),
    block(lead, { weight: 'Bolder' }),
    ...lists.flatMap((list) => [
      block(list.title, { weight: 'Bolder' }),
      ...list.lines.map((line) => block(`• ${line}`)),
    ]),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: `${flags.map((flag) => `${flag} `).join('')}${title}`,
    body,
    actions: [link, ...forms].map(({ text, href }) => ({
      type: 'Action.OpenUrl',
      title: text,
      url: href,
    })),
  };
  return {
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content },
    ],
  };
}

function block(text: string, style: Record<string, string> = {}) {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}

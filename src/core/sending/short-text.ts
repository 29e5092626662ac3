import { words } from '../language/english.ts';
import { makePunctuationPlain } from '../language/gsm-letters.ts';
import { stageOf } from '../model/phase.ts';
import { joinSentences } from '../views/channels/choose-wording.ts';
import { measureText } from '../views/channels/text-message.ts';
import { staffTitle } from '../views/shared/incident-title.ts';
import type { SiteContext } from '../views/site-context.ts';
import { correctionNumber, type Part, type Told } from './delivery.ts';
import { stageForStaff } from '../views/shared/stage-for-staff.ts';

export interface ShortText {
  text: string;
  parts: number;
}

/**
 * An update as a text message for a practice: who says it, what it is about,
 * where it stands, and where to read more. In one part if there is any way, else
 * as much as two parts hold.
 */
export function writeShortText(
  { state: { incident }, published }: Told,
  { part, isReleased }: { part: Part; isReleased: boolean },
  { content: { site }, addresses }: SiteContext,
): ShortText {
  const { update, number, corrections } = published;
  const stage = stageOf(published);
  const mark = incident.kind === 'exercise' ? 'EXERCISE.' : '';
  const sender = `${site.publisher.shortName ?? site.publisher.name}:`;
  const title = staffTitle(incident, stage);
  const link = addresses.whole.bulletin(incident.id, number);
  const correction = corrections[correctionNumber(part) - 1];
  const where = update.setback ?? stageForStaff(published);
  const news = correction
    ? [[`Corrected: ${ended(title)}`, ended(correction.what)], [`Corrected: ${ended(title)}`]]
    : isReleased && stage !== 'withdrawn' && stage !== 'cancelled'
      ? [[ended(title), 'Your practice is no longer affected.']]
      : [
          [ended(title), where, update.summary],
          [ended(title), where],
          [`${title}: ${words.phase[stage]}.`],
        ];
  const texts = news.map((some) =>
    makePunctuationPlain(joinSentences([mark, sender, ...some, link])),
  );
  const inParts = (most: number) => texts.find((text) => measureText(text).parts <= most);
  const text = inParts(1) ?? inParts(2) ?? texts.at(-1) ?? '';
  return { text, parts: measureText(text).parts };
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

import { parse, stringify } from 'yaml';
import type { Content } from '../../core/model/content.ts';
import { english } from '../../core/model/language.ts';
import { toIso } from '../../core/time/instant.ts';

/** Who has translated a language that has only begun. */
export const nobodyYet = 'Nobody yet';

export interface NewLanguage {
  /** Its place in addresses: cy. */
  id: string;
  /** What its readers call it. */
  name: string;
  englishName: string;
  /** BCP 47. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

/**
 * The files of a new language, whose every text is still the English one: a
 * translator's program then shows it as not translated. Nobody sees a language
 * before site.yaml names it.
 */
export function beginLanguage(
  { services, guidance }: Pick<Content, 'services' | 'guidance'>,
  texts: ReadonlyMap<string, string>,
  { id, name, englishName, locale, direction }: NewLanguage,
): Map<string, string> {
  if (texts.has(`languages/${id}.yaml`)) throw new Error(`There is a languages/${id}.yaml.`);
  const source = parse(texts.get(`languages/${english}.yaml`) ?? '') as Record<string, unknown>;
  const {
    name: _name,
    locale: _locale,
    direction: _direction,
    // How fast English is read aloud says nothing about another language.
    wordsPerMinute: _speed,
    requires: _,
    glossary: _glossary,
    ...words
  } = source;
  const head = {
    name,
    englishName,
    locale,
    direction,
    translatedBy: nobodyYet,
    clock: { hours: 24, minutes: '{hour}:{minute}', midday: '12:00', midnight: '00:00' },
  };
  const says = Object.fromEntries(
    services.flatMap((service) => (service.says ? [[service.id, service.says]] : [])),
  );
  const whole = {
    ...head,
    ...words,
    services: Object.fromEntries(services.map((service) => [service.id, service.patientName])),
    serviceSays: says,
  };
  const answers = guidance.map((answer): [string, string] => {
    const { title, short, card, safetyNet, brief, approved, body } = answer;
    const fields = {
      title,
      short,
      ...(card && { card: { heading: card.heading, points: card.points } }),
      ...(safetyNet && { safetyNet }),
      ...(brief && { brief }),
      translatedBy: nobodyYet,
      of: toIso(approved).slice(0, 10),
    };
    return [`guidance/${answer.id}/${id}.md`, `---\n${write(fields)}---\n${body.trim()}\n`];
  });
  return new Map([[`languages/${id}.yaml`, write(whole)], ...answers]);
}

const write = (value: unknown) =>
  stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });

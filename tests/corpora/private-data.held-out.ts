/*
 * The held-out half of the corpus of personal data: 1,000 texts, each with something in it that may
 * belong to a person, so each must be found.
 *
 * It is made of more than 190 sentences written by hand, invented values and variations, all in the
 * files beside this one, with a seeded generator: every run gives the same 1,000. Its author works
 * in NHS communications terms from the sample content and had not seen the rules, their tests or
 * the other half. An item is changed only if it is itself wrong: if no careful reader would see a
 * person's data in it. It is never changed because a rule misses it.
 */
import {
  baseSentences,
  type CorpusLanguage,
  type PrivateDataKind,
} from './private-data.held-out.base-sentences.ts';
import { type Parts, type Slot, valueMakers } from './private-data.held-out.values.ts';
import {
  fieldStyles,
  type FieldStyle,
  type Variation,
  variationsFor,
} from './private-data.held-out.variations.ts';
import { pick, seededRandom } from './seeded-random.ts';

export interface PrivateDataItem {
  readonly text: string;
  readonly kind: PrivateDataKind;
  readonly language: CorpusLanguage;
  /** The field style and the variation, for whoever reads a miss. */
  readonly note: string;
}

const itemsOfKind: Record<PrivateDataKind, { readonly english: number; readonly others: number }> =
  {
    'nhs-number': { english: 120, others: 40 },
    'title-name': { english: 150, others: 80 },
    'full-name': { english: 85, others: 5 },
    'date-of-birth': { english: 70, others: 24 },
    mobile: { english: 95, others: 30 },
    'home-landline': { english: 70, others: 0 },
    'personal-email': { english: 55, others: 14 },
    'home-address': { english: 45, others: 4 },
    'home-postcode': { english: 32, others: 3 },
    vehicle: { english: 28, others: 0 },
    'ni-number': { english: 28, others: 0 },
    'whatsapp-link': { english: 22, others: 0 },
  };

interface Base {
  readonly before: string;
  readonly slot: string;
  readonly after: string;
  readonly kind: PrivateDataKind;
  readonly language: CorpusLanguage;
}

function splitBase(sentence: string, kind: PrivateDataKind, language: CorpusLanguage): Base {
  const found = /^(.*?)\{([^}]+)\}(.*)$/u.exec(sentence);
  const [, before, slot, after] = found ?? [];
  if (before === undefined || slot === undefined || after === undefined) {
    throw new Error(`No slot in: ${sentence}`);
  }
  return { before, slot, after, kind, language };
}

function isSlot(name: string): name is Slot {
  return Object.hasOwn(valueMakers, name);
}

function valueOf(slot: string, random: () => number): Parts {
  if (slot.startsWith('=')) return slot.slice(1).split('|');
  if (!isSlot(slot)) throw new Error(`No such slot: ${slot}`);
  return valueMakers[slot](random);
}

function basesOf(kind: PrivateDataKind, languages: readonly CorpusLanguage[]): readonly Base[] {
  return languages.flatMap((language) =>
    (baseSentences[language][kind] ?? []).map((sentence) => splitBase(sentence, kind, language)),
  );
}

function suits(style: FieldStyle, base: Base, written: string): boolean {
  return !(style.oneLine && /[\r\n]/u.test(written)) && !(style.english && base.language !== 'en');
}

function writeItem(base: Base, variation: Variation, random: () => number): PrivateDataItem {
  const written = variation.write(valueOf(base.slot, random));
  // Half of the texts stand alone, so that no other sentence helps or hinders.
  const styles = fieldStyles.filter((style) => suits(style, base, written));
  const style = pick(random, random() < 0.4 ? styles.slice(0, 2) : styles);
  return {
    text: style.place(base.before + written + base.after),
    kind: base.kind,
    language: base.language,
    note: `${style.note}; ${variation.note}`,
  };
}

function itemsFrom(
  bases: readonly Base[],
  count: number,
  random: () => number,
  taken: Set<string>,
) {
  const items: PrivateDataItem[] = [];
  for (let turn = 0; items.length < count; turn += 1) {
    if (turn > count * 20) throw new Error('Too few different texts for this kind');
    const base = bases[turn % bases.length];
    if (base === undefined) throw new Error('No sentences for this kind');
    const variations = variationsFor(base.kind, base.language, base.slot);
    // Each sentence starts elsewhere in the list, so that every variation is used.
    const at = turn + Math.floor(turn / bases.length) * 3;
    const variation = variations[at % variations.length];
    if (variation === undefined) throw new Error('No variation for this kind');
    const item = writeItem(base, variation, random);
    if (taken.has(item.text)) continue;
    taken.add(item.text);
    items.push(item);
  }
  return items;
}

const otherLanguages: readonly CorpusLanguage[] = ['pl', 'ur', 'ro', 'sk', 'pa', 'bn', 'ar'];

function everyItem(): readonly PrivateDataItem[] {
  const random = seededRandom(20_250_727);
  const taken = new Set<string>();
  const kinds = Object.keys(itemsOfKind) as PrivateDataKind[];
  return kinds.flatMap((kind) => {
    const { english, others } = itemsOfKind[kind];
    return [
      ...itemsFrom(basesOf(kind, ['en']), english, random, taken),
      ...itemsFrom(basesOf(kind, otherLanguages), others, random, taken),
    ];
  });
}

/** 1,000 texts, each holding one thing that may belong to a person. */
export const privateDataHeldOut: readonly PrivateDataItem[] = everyItem();

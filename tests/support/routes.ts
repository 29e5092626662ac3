/**
 * The ways to get help, what each needs, and the English words that send a
 * patient there. It is written from the table in docs/trust.md and imports
 * nothing of the program: tests hold the answers against it.
 */
export interface Route {
  id: string;
  /** Services that must not be down. */
  services: readonly string[];
  /** Which kinds of access allow it, if that matters. */
  access?: readonly string[];
  words: RegExp;
}

const notClosed = ['open', 'open-with-disruption', 'urgent-only'];

export const routes: readonly Route[] = [
  {
    id: 'call the surgery',
    services: ['phones'],
    access: notClosed,
    words: /\bcall (?:your |the )?(?:GP )?surgery/i,
  },
  {
    id: 'visit the surgery',
    services: [],
    access: notClosed,
    words:
      /\b(?:go|come) to (?:your |the )?(?:GP )?surgery|(?<!call )\b(?:5|ask|your): GP surgery/i,
  },
  {
    id: 'appointment at the surgery',
    services: [],
    access: ['open', 'open-with-disruption'],
    words: /\bask (?:your |the )?(?:GP )?surgery for an appointment/i,
  },
  {
    id: 'online form of the surgery',
    services: ['patchs', 'internet'],
    access: ['open', 'open-with-disruption'],
    words: /\bonline form/i,
  },
  { id: '111 by phone', services: ['nhs-111-phone'], words: /\bcall 111\b/i },
  {
    id: '111 online',
    services: ['nhs-111-online'],
    words: /\b111\.nhs\.uk(?!\/emergency)|NHS 111 online/i,
  },
  {
    id: 'emergency prescription',
    services: ['nhs-111-online', 'emergency-prescription'],
    words: /111\.nhs\.uk\/emergency-prescription/i,
  },
  { id: 'NHS App', services: ['nhs-app'], words: /\b(?:use|in|through) the NHS App/i },
  {
    id: 'pharmacy',
    services: ['pharmacies'],
    words: /\b(?:ask|any|a|or) pharmacy/i,
  },
  {
    id: 'own dispensary',
    services: [],
    access: notClosed,
    words: /\bask (?:your|the) surgery for (?:it|your medicine) first/i,
  },
  { id: 'crisis line', services: ['nhs-111-phone'], words: /\boption 2\b/i },
  { id: 'A&E', services: [], words: /\bA&E|A and E\b/ },
  { id: '999', services: [], words: /\b999\b/ },
];

/** Sentences that send nobody anywhere: they say that something does not work. */
const harmless = /not work|slow or unreliable|works? again|cannot use/i;
/** What a sentence says of a closed surgery, or for later, waits for no open door. */
const conditional = /when it is open|when it opens|if it is closed|if closed/i;

/** A route that some words name, and whether with the condition that makes it safe. */
export interface Named {
  route: Route;
  isConditional: boolean;
}

/** The routes that some words send patients to, sentence by sentence. */
export function routesIn(text: string): Named[] {
  const sentences = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    // What comes and goes is named before a colon, and sends nobody there.
    .replace(/[^.:!?\n]*: working on and off/g, '')
    .split(/(?<=[.!?:])\s+|\n/)
    .filter((sentence) => !harmless.test(sentence));
  return sentences.flatMap((sentence, index) => {
    // "Call your GP surgery. If it is closed and you cannot wait, go to A&E."
    const next = sentences[index + 1] ?? '';
    const isConditional = conditional.test(sentence) || /^if it is closed/i.test(next);
    return routes
      .filter(({ words }) => words.test(sentence))
      .map((route) => ({ route, isConditional }));
  });
}

/** Whether a named route helps where some services are down and the surgery is open as said. */
export function isLive(
  { route: { services, access: allowed }, isConditional }: Named,
  down: ReadonlySet<string>,
  access: string,
): boolean {
  return (
    !services.some((id) => down.has(id)) &&
    (isConditional || allowed === undefined || allowed.includes(access))
  );
}

/** The services by which patients are sent somewhere: what may be down in a world. */
export const breakable = [
  'phones',
  'patchs',
  'internet',
  'eps',
  'nhs-111-phone',
  'nhs-111-online',
  'nhs-111-clinician',
  'emergency-prescription',
  'nhs-app',
  'pharmacies',
];

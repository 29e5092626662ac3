/**
 * What GOV.UK Notify sends of a text. Its letters are GSM-7 and those that
 * Welsh needs. Curly quotes, dashes and odd spaces become plain ones; another
 * Latin letter loses its accent; any other script becomes question marks.
 * Source: GOV.UK Notify, guidance "Text message character limits", and how
 * notifications-utils makes a text sendable.
 */
export function asNotifySends(text: string): string {
  return [...text]
    .map((character) => (isKept(character) ? character : replace(character)))
    .join('');
}

const gsm =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€';
const welsh = 'ÀÈÌÒÙẀỲàèìòùẁỳÁÉÍÓÚẂÝáéíóúẃýÄËÏÖÜẄŸäëïöüẅÿÂÊÎÔÛŴŶâêîôûŵŷ';
const kept = new Set(gsm + welsh);

function isKept(character: string): boolean {
  return kept.has(character);
}

const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\u200b': '',
  '\u200c': '',
  '\u2060': '',
  '\ufeff': '',
  ł: 'l',
  Ł: 'L',
};

function replace(character: string): string {
  const [base = ''] = character.normalize('NFD');
  return plain[character] ?? (base !== character && isKept(base) ? base : '?');
}

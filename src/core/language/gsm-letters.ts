/**
 * Letters for text messages. In GSM-7 a part holds 153 characters; one
 * character outside it leaves 67.
 * Source: 3GPP TS 23.038, the default alphabet and its extension table.
 */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
);

/** Whether every character is of GSM-7. */
export function isGsm(text: string): boolean {
  return [...text].every((character) => gsm.has(character));
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
};

/** The same with plain quotation marks, dashes and spaces. */
export function makePunctuationPlain(text: string): string {
  return [...text].map((character) => plain[character] ?? character).join('');
}

/** Letters with a stroke, which Unicode does not take apart. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

/** The same with plain punctuation, and Latin letters without accents: Ż becomes Z, ł becomes l. */
export function dropAccents(text: string): string {
  return makePunctuationPlain(text)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{Mn}*)\p{Mn}/gu, '')
    .replace(/[łŁđĐ]/g, (letter) => strokes[letter] ?? letter)
    .normalize('NFC');
}

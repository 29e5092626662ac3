const word = '[\\p{L}\\p{M}]{2,}';
const capitalised = '\\p{Lu}[\\p{L}\\p{M}-]+';

/** How the languages of notices name somebody: Pani Kowalska, Domnul Popescu, السيد أحمد. */
export const foreignNames: readonly { pattern: RegExp; hint: RegExp }[] = [
  {
    // Polish, Slovak
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Pp]an|[Pp]ani|[Pp]ana|[Pp]anu|[Pp]anią|[Pp]án|[Pp]ána|[Pp]aní|[Pp]aniu|[Ll]ek\\.|MUDr\\.?|[Dd]r\\.?|[Dd]oktor(?:a|ka)?|[Pp]acjent(?:ka|a|ki)?|[Pp]acient(?:ka|a|ky)?) ((?!Pan|NHS|GP|Pán|Access|Portal)${capitalised}(?: ${capitalised})?)`,
      'gu',
    ),
    hint: /pan|pán|lek\.|dr|acjent|acient|oktor/i,
  },
  {
    pattern:
      /(?<!\p{L})(?:pan|pani|pana|panu|panią|panem) ((?!(?:tak|jak|brak|znak|lek|wiek|czek)\b)\p{Ll}{2,}(?:(?:sk|ck|dzk)(?:i|a|ą|iego|iej|iemu|im)|wicz\p{L}{0,3}|czyk\p{L}{0,3}|ak|iak|ek))(?!\p{L})/gu,
    hint: /pan/,
  },
  {
    // Romanian
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Dd]omnul|[Dd]oamna|[Dd]omnișoara|[Dd]omnului|[Dd]oamnei|[Dd]l\\.?|[Dd]na\\.?|[Dd]-na|[Dd]-l|[Dd]octorul|[Dd]octorița|[Pp]acientul|[Pp]acienta) ((?!NHS|GP)${capitalised}(?: ${capitalised})?)`,
      'gu',
    ),
    hint: /domn|doamn|dl|dna|d-na|d-l|octor|acient/i,
  },
  {
    // Urdu, Arabic: no capitals, so only titles that nothing but a name follows.
    pattern: new RegExp(
      `(?<!\\p{L})(?:محترمہ|محترم|جناب|مسٹر|مسز|مس|بیگم|السيدة|السيد|الآنسة|الأستاذ) (${word}(?: ${word})?)`,
      'gu',
    ),
    hint: /[\u0600-\u06ff]/,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:ڈاکٹر|الدكتورة|الدكتور|دكتور|د\\.) ((?!(?:سے|کو|کا|کی|کے|نے|اور|یا|میں|پر|ہے|ہیں|تک|کہ|جو|بھی|نہیں|آپ|في|من|إلى|أو|على|عن|لا|قد|الخاص|الذي|العام|المسؤول|المعالج|المختص)(?!\\p{L}))${word})`,
      'gu',
    ),
    hint: /ڈاکٹر|دكتور|د\./,
  },
  {
    // Bengali, Punjabi
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:জনাব|বেগম|মিস্টার|মিসেস|মিস|ডা\\.|ডাঃ|ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ|ਸ੍ਰੀਮਤੀ|ਸ੍ਰੀ|ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ|ਮਿਸਟਰ|ਮਿਸਿਜ਼|ਮਿਸਿਜ਼|ਮਿਸ|ਬੀਬੀ|ਡਾ\\.) (${word})`,
      'gu',
    ),
    hint: /[\u0980-\u09ff\u0a00-\u0a7f]/,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:ডাক্তার|ਡਾਕਟਰ) ((?!(?:এর|কে|বা|এবং|ও|না|যদি|আপনার|ਨੂੰ|ਦੇ|ਦੀ|ਦਾ|ਤੋਂ|ਜਾਂ|ਅਤੇ|ਨਾਲ|ਨੇ|ਕੋਲ|ਨਹੀਂ|ਹੈ|ਹਨ|ਤੁਹਾਡੇ|ਤੁਹਾਡੀ|দেখাতে|দেখান|আছেন|আপনাকে|ਵੀ|ਜੋ|ਜਿਸ)(?![\\p{L}\\p{M}]))${word})`,
      'gu',
    ),
    hint: /ডাক্তার|ਡਾਕਟਰ/,
  },
];

import { escapeHtml } from '../core/language/html.ts';
import { countOf } from '../core/language/count.ts';
import type { TranslationReview } from '../core/views/pages/translation-review.ts';

/** A page for whoever reviews a language: one file that needs nothing else, to be opened or printed. */
export function writeReviewPage(view: TranslationReview): string {
  const { language, counts, waiting, texts, notices } = view;
  const own = (lines: readonly string[]) =>
    `<div lang="${language.id}" dir="${language.direction}">${lines.map(paragraph).join('')}</div>`;
  const hasBack = texts.some(({ back }) => back !== '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Review: ${escapeHtml(language.englishName)}</title>
<style>
body { font: 16px/1.5 Arial, sans-serif; margin: 1em auto; max-width: 80em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #768692; padding: 0.4em; text-align: start; vertical-align: top; }
td p, td { overflow-wrap: anywhere; white-space: pre-line; }
p { margin: 0 0 0.5em; }
.old, .unmarked, .edited { background: #fff2ed; }
.machine { background: #fff9c4; }
small { color: #4c6272; }
</style>
</head>
<body>
<h1>${escapeHtml(language.englishName)} <bdi lang="${language.id}">${escapeHtml(language.name)}</bdi></h1>
<p>${escapeHtml(counts.map(({ standing, texts: some }) => `${countOf(some, 'text')} ${standings[standing]}`).join(', '))}.</p>
<h2>What waits</h2>
${waiting.map(writeWaiting).join('\n')}
<h2>How it looks</h2>
${notices
  .map(
    ({ title, channels }) => `<h3>${escapeHtml(title)}</h3>
<table>
<tr><th scope="col">Channel</th><th scope="col">English</th><th scope="col">${escapeHtml(language.englishName)}</th></tr>
${channels
  .map(
    (one) =>
      `<tr><th scope="row">${one.name}</th><td>${one.english.map(paragraph).join('')}</td><td>${own(one.own)}</td></tr>`,
  )
  .join('\n')}
</table>`,
  )
  .join('\n')}
<h2>Every text</h2>
<table>
<tr><th scope="col">Text</th><th scope="col">English</th><th scope="col">${escapeHtml(language.englishName)}</th>${hasBack ? '<th scope="col">Translated back</th>' : ''}<th scope="col">To know</th></tr>
${texts
  .map(
    (text) =>
      `<tr class="${text.standing}"><th scope="row">${escapeHtml(text.id)}<br><small>${standings[text.standing]}</small></th><td>${escapeHtml(text.english)}</td><td>${own([text.translated])}</td>${hasBack ? `<td>${escapeHtml(text.back)}</td>` : ''}<td><small>${text.notes.map(escapeHtml).join('<br>')}</small></td></tr>`,
  )
  .join('\n')}
</table>
</body>
</html>
`;
}

/** How a text stands, after "12 texts". */
const standings: Readonly<Record<TranslationReview['counts'][number]['standing'], string>> = {
  machine: 'made by a machine',
  translated: 'translated, not reviewed',
  reviewed: 'reviewed',
  old: 'of an earlier English',
  edited: 'changed since they were reviewed',
  unmarked: 'of which nobody has said who made them',
};

const paragraph = (line: string) => `<p>${escapeHtml(line)}</p>`;

function writeWaiting({ language, updates }: TranslationReview['waiting'][number]): string {
  if (updates.length === 0) return `<p>${escapeHtml(language)}: nothing.</p>`;
  const items = updates.map(
    ({ title, minutes, state }) =>
      `<li>${escapeHtml(title)}: ${state}, ${countOf(minutes, 'minute')} since the English went out</li>`,
  );
  return `<p>${escapeHtml(language)}:</p><ul>${items.join('')}</ul>`;
}

import { readContent } from '../content/read-content.ts';
import { reportForTerminal } from '../content/report.ts';
import { makeAddresses } from '../core/addresses.ts';
import type { Board } from '../core/board.ts';
import { hasErrors } from '../core/problems/problem.ts';
import { stateAt } from '../core/state/state.ts';
import { makeTranslator } from '../core/words/translator.ts';
import { contentFolder } from './content-folder.ts';

/**
 * The one place where the site's pages get what they show. The content is read
 * once for a whole build, with the clock and the address bound.
 */
const { content, now, problems } = readContent(contentFolder, {
  today: Date.now(),
  asked: process.env['NOTICEBOARD_NOW'],
});
if (!content) throw new Error(reportForTerminal(problems.filter((one) => hasErrors([one]))));

const translators = content.languages.map(makeTranslator);
const [english] = translators;
if (!english) throw new Error('The content has no languages/en.yaml');

export const board: Board = {
  content,
  state: stateAt(content, now),
  addresses: makeAddresses(import.meta.env.SITE ?? '', import.meta.env.BASE_URL),
  translators,
  english,
};

import '../../src/compose/in-browser.ts';
import { checkSources, type ContentReport } from '../../src/content/read-content.ts';

declare global {
  var checkInPage: (
    texts: readonly [string, string][],
    problems: readonly ContentReport['problems'][number][],
    today: number,
  ) => ContentReport['problems'];
}

globalThis.checkInPage = (texts, problems, today) =>
  checkSources({ texts: new Map(texts), problems: [...problems] }, { today }).problems;

import { describe, expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  today,
  withLine,
  type ContentFiles,
} from '../../../../tests/support/content-files.ts';
import { checkSources } from '../../../content/read-content.ts';

const { medicine } = paths;
const drafted = [
  ['approvedBy:', "draft: '2025-06-02'"],
  ['approved:', undefined],
  ['reviewBy:', undefined],
].reduce<ContentFiles>(
  (files, [start = '', text]) => withLine(files, medicine, start, text),
  contentFiles(),
);
const onDemonstration = withLine(
  drafted,
  'site.yaml',
  'publisher:',
  'demonstration:\n  notice: Not a live notice.\npublisher:',
);

describe('an answer that is a draft', () => {
  it('errors on a live site', () => {
    expect(show(drafted)).toMatchInlineSnapshot(`
      "guidance/medicine-111/en.md:17 > draft: '2025-06-02'
      draft: nobody has approved this answer, and patients would act on it.
      Approve it: npm run approve asks and writes it. By hand, write approvedBy (a role), approved (the day) and reviewBy (when it must be looked at again) in place of draft."
    `);
  });

  it('is one warning on a demonstration, which is published', () => {
    const { context, problems } = checkSources({ texts: onDemonstration, problems: [] }, { today });
    expect(context?.content.guidance.filter(({ isDraft }) => isDraft)).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'guidance/drafts' }]);
  });

  it('errors if it says that it is approved too', () => {
    const files = withLine(
      onDemonstration,
      medicine,
      'draft:',
      "draft: '2025-06-02'\napprovedBy: A role",
    );
    expect(problemsOf(files)).toMatchObject([{ path: ['approvedBy'] }]);
  });
});

it('errors if an answer is neither approved nor a draft', () => {
  const files = withLine(contentFiles(), medicine, 'approvedBy:');
  expect(show(files)).toMatchInlineSnapshot(`
    "guidance/medicine-111/en.md:1 > ---
    approvedBy: is missing.
    Write it like this: approvedBy: Chief pharmacist"
  `);
});

it("runs a demonstration's clock by the real time unless its own stands still", () => {
  const { context } = checkSources({ texts: onDemonstration, problems: [] }, { today });
  expect(context?.state.now).toBe(today);
});

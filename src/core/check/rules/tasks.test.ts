import { describe, expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  textOf,
  today,
  withFile,
  withLine,
  withoutFile,
  type ContentFiles,
} from '../../../../tests/support/content-files.ts';
import { compareWithPublished, parsePublished } from '../../../content/compare-content.ts';
import { checkSources } from '../../../content/read-content.ts';
import { firstTasks } from '../../model/task.ts';
import { answersAt } from '../../state/answers.ts';
import { listPages } from '../../views/site-map/list-pages.ts';
import { listPracticePages } from '../../views/site-map/practice-pages.ts';

const seven = firstTasks.map((id) => `- id: ${id}\n`).join('');

/** The small content with an answer to each of the seven that needs nothing. */
const whole = ['guidance/medicine-111/en.md', 'guidance/appointment-in-person/en.md'].reduce(
  (files, path) => withLine(files, path, 'needs:', 'needs: []'),
  contentFiles(),
);

const answer = (task: string, fields: string) =>
  `---\ntask: ${task}\nrank: 1\ntitle: You need ${task}\nshort: Wait for ${task}.\nexpect: delays\nneeds: []\n${fields}---\nWait.\n`;
const approved = "approvedBy: Medical director\napproved: '2025-06-02'\nreviewBy: '2099-06-02'\n";

/** A content with a task of its publisher's own, which suffers wherever SystmOne fails. */
function withOwnTask(lines = '- id: foot-care\n', fields = approved): ContentFiles {
  const named = withLine(
    whole,
    'languages/en.yaml',
    'other: Anything',
    'other: Anything else\nfoot-care: Foot care',
  );
  const answered = withFile(named, 'guidance/foot-care/en.md', answer('foot-care', fields));
  const listed = withFile(answered, 'tasks.yaml', seven + lines);
  return withLine(
    listed,
    paths.systmone,
    'tasks:',
    'tasks: [appointment, results, referral, sick-note, foot-care]',
  );
}

const read = (texts: ContentFiles) => checkSources({ texts, problems: [] }, { today });

function tasksAt(texts: ContentFiles, code = 'X10001'): string[] {
  const { context, problems } = read(texts);
  const practice = context?.state.practices.get(code);
  if (!context || !practice) throw new Error(JSON.stringify(problems));
  return answersAt(practice, context.content.guidance).map(({ task }) => task);
}

/** Every view model of a content, by address. */
function viewsOf(texts: ContentFiles): Record<string, unknown> {
  const { context, problems } = read(texts);
  if (!context) throw new Error(JSON.stringify(problems));
  const own = [...context.state.practices.values()].flatMap((one) =>
    listPracticePages(one, context),
  );
  return Object.fromEntries(
    [...listPages(context), ...own].map(({ address, view }) => [address, view()]),
  );
}

describe('a content without tasks.yaml', () => {
  it('has the first seven, and is published word for word as with them in the file', () => {
    const [without, listed] = [viewsOf(whole), viewsOf(withFile(whole, 'tasks.yaml', seven))];
    expect(Object.keys(without).length).toBeGreaterThan(30);
    expect(listed).toEqual(without);
  });

  it('meets no rule that came with the file', () => {
    // Medicine has one answer, and it needs 111.
    expect(read(contentFiles()).problems).toEqual([]);
  });
});

describe('a task of a publisher’s own', () => {
  it('is answered where it suffers, and nowhere else', () => {
    expect(tasksAt(withOwnTask())).toEqual([
      'urgent',
      'appointment',
      'results',
      'referral',
      'sick-note',
      'foot-care',
    ]);
    expect(tasksAt(withOwnTask(), 'X10003')).not.toContain('foot-care');
  });

  it('stands right after another if it says so, wherever that is answered', () => {
    const files = withLine(
      withOwnTask('- id: foot-care\n  beside: urgent\n'),
      paths.systmone,
      'tasks:',
      'tasks: [results]',
    );
    expect(tasksAt(files)).toEqual(['urgent', 'foot-care', 'results']);
  });

  it('needs a name', () => {
    const files = withLine(withOwnTask(), 'languages/en.yaml', 'foot-care:');
    expect(show(files).replace(/:\d+ >/, ': >')).toMatchInlineSnapshot(`
      "languages/en.yaml: > task:
      task: the task "foot-care" has no name in this language.
      Add it below task: foot-care: and what patients call it"
    `);
  });

  it('needs an answer', () => {
    expect(show(withoutFile(withOwnTask(), 'guidance/foot-care/en.md'))).toMatchInlineSnapshot(`
      "tasks.yaml:8 > - id: foot-care
      no. 8, id: nothing in guidance/ answers the task "foot-care".
      Write one more answer to "foot-care" that depends on nothing: needs: [] and rank: 1."
    `);
  });

  it('needs an answer that depends on nothing, however far surgeries are open', () => {
    const files = withOwnTask();
    const path = 'guidance/foot-care/en.md';
    expect(show(withLine(files, path, 'needs:', 'needs: [phones]'))).toMatchInlineSnapshot(`
      "guidance/foot-care/en.md:7 > needs: [phones]
      needs: when nothing works, no answer to the task "foot-care" is left.
      Write one more answer to "foot-care" that depends on nothing: needs: [] and rank: 2."
    `);
    expect(show(withLine(files, path, 'needs:', 'needs: [surgery-open]'))).toMatchInlineSnapshot(`
      "guidance/foot-care/en.md:7 > needs: [surgery-open]
      needs: when nothing works, no answer to the task "foot-care" is left where surgeries are closed.
      Write one more answer to "foot-care" that depends on nothing: needs: [] and rank: 2."
    `);
  });

  it('is hidden on a live site until an answer is approved, with a warning', () => {
    const files = withOwnTask(undefined, "draft: '2025-06-02'\n");
    expect(tasksAt(files)).not.toContain('foot-care');
    expect(read(files).problems).toMatchInlineSnapshot(`
      [
        {
          "code": "task/hidden",
          "file": "tasks.yaml",
          "fix": "Have an answer approved that needs nothing: npm run approve asks and writes it.",
          "line": 8,
          "message": "patients are not shown the task "foot-care": nobody has approved its answer",
          "path": [
            7,
            "id",
          ],
          "severity": "warning",
        },
      ]
    `);
    const demonstration = withLine(
      files,
      'site.yaml',
      'publisher:',
      'demonstration:\n  notice: Not a live notice.\npublisher:',
    );
    expect(tasksAt(demonstration)).toContain('foot-care');
  });

  it('may have drafts beside what is approved no more than the seven may', () => {
    const second = withFile(
      withOwnTask(),
      'guidance/foot-care-2/en.md',
      answer('foot-care', "draft: '2025-06-02'\n").replace('rank: 1', 'rank: 2'),
    );
    expect(show(second)).toContain('nobody has approved this answer');
  });
});

it('errors if what cannot wait is not approved, and never hides it', () => {
  const path = 'guidance/medicine-111/en.md';
  const draft = textOf(whole, path).replace(/^approvedBy: [^]*?(?=---)/m, "draft: '2025-06-02'\n");
  const files = withFile(withFile(whole, path, draft), 'tasks.yaml', seven);
  expect(show(files)).toContain('nobody has approved this answer');
});

it('errors if a service, an answer, an update or another task names one that does not exist', () => {
  const named = withLine(
    withOwnTask('- id: foot-care\n  beside: urgnt\n'),
    paths.first,
    'tasks: [results]',
    'tasks: [reslts]',
  );
  const files = withLine(named, 'guidance/results-wait/en.md', 'task:', 'task: tests');
  expect(show(withLine(files, paths.systmone, 'tasks:', 'tasks: [feet]'))).toMatchInlineSnapshot(`
    "guidance/results-wait/en.md:2 > task: tests
    task: there is no task "tests".
    Write urgent, medicine, appointment, results, referral, sick-note, other or foot-care. What patients may want is listed in tasks.yaml.

    incidents/2025-07-27-data-centre/2025-07-28T0900.md:22 >     tasks: [reslts]
    backlog no. 1, tasks no. 1: there is no task "reslts".
    Did you mean results? What patients may want is listed in tasks.yaml.

    services/systmone.md:6 > tasks: [feet]
    tasks no. 1: there is no task "feet".
    Write urgent, medicine, appointment, results, referral, sick-note, other or foot-care. What patients may want is listed in tasks.yaml.

    tasks.yaml:4 > - id: results
    no. 4, id: nothing in guidance/ answers the task "results".
    Write one more answer to "results" that depends on nothing: needs: [] and rank: 1.

    tasks.yaml:9 >   beside: urgnt
    no. 8, beside: there is no task "urgnt".
    Did you mean urgent? What patients may want is listed in tasks.yaml."
  `);
});

it('errors if a published task is gone, with the line at which it stood', () => {
  const before = withOwnTask();
  const published = parsePublished({ texts: before, problems: [] }, { today });
  const gone = (texts: ContentFiles) => {
    const after = parsePublished({ texts, problems: [] }, { today });
    if (!published || !after) throw new Error('not valid');
    return compareWithPublished(published, after.content, texts).map(
      ({ file, line, message, fix }) => `${file}:${line} ${message}. ${fix}`,
    );
  };
  expect(gone(withFile(before, 'tasks.yaml', seven.replace('- id: results\n', ''))))
    .toMatchInlineSnapshot(`
    [
      "tasks.yaml:4 2 tasks were published and are gone: results and foot-care. Bring back their lines: "- id: results" and "- id: foot-care". Updates and answers name a task by its id; what patients call it may change.",
    ]
  `);
  expect(gone(withoutFile(before, 'tasks.yaml'))).toMatchInlineSnapshot(`
    [
      "tasks.yaml:undefined 1 task was published and is gone: foot-care. Bring back its line: "- id: foot-care". Updates and answers name a task by its id; what patients call it may change.",
    ]
  `);
  expect(gone(before)).toEqual([]);
});

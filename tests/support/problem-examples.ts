import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareWithPublished, parsePublished } from '../../src/content/compare-content.ts';
import { decodeText } from '../../src/content/decode-text.ts';
import { checkSources } from '../../src/content/read-content.ts';
import { readFiles } from '../../src/content/read-files.ts';
import type { ContentCode } from '../../src/core/check/catalogue/catalogue.ts';
import type { CatalogueRow, Spot } from '../../src/core/check/catalogue/row.ts';
import type { Problem } from '../../src/core/check/problem.ts';
import { readOfficialList } from '../../src/core/practice-list/read-list.ts';
import { firstTasks } from '../../src/core/model/task.ts';
import {
  contentFiles,
  paths,
  textOf,
  today,
  withBody,
  withFile,
  withLine,
  withName,
  withoutFile,
  type ContentFiles,
} from './content-files.ts';
import { putFields } from './put-fields.ts';
import { someRows } from './official-list.ts';
import { withReviews } from './reviewed-words.ts';
import { withPolish } from './polish.ts';

const folder = dirname(paths.incident);
const review = `${folder}/review.md`;
const translation = paths.second.replace('.md', '.pl.md');

/** What the check says of a row's example, put where the row says. */
export function checkExample(
  code: ContentCode,
  row: CatalogueRow,
  which: 'wrong' | 'right',
): Problem[] {
  const example = row[which];
  const other = row[which === 'wrong' ? 'right' : 'wrong'];
  if (row.published !== undefined && row.in !== 'built') {
    const place = changed[code] ?? put[row.in];
    const all = [row.published, row.wrong, row.right].join('\n');
    return checkChange(place(row.published, all), place(example, all));
  }
  if (row.in !== 'built') return check(put[row.in](example, other));
  const build = builders[code];
  if (!build) {
    throw new Error(
      `${code} is "built": add a builder of its name to tests/support/problem-examples.ts`,
    );
  }
  return build(example, other);
}

/** Whatever an example says of a translation, somebody has reviewed it. */
const check = (files: ContentFiles): Problem[] => checkAsReviewed(withReviews(files));

const checkAsReviewed = (files: ContentFiles): Problem[] =>
  checkSources({ texts: files, problems: [] }, { today }).problems;

/** What the check of a pull request says. Throws if what was published is not right. */
function checkChange(before: ContentFiles, after: ContentFiles): Problem[] {
  const [published, next] = [before, after].map((texts) =>
    parsePublished({ texts, problems: [] }, { today }),
  );
  const wrong = check(before);
  if (!published || !next || wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return [...check(after), ...compareWithPublished(published, next.content, after)];
}

/** An open incident with two updates. The cause is known since the first, and it is no long outage. */
const plain = withFile(
  withLine(
    withLine(contentFiles(), paths.first, 'phase:', 'phase: identified'),
    paths.first,
    'level: major-outage',
    'level: partial-outage',
  ),
  'branches.csv',
  'practice,id,name,town,postcode\nX10001,westfield,Westfield,Skipton,BD23 1AB\n',
);

/** The same with an answer to every task that needs nothing. */
const answered = ['guidance/medicine-111/en.md', 'guidance/appointment-in-person/en.md'].reduce(
  (files, path) => withLine(files, path, 'needs:', 'needs: []'),
  plain,
);

const ownTasks = withFile(answered, 'tasks.yaml', firstTasks.map((id) => `- id: ${id}\n`).join(''));

const window = (from: string, to: string) =>
  `kind: maintenance\nwindow:\n  from: "${from}T20:00:00+01:00"\n  to: "${to}T22:00:00+01:00"`;

/** The same as planned work. */
function planned(from: string, to: string): ContentFiles {
  let files = withLine(plain, paths.incident, 'kind:', window(from, to));
  for (const update of [paths.first, paths.second]) {
    files = withLine(files, update, 'phase:', 'phase: scheduled');
    const text = textOf(files, update).replace(/level: .*/g, 'level: under-maintenance');
    files = withFile(files, update, text);
  }
  return files;
}

const reviewed = withFile(
  plain,
  review,
  `---
published: '2025-07-28'
author: Independent reviewer
findings:
  - The second connection had never been tested.
---
What was looked at, and how.
`,
);

const polish = withFile(
  withPolish(plain),
  translation,
  `---
translatedBy: A translator
reviewedBy: A second translator
date: '2025-07-29'
---
## English

Your GP surgery is open. Some things take longer.

## Translation

Twoja przychodnia jest otwarta.
`,
);

/** Every practice of the small content, in few columns. */
const practiceLines = [
  'X10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,systmone sms',
  'X10002,Beck Foot Surgery,craven,Settle,BD24 9AA,systmone',
  'X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,systmone sms',
  'X10004,Moor View,airedale,Bingley,BD16 2AA,sms',
];

function putPractices(example: string): ContentFiles {
  const [heading = '', ...lines] = example.split('\n');
  const others = practiceLines.filter((line) => !example.includes(line.slice(0, 6)));
  const all = [heading, ...lines, ...(lines.length > 0 ? others : [])];
  return withFile(plain, 'practices.csv', `${all.join('\n')}\n`);
}

/** A file of the small content under the name of an example: the one that is most like it. */
function putName(example: string): ContentFiles {
  if (example.endsWith('review.md')) return withName(reviewed, review, example);
  if (example.endsWith('.pl.md')) return withName(polish, translation, example);
  return withName(plain, paths.second, example);
}

function putDated(example: string, other: string): ContentFiles {
  const [, day, hour, minute] = /at: "(.{10})T(..):(..)/.exec(example) ?? [];
  const name = `${folder}/${day}T${hour}${minute}.md`;
  return putFields(withName(plain, paths.second, name), name, example, other);
}

type Put = (example: string, other: string) => ContentFiles;

const fieldsOf =
  (files: ContentFiles, path: string): Put =>
  (example, other) =>
    putFields(files, path, example, other);

const put: Record<Exclude<Spot, 'built'>, Put> = {
  update: fieldsOf(plain, paths.second),
  'dated-update': putDated,
  'update-text': (example) => withBody(plain, paths.second, `${example}\n`),
  'patient-words': (example) =>
    withBody(
      plain,
      paths.second,
      `News.\n\n## For patients\n\n${example}\n\n## For practices\n\nNone.\n`,
    ),
  file: (example) => withFile(plain, paths.second, example),
  incident: fieldsOf(plain, paths.incident),
  'planned-work': fieldsOf(planned('2025-08-02', '2025-08-02'), paths.incident),
  'planned-update': fieldsOf(planned('2025-08-02', '2025-08-02'), paths.second),
  review: fieldsOf(reviewed, review),
  'review-text': (example) => withBody(reviewed, review, `${example}\n`),
  site: fieldsOf(plain, 'site.yaml'),
  areas: (example) => withFile(plain, 'areas.yaml', `${example}\n`),
  tasks: (example) => withFile(answered, 'tasks.yaml', `${example}\n`),
  practices: putPractices,
  branches: (example) => withFile(plain, 'branches.csv', `${example}\n`),
  service: fieldsOf(plain, 'services/sms.md'),
  answer: fieldsOf(plain, paths.medicine),
  'translated-answer': fieldsOf(polish, paths.medicine.replace('en.md', 'pl.md')),
  translation: (example) => withBody(polish, translation, `${example}\n`),
  language: putTexts,
  redirects: (example) => withFile(plain, 'redirects.yaml', `${example}\n`),
  formats: (example) => withFile(plain, 'formats.yaml', `${example}\n`),
  name: putName,
  files: keepFiles,
};

/** Where examples of a change stand, if not where their spot says. */
const changed: Partial<Record<ContentCode, Put>> = {
  'published/renumbers': (example) => {
    const [, day, hour, minute] = /at: "(.{10})T(..):(..)/.exec(example) ?? [];
    const name = `${folder}/${day}T${hour}${minute}.md`;
    const text = textOf(plain, paths.second).replace(/^at: .*$/m, example);
    return withFile(plain, name, text);
  },
  'published/old-correction': fieldsOf(plain, paths.first),
  'published/practice-gone': (example) => {
    const [heading = '', ...lines] = example.split('\n');
    const others = practiceLines
      .filter((line) => !line.startsWith('X10004'))
      .map((line) => `${line},`);
    return withFile(plain, 'practices.csv', `${[heading, ...others, ...lines].join('\n')}\n`);
  },
  'published/language-gone': fieldsOf(polish, 'site.yaml'),
  'published/practice-pages-gone': fieldsOf(polish, 'site.yaml'),
};

/** A content of every kind, without the files and folders that only another example lists. */
function keepFiles(example: string, all: string): ContentFiles {
  const listed = new Set(example.split('\n'));
  const everything = new Map([...reviewed, ...polish]);
  const gone = all.split('\n').filter((path) => path && !listed.has(path));
  return new Map([...everything].filter(([path]) => !gone.some((one) => path.startsWith(one))));
}

/** Texts of a language, each in the place of the one of its name. */
function putTexts(example: string): ContentFiles {
  return example.split('\n').reduce((files, line) => {
    const name = /^ *\w+:/.exec(line)?.[0].trim() ?? '';
    return withLine(files, 'languages/pl.yaml', name, line.trim());
  }, polish);
}

/** The small content with no other files of some kind than those that an example lists. */
function keepListed(files: ContentFiles, isMeant: (path: string) => boolean, example: string) {
  const gone = [...files.keys()].filter(
    (path) => isMeant(path) && !example.split('\n').includes(path),
  );
  return check(withoutFile(files, ...gone));
}

/** What is read of a folder with one file in it. */
function readFolder(fill: (folder: string) => void): Problem[] {
  const made = mkdtempSync(join(tmpdir(), 'noticeboard-example-'));
  try {
    mkdirSync(join(made, 'content'));
    fill(join(made, 'content'));
    return [...readFiles(join(made, 'content')).problems];
  } finally {
    rmSync(made, { recursive: true });
  }
}

const encoder = new TextEncoder();

/** What no text in one place can show, by the code. `example` is the row's, so that the page stays true. */
const builders: Partial<Record<ContentCode, (example: string, other: string) => Problem[]>> = {
  'file/no-folder': (example) => {
    const [, name = ''] = /CONTENT_DIR=(\S+)/.exec(example) ?? [];
    return [...readFiles(name).problems];
  },
  'update/kept-words': (example, other) => {
    const wrong = [example, other].find((one) => one.includes('has not')) ?? '';
    const sms = 'affects:\n  - services: [sms]\n    practices: [X10001]\n    level: degraded';
    const before = putFields(plain, paths.first, wrong, wrong);
    return check(putFields(before, paths.second, `${example}\n${sms}`, `${other}\n${sms}`));
  },
  'file/missing': (example) =>
    keepListed(
      plain,
      (path) => ['site.yaml', 'areas.yaml', 'practices.csv', 'languages/en.yaml'].includes(path),
      example,
    ),
  'file/too-large': (example) =>
    readFolder((content) => {
      const [, name = '', kilobytes] = /^(\S+) +(\d+) kB$/.exec(example) ?? [];
      writeFileSync(join(content, name), 'a'.repeat(Number(kilobytes) * 1000));
    }),
  'file/link': (example) =>
    readFolder((content) => {
      const [name = '', target] = example.split(' -> ');
      if (target) symlinkSync(target, join(content, name));
      else writeFileSync(join(content, name), '');
    }),
  'file/not-utf-8': (example) => {
    const bytes = Buffer.from(
      example.replace('\ufffd', 'é'),
      example.includes('\ufffd') ? 'latin1' : 'utf8',
    );
    return decodeText(paths.second, bytes).problems;
  },
  'file/control-character': (example) =>
    decodeText(paths.second, encoder.encode(example.replace('␡', '\u007f'))).problems,
  'statement-page/missing': (example) =>
    keepListed(plain, (path) => path.startsWith('statements/'), example),
  'statement-page/draft': (example, other) =>
    check(putFields(plain, 'statements/accessibility.md', example, other)),
  'service/none': (example) =>
    example.includes('.md')
      ? check(plain)
      : keepListed(plain, (path) => path.startsWith('services/'), example),
  'official-list/line': (example) => {
    const [, code = '', name, postcode] = /^(\w+), (.+), postcode: (.*)$/.exec(example) ?? [];
    return readOfficialList(
      'the list',
      someRows([{ code, name, postcode }]),
      { subIcbs: [], postcodeAreas: [] },
      today,
    ).remarks;
  },
  'update/window-after-end': (example, other) =>
    check(putFields(planned('2025-07-28', '2025-07-28'), paths.second, example, other)),
  'phase/skips-recovery': (example, other) =>
    check(
      putFields(
        withLine(contentFiles(), paths.first, 'phase:', 'phase: identified'),
        paths.second,
        example,
        other,
      ),
    ),
  'advice/contradicts': (example) => {
    const byPhone = withLine(plain, paths.medicine, 'needs:', 'needs: [nhs-111-phone]');
    const advised = withLine(
      byPhone,
      'services/nhs-111-online.md',
      'usedBy:',
      'advisedAs: [go to 111.nhs.uk]\nusedBy: everyone',
    );
    const affects =
      'affects:\n  - services: [nhs-111-online]\n    everywhere: true\n    level: major-outage';
    const down = putFields(advised, paths.second, affects, '');
    return check(withLine(down, paths.second, 'Your GP surgery', example));
  },
  'kit/left-out': (example) => {
    const affects =
      'affects:\n  - services: [nhs-111-online]\n    everywhere: true\n    level: major-outage';
    const byPhone = withLine(polish, paths.medicine, 'needs:', 'needs: [nhs-111-phone]');
    const down = putFields(byPhone, paths.second, affects, '');
    const [, spoken = ''] = example.split('\n');
    const medicine = paths.medicine.replace('en.md', 'pl.md');
    const told = withLine(down, medicine, 'text:', 'text: Leki, telefon 111.');
    return check(withLine(told, medicine, 'spoken:', spoken.trim()));
  },
  'advice/against-answer': (example) => {
    const file = 'guidance/appointment-call/en.md';
    const answer = textOf(plain, file).replace(
      'Do this, and then that.',
      'Go to your appointment.',
    );
    return check(withLine(withFile(plain, file, answer), paths.second, 'Your GP surgery', example));
  },
  'advice/beside-answer': (example) =>
    check(withLine(plain, paths.second, 'Your GP surgery', example)),
  'incident/no-head': (example) =>
    keepListed(withoutFile(plain, paths.second), (path) => path.startsWith(folder), example),
  'incident/no-update': (example) =>
    keepListed(withoutFile(plain, paths.second), (path) => path.startsWith(folder), example),
  'guidance/no-answer': (example, other) =>
    check(putFields(plain, 'guidance/results-wait/en.md', example, other)),
  'task/no-last-answer': (example, other) =>
    check(putFields(ownTasks, 'guidance/results-wait/en.md', example, other)),
  'task/hidden': (example, other) => {
    const gone = ['approvedBy:', 'approved:', 'reviewBy:'].reduce(
      (files, line) => withLine(files, 'guidance/results-wait/en.md', line),
      ownTasks,
    );
    return check(putFields(gone, 'guidance/results-wait/en.md', example, other));
  },
  'language/no-task-name': (example) => {
    const path = 'languages/pl.yaml';
    return check(
      example.includes('other:') ? polish : withLine(polish, path, 'other: Inne sprawy'),
    );
  },
  'guidance/drafts': (example, other) => {
    const demonstration = withLine(
      plain,
      'site.yaml',
      'title:',
      'title: GP\ndemonstration:\n  notice: Not live.',
    );
    return check(putFields(demonstration, paths.medicine, example, other));
  },
  'language/no-service-name': (example) => {
    const kept = example.split('\n').flatMap((line) => /^ +(\S+):/.exec(line)?.[1] ?? []);
    const gone = ['systmone', 'sms'].filter((id) => !kept.includes(id));
    return check(
      gone.reduce((files, id) => withLine(files, 'languages/pl.yaml', `${id}:`), polish),
    );
  },
  'language/no-clock': (example) => {
    const path = 'languages/pl.yaml';
    const clock = example.startsWith('clock:') ? `${example}\n` : '';
    return check(
      withFile(polish, path, textOf(polish, path).replace(/^clock:\n(?: .*\n)+/m, clock)),
    );
  },
  'language/not-reviewed': (example) => {
    const gone = ['languages/pl.state.yaml'].filter((path) => !example.split('\n').includes(path));
    return checkAsReviewed(withoutFile(polish, ...gone));
  },
  'language/old-text': (example) =>
    checkAsReviewed(withLine(polish, 'languages/en.yaml', 'find:', example)),
  'language/edited-text': (example) =>
    checkAsReviewed(withLine(polish, 'languages/pl.yaml', 'find:', example)),
  'language/partly-reviewed': (example) => {
    const path = 'languages/pl.state.yaml';
    const text = textOf(polish, path).replace(/^(page\.find: \{)state: reviewed/m, `$1${example}`);
    return checkAsReviewed(withFile(polish, path, text));
  },
  'language/unknown-text': (example) => {
    const path = 'languages/pl.state.yaml';
    return checkAsReviewed(withFile(polish, path, `${textOf(polish, path)}${example}\n`));
  },
  'language/no-guidance': (example) =>
    keepListed(polish, (path) => path.startsWith('guidance/medicine-111/'), example),
};

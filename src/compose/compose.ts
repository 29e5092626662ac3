// The page on which officers write. All that it works out, its worker works out.
import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import { anewMessage, unansweredMessage } from '../core/authoring/form.ts';
import { showMoment } from '../core/time/london.ts';
import type { Choice, Proposal, SiteChoices, Started, Tried, Wanted } from './messages.ts';
import { askWorker, type Ask } from './page/ask-worker.ts';
import { byId, fill, make, makeFolded } from './page/dom.ts';
import { chooseAndGo, chooseOne } from './page/choices.ts';
import { makeForm } from './page/form.ts';
import { findDraft, forgetDraft, keepDraft, type KeptDraft } from './page/keep-draft.ts';
import { offerWays, type Hooks } from './page/offer-ways.ts';
import { makeResult } from './page/show-result.ts';
import type { PublishedFile } from '../core/model/published-file.ts';

const app = byId('compose');
const status = byId('compose-status');
const address = (name: string) => new URL(name, document.baseURI).href;

/** Somebody who types is not interrupted: what was made of the words is shown once they pause. */
const pauseMs = 120;
/** A screen reader hears of problems no sooner than this after the last of them. */
const quietMs = 1500;

void begin().catch((error: unknown) => {
  fill(
    app,
    make(
      'p',
      {},
      `This page does not work here: ${(error as Error).message} Use one of the other ways below.`,
    ),
  );
});

async function begin(): Promise<void> {
  status.textContent = 'Opening what is published.';
  const text = await readPublished();
  const published = JSON.parse(text) as PublishedFile;
  if (!published.isOn) return;
  keepForOffline();
  const ask = askWorker(new Worker(address('worker.js')));
  const site = await ask({ kind: 'open', published: text });
  status.textContent = '';
  const draft = findDraft();
  if (draft) offerDraft(draft, { ask, site, published });
  else chooseIncident({ ask, site, published });
}

async function readPublished(): Promise<string> {
  const response = await fetch(address('content.json'), { cache: 'no-cache' });
  if (!response.ok) throw new Error('The published content could not be read.');
  return response.text();
}

/** Once opened, the page works without a network. */
function keepForOffline(): void {
  void navigator.serviceWorker?.register(address('offline.js')).catch(() => undefined);
}

interface Open {
  ask: Ask;
  site: SiteChoices;
  published: PublishedFile;
}

function offerDraft({ answers, changed, proposed }: KeptDraft, open: Open): void {
  const { site } = open;
  const name = nameOf(answers.incident, site);
  const when = showMoment(changed);
  const go = make(
    'button',
    {
      type: 'button',
      class: 'nhsuk-button',
      onclick: () => void write(answers, open, answers),
    },
    'Go on with it',
  );
  fill(
    app,
    make('h2', { class: 'nhsuk-heading-m' }, 'You have an update that is not published'),
    make(
      'p',
      {},
      `${name ?? (answers.title || 'A new incident')}, written in this browser and last changed on ${when}.`,
    ),
    proposed !== '' &&
      make(
        'p',
        {},
        'It is proposed: ',
        make('a', { href: proposed }, proposed),
        '. Forget it once it is published.',
      ),
    make('p', {}, go),
    make(
      'p',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'app-small-button',
          onclick: () => {
            forgetDraft();
            chooseIncident(open);
          },
        },
        'Forget it, and write another one',
      ),
    ),
  );
  go.focus();
}

function chooseIncident(open: Open): void {
  const { site } = open;
  const isOpen = site.incidents.filter((one) => one.isOpen);
  const over = site.incidents.filter((one) => !one.isOpen);
  const choices = [
    ...isOpen,
    {
      value: 'new',
      name: 'A new incident',
      note: isOpen.length > 0 ? 'Something else has failed.' : 'Something has failed.',
    },
    { value: planned, name: 'New planned work', note: 'It is announced before it begins.' },
    ...over,
  ];
  const begin = (value: string) =>
    write(
      value === planned
        ? { incident: 'new', purpose: 'planned' }
        : { incident: value, purpose: 'update' },
      open,
    );
  fill(
    app,
    make(
      'p',
      { class: 'app-quiet' },
      site.standsAt
        ? `This is a demonstration. Its clock says ${site.standsAt}.`
        : `It knows what was published at ${site.asOf}.`,
    ),
    make('h2', { class: 'nhsuk-heading-m' }, 'Which incident is it?'),
    chooseAndGo(choices, (value) => void begin(value)),
    site.incidents.length + site.older.length > 0 && offerCorrection(open),
    site.rehearsable.length > 0 && offerExercise(open),
  );
}

/** The whole check takes some seconds on a phone. */
const checkingWords = 'Checking it, and all that is published with it.';

/** The choice of new planned work. No incident has such an id. */
const planned = 'planned';

/** Puts an update of an incident right. What is out is corrected with a note, and never changed in silence. */
function offerCorrection(open: Open): HTMLElement {
  const { older } = open.site;
  const correct = (incident: string) => void write({ incident, purpose: 'correction' }, open);
  return makeFolded(
    'An update was wrong: put it right',
    make(
      'p',
      {},
      'For what was wrong from the start. It gets a note with the time, in every channel that had it. If things have changed since, write a new update. If all of it was a mistake, write one that says “Withdrawn”.',
    ),
    chooseAndGo(
      open.site.incidents.map((one) => ({ ...one, note: one.last })),
      correct,
    ),
    older.length > 0 && makeFolded('Of an older incident', chooseAndGo(older, correct)),
  );
}

/** Rehearses an incident: the updates that it had, beginning now, each marked as an exercise. */
function offerExercise(open: Open): HTMLElement {
  const ways = make('div', { class: 'app-ways', role: 'status' });
  const label = 'Which incident is rehearsed?';
  const choice = make(
    'select',
    { class: 'nhsuk-select', 'aria-label': label },
    ...open.site.rehearsable.map(({ value, name }) => make('option', { value }, name)),
  );
  const length = chooseOne(lengths, '', (value) => (within = value));
  let within = '';
  const go = make('button', { type: 'button', class: 'app-small-button' }, 'Make the exercise');
  go.addEventListener('click', () => {
    ways.textContent = checkingWords;
    void open.ask({ kind: 'rehearse', incident: choice.value, within }).then(async (proposal) => {
      const [problem] = proposal.problems;
      if (problem) ways.textContent = `${problem.message}. ${problem.fix}`;
      else
        await offer(proposal, open, ways, {
          proposed: () => undefined,
          published: () => undefined,
        });
    });
  });
  return makeFolded(
    'Rehearse an incident as an exercise',
    make(
      'p',
      {},
      'Its updates are written again, the first of them now and the others after it. All of it says that it is an exercise, and nobody has approved it.',
    ),
    make('p', {}, choice),
    make('fieldset', { class: 'app-ticks' }, make('legend', {}, 'In what time?'), length),
    make('p', {}, go),
    ways,
  );
}

/** In what time an exercise happens, as `npm run new` reads it. */
const lengths: Choice[] = [
  { value: '', name: 'As long as it took', note: '' },
  { value: '1 hour', name: '1 hour', note: '' },
  { value: '2 hours', name: '2 hours', note: '' },
  { value: '4 hours', name: '4 hours', note: '' },
];

/** `others` are the answers of a correction for updates that were chosen before: whoever goes back finds them. */
async function write(
  { incident, purpose, corrects = '' }: Wanted,
  open: Open,
  kept?: Partial<ComposeAnswers>,
  others?: Map<string, ComposeAnswers>,
): Promise<void> {
  const { ask, site, published } = open;
  const started = await ask({ kind: 'start', incident, purpose, corrects });
  const answers = { ...started.answers, ...kept };
  let language = 'en';
  let isStrict = false;
  let last: Tried | undefined;
  let pause = 0;
  let isBusy = false;
  let isMissed = false;
  /** How often something was changed, and of which of that the page shows what becomes. */
  let changes = 0;

  const tryNow = async () => {
    if (isBusy) {
      isMissed = true;
      return;
    }
    isBusy = true;
    const seen = changes;
    try {
      last = await ask({ kind: 'try', answers, language });
      form.show(last, isStrict);
      result.show(last);
      bar.show(last);
      if (seen === changes) outcome.setAttribute('aria-busy', 'false');
    } finally {
      isBusy = false;
    }
    if (isMissed) {
      isMissed = false;
      await tryNow();
    }
  };
  const keep = (proposed: string) =>
    keepDraft({ answers, changed: Date.now(), basedOn: published.asOf, proposed });
  const changed = () => {
    changes += 1;
    outcome.setAttribute('aria-busy', 'true');
    if (!keep(''))
      status.textContent = 'This browser keeps nothing: copy your words before you close the page.';
    ways.replaceChildren();
    window.clearTimeout(pause);
    pause = window.setTimeout(() => void tryNow(), pauseMs);
  };
  const propose = async () => {
    isStrict = true;
    bar.say(checkingWords);
    await tryNow();
    bar.say(checkingWords);
    const proposal = await ask({ kind: 'propose', answers });
    if (proposal.problems.length > 0 && last) {
      last = {
        ...last,
        problems: [...proposal.problems, ...last.problems.filter(({ isHint }) => isHint)],
      };
      form.show(last, true);
      bar.show(last, true);
      form.leadToProblem();
      return;
    }
    bar.say('Nothing is wrong with it.');
    await offer(proposal, open, ways, {
      proposed: (pull) => keep(pull),
      published: forgetDraft,
    });
  };

  const correct = (chosen: string) => {
    const all = (others ?? new Map<string, ComposeAnswers>()).set(answers.corrects, answers);
    const { correction } = answers;
    void write(
      { incident, purpose, corrects: chosen },
      open,
      { ...all.get(chosen), correction },
      all,
    );
  };

  const form = makeForm(site, started, answers, changed, correct);
  const result = makeResult(site, (chosen) => {
    language = chosen;
    void tryNow();
  });
  const outcome = make('div', { class: 'app-result', 'aria-busy': 'true' }, result.element);
  const ways = make('div', { class: 'app-ways' });
  const bar = makeBar(
    () => void propose(),
    () => result.element.scrollIntoView(),
  );
  fill(
    app,
    make(
      'p',
      { class: 'app-about', tabindex: '-1' },
      ...describeStart(answers, open, started),
      ' ',
      another(open),
    ),
    make('div', { class: 'app-compose' }, make('div', {}, form.element), outcome),
    bar.element,
    ways,
  );
  // Who chooses an update with the keyboard passes others on the way to it.
  const choice = others && app.querySelector<HTMLElement>('[data-field=corrects] select');
  (choice ?? app.querySelector<HTMLElement>('.app-about'))?.focus();
  await tryNow();
}

/** Shows the ways to propose. Where more was published than this page knows, it asks before it does. */
async function offer(
  proposal: Proposal,
  { site, published }: Open,
  ways: HTMLElement,
  hooks: Pick<Hooks, 'proposed' | 'published'>,
): Promise<void> {
  const isLive = async ({ path, text }: Proposal['files'][number]) =>
    (JSON.parse(await readPublished()) as PublishedFile).texts[path] === text;
  const show = () => {
    fill(ways, ...offerWays(proposal, published, { ...hooks, isLive }));
    ways.querySelector<HTMLElement>('h2')?.focus();
  };
  if (!(await newerContent(published))) return show();
  const ask = make(
    'button',
    { type: 'button', class: 'app-small-button', onclick: show },
    'Propose it all the same',
  );
  fill(
    ways,
    make(
      'p',
      { class: 'app-problem' },
      make('strong', {}, 'Something was published meanwhile. '),
      `This page knows what was published at ${site.asOf}. Reload it, and look at your answers again: your words are kept.`,
    ),
    make('p', {}, ask),
  );
  ask.focus();
}

/** Whether more was published than this page knows. Without a network nobody can tell. */
async function newerContent(published: PublishedFile): Promise<boolean> {
  try {
    const { texts } = JSON.parse(await readPublished()) as PublishedFile;
    return Object.keys(texts).some((file) => published.texts[file] !== texts[file]);
  } catch {
    return false;
  }
}

function nameOf(incident: string, { incidents, older }: SiteChoices): string | undefined {
  return [...incidents, ...older].find(({ value }) => value === incident)?.name;
}

function describeStart(
  { incident, purpose }: ComposeAnswers,
  { site }: Open,
  { last }: Started,
): (Node | string)[] {
  const begun = purpose === 'planned' ? 'New planned work' : 'A new incident';
  const name = nameOf(incident, site) ?? begun;
  if (purpose === 'correction' && last)
    return [
      make('strong', {}, `${name}: put right`),
      `. The update of ${last.at} stands below as it was. Change what was wrong in it, and nothing else.`,
    ];
  const said = last
    ? `. The last update was at ${last.at}${last.promised && `, and promised the next by ${last.promised}`}.`
    : '.';
  return [make('strong', {}, name), said];
}

function another(open: Open): HTMLElement {
  return make(
    'button',
    { type: 'button', class: 'app-link-button', onclick: () => chooseIncident(open) },
    'Choose another',
  );
}

interface Bar {
  element: HTMLElement;
  show: (tried: Tried, isStrict?: boolean) => void;
  say: (words: string) => void;
}

function makeBar(propose: () => void, look: () => void): Bar {
  const said = make('p', { class: 'app-bar__said' });
  const heard = make('p', { class: 'nhsuk-u-visually-hidden', role: 'status' });
  let quiet = 0;
  const say = (words: string) => {
    if (said.textContent === words) return;
    said.textContent = words;
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => (heard.textContent = words), quietMs);
  };
  return {
    element: make(
      'div',
      { class: 'app-bar' },
      make(
        'button',
        { type: 'button', class: 'nhsuk-button', onclick: propose },
        'Check and propose',
      ),
      make(
        'button',
        { type: 'button', class: 'app-small-button app-bar__look', onclick: look },
        'See it',
      ),
      said,
      heard,
    ),
    say,
    show: ({ problems }) => say(countProblems(problems)),
  };
}

function countProblems(problems: Tried['problems']): string {
  const isOpen = ({ message }: Tried['problems'][number]) =>
    message === unansweredMessage || message === anewMessage;
  const open = problems.filter(isOpen).length;
  const wrong = problems.filter((one) => !isOpen(one) && !one.isHint).length;
  const count = (number: number, word: string) => `${number} ${number === 1 ? word : `${word}s`}`;
  return (
    [
      wrong > 0 && `${count(wrong, 'problem')} to mend.`,
      open > 0 && `${count(open, 'question')} to answer.`,
    ]
      .filter(Boolean)
      .join(' ') || 'Ready to propose.'
  );
}

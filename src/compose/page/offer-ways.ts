// The ways to propose: with a token, with the repository's form, or by copying the files.
import type { Proposal } from '../messages.ts';
import { lookAtProposal, proposeFiles, GitHubRefusal, type PullRequest } from '../github.ts';
import type { PublishedFile } from '../../core/model/published-file.ts';
import { fill, freshId, make, makeFolded } from './dom.ts';

const lookEveryMs = 15_000;

/** It is in memory alone, and gone with the page. */
let token = '';

export interface Hooks {
  /** It became a pull request. */
  proposed: (address: string) => void;
  /** Whether a file is live by now. */
  isLive: (file: Proposal['files'][number]) => Promise<boolean>;
  /** It is live: there is nothing to keep any more. */
  published: () => void;
}

/** What can be done with a proposal that has no problem. */
export function offerWays(
  proposal: Proposal,
  published: PublishedFile,
  hooks: Hooks,
): HTMLElement[] {
  const { repository } = published;
  return [
    make('h2', { class: 'nhsuk-heading-m', tabindex: '-1' }, 'Propose it'),
    make(
      'p',
      {},
      'Nothing is wrong with it. Nothing is public until somebody has read it and merged it.',
    ),
    ...(repository ? [withToken(proposal, published, hooks)] : []),
    ...(repository && proposal.form !== undefined ? [withForm(proposal.form)] : []),
    withFiles(proposal, published),
  ];
}

function withToken(proposal: Proposal, published: PublishedFile, hooks: Hooks): HTMLElement {
  const { repository } = published;
  const id = freshId();
  const input = make('input', {
    class: 'nhsuk-input',
    id,
    type: 'password',
    autocomplete: 'off',
    spellcheck: 'false',
    value: token,
    'aria-describedby': `${id}h`,
    oninput: () => (token = input.value.trim()),
  });
  const said = make('p', { role: 'status' });
  const although = make(
    'button',
    { type: 'button', class: 'app-small-button', hidden: true },
    'Propose it all the same',
  );
  const send = make('button', { type: 'button', class: 'nhsuk-button' }, 'Open a pull request');
  const go = async (isAlthough: boolean) => {
    if (!repository) return;
    if (token === '') {
      said.textContent = 'Paste a token first, or use another way below.';
      input.focus();
      return;
    }
    send.disabled = true;
    although.hidden = true;
    said.textContent = 'Sending it to GitHub.';
    try {
      const pull = await proposeFiles(
        {
          files: proposal.files.map(({ path, text }) => ({
            path: `${published.folder}/${path}`,
            text,
          })),
          branch: `update/${proposal.files.at(-1)?.path.split('/').slice(1).join('-').replace(/\.md$/, '') ?? 'new'}`,
          title: `Update: ${proposal.title}`,
          body: proposal.body,
          folder: `${published.folder}/incidents/${proposal.incidentId}`,
          known: new Set(proposal.known),
          isAlthough,
        },
        repository,
        token,
      );
      hooks.proposed(pull.address);
      fill(
        said,
        'It is proposed: ',
        make(
          'a',
          { href: pull.address, target: '_blank', rel: 'noreferrer' },
          `pull request ${pull.number}`,
        ),
        '. ',
      );
      await follow(pull, proposal, published, hooks, said);
    } catch (error) {
      said.textContent =
        error instanceof GitHubRefusal
          ? error.message
          : `Something is wrong with this page: ${(error as Error).message}. Your words are kept in this browser.`;
      although.hidden = !(error instanceof GitHubRefusal && error.isMeanwhile);
    } finally {
      send.disabled = false;
    }
  };
  send.addEventListener('click', () => void go(false));
  although.addEventListener('click', () => void go(true));
  return make(
    'section',
    { class: 'app-way' },
    make('h3', {}, 'With a token'),
    make('label', { for: id }, 'Your token for this repository'),
    make(
      'p',
      { class: 'app-quiet', id: `${id}h` },
      'A fine-grained token of GitHub, for this repository alone: Contents and Pull requests (read and write), Actions (read). This page does not keep it: it is gone when you close or reload it.',
    ),
    input,
    make('p', {}, send, ' ', although),
    said,
  );
}

/** Looks again and again until it is live, and says how far it is. */
async function follow(
  pull: PullRequest,
  proposal: Proposal,
  { repository }: PublishedFile,
  hooks: Hooks,
  said: HTMLElement,
): Promise<void> {
  if (!repository) return;
  const state = make('span');
  said.append(state);
  // Later updates of an exercise wait for their time.
  const file = proposal.files.find(({ path }) => !path.endsWith('/incident.md'));
  for (;;) {
    const { sentence, isMerged, isClosed } = await lookAtProposal(pull, repository, token);
    if (isMerged && file && (await hooks.isLive(file))) {
      state.textContent = 'It is live.';
      hooks.published();
      return;
    }
    if (state.textContent !== sentence) state.textContent = sentence;
    if (isClosed) return;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

function withForm(form: string): HTMLElement {
  return make(
    'section',
    { class: 'app-way' },
    make('h3', {}, 'With the form on GitHub'),
    form
      ? make(
          'p',
          {},
          make(
            'a',
            {
              href: form,
              target: '_blank',
              rel: 'noreferrer',
              class: 'nhsuk-button nhsuk-button--secondary',
            },
            'Open the form, filled in',
          ),
        )
      : make(
          'p',
          {},
          'Your answers are too long for the address of the form. Copy the files instead.',
        ),
    form !== '' &&
      make(
        'p',
        { class: 'app-quiet' },
        'You need a GitHub account that may write here. Choose Create there: some minutes later a comment links the pull request.',
      ),
  );
}

function withFiles({ files, known }: Proposal, { folder, repository }: PublishedFile): HTMLElement {
  const isThere = files.some(({ path }) => known.includes(path.split('/').at(-1) ?? ''));
  return make(
    'section',
    { class: 'app-way' },
    make('h3', {}, files.length === 1 ? 'By copying the file' : 'By copying the files'),
    make(
      'p',
      {},
      repository ? 'In ' : 'In the repository of this site',
      repository &&
        make('a', { href: repository.page, target: '_blank', rel: 'noreferrer' }, 'the repository'),
      isThere
        ? ', open the file of this name, choose Edit, put these words in place of all that stands there, and propose the change. Or send the file to somebody who can.'
        : ', choose Add file, then Create new file. Type the whole name as it stands here, paste the words, and propose the change. Or send the files to somebody who can.',
    ),
    ...files.map(({ path, text }) => {
      const copied = make(
        'button',
        { type: 'button', class: 'app-small-button' },
        'Copy the words',
      );
      copied.addEventListener(
        'click',
        () =>
          void navigator.clipboard.writeText(text).then(
            () => (copied.textContent = 'Copied'),
            () => (copied.textContent = 'Your browser does not let this page copy: download it'),
          ),
      );
      return makeFolded(
        `${folder}/${path}`,
        make('p', {}, copied, ' ', download(path, text)),
        make('pre', { class: 'app-file', tabindex: '0' }, text),
      );
    }),
  );
}

function download(path: string, text: string): HTMLElement {
  const name = path.split('/').at(-1) ?? 'update.md';
  return make(
    'button',
    {
      type: 'button',
      class: 'app-small-button',
      onclick: () => {
        const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
        make('a', { href: address, download: name }).click();
        URL.revokeObjectURL(address);
      },
    },
    'Download',
  );
}

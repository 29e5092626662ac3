// What the answers become: a tab for each channel, and what changes for readers.
import type { DraftChannel, DraftNotice, DraftView } from '../../core/preview/draft-view.ts';
import type { SiteChoices, Tried } from '../messages.ts';
import { fill, freshId, make, rendered } from './dom.ts';

type View = NonNullable<Tried['view']>;

export interface Result {
  element: HTMLElement;
  show: (tried: Tried) => void;
}

const tabs = [
  ['notice', 'Notice'],
  ['text', 'Text message'],
  ['phone', 'Phone script'],
  ['bulletin', 'Bulletin'],
  ['post', 'Post'],
  ['sign', 'Poster'],
  ['changes', 'What changes'],
] as const;

type Tab = (typeof tabs)[number][0];

/** `chosen` hears of another language. */
export function makeResult({ languages }: SiteChoices, chosen: (language: string) => void): Result {
  const panel = make('div', { role: 'tabpanel', tabindex: '0', class: 'app-panel', id: freshId() });
  const sizes = make('div', { class: 'app-sizes' });
  const stale = make('p', { class: 'app-quiet' });
  let tab: Tab = 'notice';
  let last: View | undefined;
  const choose = (next: Tab, isFocused: boolean) => {
    tab = next;
    for (const button of buttons) {
      const isOn = button.dataset['tab'] === next;
      button.setAttribute('aria-selected', String(isOn));
      button.tabIndex = isOn ? 0 : -1;
      if (isOn) panel.setAttribute('aria-labelledby', button.id);
      if (isOn && isFocused) button.focus();
    }
    draw();
  };
  const draw = () => {
    if (last) fill(panel, ...showTab(tab, last));
    else
      fill(
        panel,
        make('p', {}, 'Say what does not work, and where: it is shown here as it will go out.'),
      );
  };
  const buttons = tabs.map(([id, name]) =>
    make(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: freshId(),
        'data-tab': id,
        'aria-controls': panel.id,
        class: 'app-tab',
        onclick: () => choose(id, false),
      },
      name,
    ),
  );
  const list = make(
    'div',
    { role: 'tablist', 'aria-label': 'As it will go out', class: 'app-tabs' },
    ...buttons,
  );
  list.addEventListener('keydown', (event) => {
    const index = tabs.findIndex(([id]) => id === tab);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: tabs.length - 1 - index }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    choose(tabs[(index + step + tabs.length) % tabs.length]?.[0] ?? 'notice', true);
  });
  const id = freshId();
  const language = make(
    'select',
    { class: 'nhsuk-select', id, onchange: () => chosen(language.value) },
    ...languages.map((one) => make('option', { value: one.id }, one.name)),
  );
  choose('notice', false);
  return {
    element: make(
      'div',
      {},
      make('h2', { class: 'nhsuk-heading-m' }, 'As it will go out'),
      make('div', { class: 'app-language' }, make('label', { for: id }, 'Language'), language),
      list,
      panel,
      stale,
      sizes,
    ),
    show: ({ view }) => {
      stale.textContent =
        last && !view ? 'Shown as it was before the last change, which cannot be read yet.' : '';
      last = view ?? last;
      draw();
      if (view) fill(sizes, ...showSizes(view, (next) => choose(next, true)));
    },
  };
}

function showTab(tab: Tab, view: View): HTMLElement[] {
  if (tab === 'changes') return showChanges(view);
  if (tab === 'bulletin')
    return [
      make('p', { class: 'app-quiet' }, `Subject: ${view.subject}`),
      make('div', { class: 'app-outcome', lang: 'en', dir: 'ltr' }, view.bulletinText),
    ];
  if (tab === 'notice')
    return view.notice
      ? showNotice(view.notice, view)
      : [nothing('It is for practices only: patients get no notice.')];
  const channel = view.channels.find(({ id }) => id === tab);
  return channel
    ? showChannel(channel, view)
    : [nothing('There is none: nothing goes out on this channel.')];
}

function nothing(words: string): HTMLElement {
  return make('p', {}, words);
}

function showChannel({ id, lines, size, fits, remarks }: DraftChannel, view: View): HTMLElement[] {
  const words = make(
    'div',
    { class: `app-outcome app-outcome--${id}`, lang: view.language, dir: view.direction },
    ...lines.map((line) => make('p', {}, line)),
  );
  const copy = make(
    'button',
    {
      type: 'button',
      class: 'app-small-button',
      onclick: () =>
        void navigator.clipboard
          .writeText(lines.join('\n'))
          .then(() => (copy.textContent = 'Copied')),
    },
    'Copy',
  );
  return [
    words,
    ...(size ? [make('p', {}, make('strong', {}, size), fits ? '' : ' It does not fit.')] : []),
    ...remarks.map((one) => make('p', { class: 'app-quiet' }, one)),
    copy,
  ];
}

function showNotice(notice: DraftNotice, { language, direction }: DraftView): HTMLElement[] {
  const { title, happens, openness, standing, times, tone, advice, happening, labels, areas } =
    notice;
  const toned = tone === 'neutral' ? '' : `app-answer--${tone}`;
  const body = make(
    'div',
    { lang: language, dir: direction, class: 'app-notice' },
    make('h3', { class: 'nhsuk-heading-m' }, title),
    make(
      'div',
      { class: `app-answer ${toned}` },
      make('p', {}, make('strong', {}, happens[0]), ' ', openness),
      ...happens.slice(1).map((line) => make('p', {}, line)),
      make('p', {}, standing),
      make('p', { class: 'app-times' }, times.join(' ')),
    ),
    advice.length > 0 && make('h4', {}, labels.need),
    make(
      'ul',
      { class: 'app-rows' },
      ...advice.map((one) =>
        make(
          'li',
          { class: 'app-row' },
          make('strong', {}, one.title),
          ...one.ways.map(({ who, short }) =>
            make('span', { class: 'app-row__note' }, `${who ? `${who} ` : ''}${short}`),
          ),
        ),
      ),
    ),
    make('h4', {}, labels.happening),
    ...happening.remarks.map((remark) => make('p', { class: 'app-quiet' }, remark)),
    make('div', { lang: happening.language, dir: happening.direction }, rendered(happening.html)),
    ...listOf(labels.changed, notice.changes),
    ...listOf(labels.asUsual, notice.asUsual),
    ...listOf(labels.affected, areas),
  );
  return [body];
}

function listOf(title: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  return [make('h4', {}, title), make('ul', {}, ...lines.map((line) => make('li', {}, line)))];
}

function showChanges({ changes, stillSaid, practices, concerned }: View): HTMLElement[] {
  return [
    make('p', {}, make('strong', {}, concerned)),
    ...(stillSaid ? [make('p', {}, stillSaid)] : []),
    ...listOf(
      'For readers',
      changes.length > 0 ? changes : ['Systems, practices and phase are as before.'],
    ),
    ...listOf('Newly affected', practices.affected),
    ...listOf('No longer affected', practices.released),
    ...listOf('Open in another way', practices.access),
  ];
}

function showSizes(view: View, choose: (tab: Tab) => void): HTMLElement[] {
  const rows = view.channels.filter(({ size }) => size !== '');
  if (rows.length === 0) return [];
  return [
    make(
      'table',
      { class: 'app-size-table' },
      make('caption', {}, 'All that comes of it'),
      make(
        'tbody',
        {},
        ...rows.map(({ id, name, size, fits, remarks }) =>
          make(
            'tr',
            {},
            make(
              'th',
              { scope: 'row' },
              make(
                'button',
                { type: 'button', class: 'app-link-button', onclick: () => choose(id) },
                name,
              ),
            ),
            make('td', {}, size),
            make(
              'td',
              { class: fits ? 'app-fits' : 'app-fits-not' },
              fits
                ? remarks.some((one) => one.startsWith('Left out'))
                  ? 'Fits, with something left out'
                  : 'Fits'
                : 'Too long',
            ),
          ),
        ),
      ),
    ),
    make('p', { class: 'app-concerned' }, view.concerned),
  ];
}

import { make, makeFolded } from './dom.ts';
import { tick } from './places.ts';

/**
 * Sentences that readers of every language have at once. Pressed, one is added
 * to the words, with its first slot marked so that typing fills it.
 */
export function offerSentences(
  sentences: readonly string[],
  control: HTMLElement | undefined,
): HTMLElement | undefined {
  if (!(control instanceof HTMLTextAreaElement) || sentences.length === 0) return undefined;
  const add = (sentence: string) => {
    const before = control.value.trimEnd();
    const start = before === '' ? '' : `${before} `;
    control.value = start + sentence;
    control.dispatchEvent(new Event('input'));
    control.focus();
    const slot = /\{\w+\}/.exec(sentence);
    const at = start.length + (slot?.index ?? sentence.length);
    control.setSelectionRange(at, at + (slot?.[0].length ?? 0));
  };
  return makeFolded(
    'Ready sentences, in every language at once',
    make(
      'ul',
      { class: 'app-links' },
      ...sentences.map((sentence) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', class: 'app-copy', onclick: () => add(sentence) },
            sentence,
          ),
        ),
      ),
    ),
  );
}

/** Sentences to tick, which then stand among the words. Nothing where there are none. */
export function offerReady(
  sentences: readonly string[],
  control: HTMLElement | undefined,
): HTMLElement | undefined {
  if (!(control instanceof HTMLTextAreaElement) || sentences.length === 0) return undefined;
  const set = (sentence: string, isOn: boolean) => {
    const others = control.value.replace(sentence, '').replace(/ {2,}/g, ' ').trim();
    control.value = isOn ? `${others} ${sentence}`.trim() : others;
    control.dispatchEvent(new Event('input'));
  };
  return make(
    'div',
    { class: 'app-ticks' },
    make('p', { class: 'app-still' }, 'Tick all that apply.'),
    ...sentences.map((one) => tick(one, control.value.includes(one), (isOn) => set(one, isOn))),
  );
}

/** The news in one sentence, made of what fails and where. */
export interface News {
  element: HTMLElement;
  /** Of answers that change, the sentence changes; and with it the news, if it was taken. */
  show: (sentence: string) => void;
}

export function offerNews(control: HTMLElement | undefined): News | undefined {
  if (!(control instanceof HTMLTextAreaElement)) return undefined;
  let offered = '';
  const take = () => {
    control.value = offered;
    control.dispatchEvent(new Event('input'));
    element.hidden = true;
  };
  const element = make('button', {
    type: 'button',
    class: 'app-copy',
    hidden: true,
    onclick: () => {
      take();
      control.focus();
    },
  });
  return {
    element,
    show: (sentence) => {
      const wasTaken = offered !== '' && control.value === offered && sentence !== '';
      if (sentence !== offered && sentence !== '') {
        offered = sentence;
        element.textContent = sentence;
        if (wasTaken) take();
      }
      element.hidden = offered === '' || control.value === offered;
    },
  };
}

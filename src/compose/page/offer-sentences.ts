import { make, makeFolded } from './dom.ts';

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

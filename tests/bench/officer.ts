import type { Locator, Page } from 'playwright-core';

/** Thumbs on a phone: 36 words of 5 characters a minute (Palin and others, 2019, 37,000 people). */
const charactersASecond = (36 * 5) / 60;
/** Silent reading of English: 238 words a minute (Brysbaert, 2019, 190 studies). */
const wordsASecond = 238 / 60;
/** To find a control and press it: our own assumption. */
const secondsATap = 1.5;

/** What an officer did with the page so far. */
export interface Effort {
  taps: number;
  characters: number;
  /** Of all that stood open on the form, each text once. */
  words: number;
  waitedSeconds: number;
  seconds: number;
}

/** Plays somebody with a phone who reads all that stands open before they press or type. */
export class Officer {
  #taps = 0;
  #characters = 0;
  #waitedMs = 0;
  readonly #read = new Set<string>();
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(control: Locator): Promise<void> {
    await this.look();
    this.#taps += 1;
    await control.tap();
  }

  /** Presses into a field and types: what stood in it stays, and a new line begins. */
  async type(field: Locator, words: string): Promise<void> {
    await this.tap(field);
    this.#characters += words.length;
    const before = await field.inputValue();
    await field.fill(before ? `${before}\n${words}` : words);
  }

  /** Puts in what somebody has in another place, such as a token. */
  async paste(field: Locator, words: string): Promise<void> {
    await this.tap(field);
    this.#taps += 1;
    await field.fill(words);
  }

  async wait(until: () => Promise<unknown>): Promise<void> {
    const from = performance.now();
    await until();
    this.#waitedMs += performance.now() - from;
  }

  /** Reads the form, and not what comes of it beside or below. */
  async look(): Promise<void> {
    const texts = await this.page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('#compose') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const isOpen = element?.checkVisibility() === true;
        if (isOpen && !element.closest('.app-result, .nhsuk-u-visually-hidden, option'))
          found.push(node.textContent?.trim() ?? '');
      }
      return found;
    });
    for (const text of texts) if (/\w/.test(text)) this.#read.add(text);
  }

  effort(): Effort {
    const words = [...this.#read].reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    const waitedSeconds = this.#waitedMs / 1000;
    const seconds =
      this.#taps * secondsATap +
      this.#characters / charactersASecond +
      words / wordsASecond +
      waitedSeconds;
    return { taps: this.#taps, characters: this.#characters, words, waitedSeconds, seconds };
  }
}

import type { Page } from 'playwright-core';

/** Opens everything that is folded. Returns how much that was. */
export function unfold(page: Page): Promise<number> {
  return page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const details of folded) details.open = true;
    return folded.length;
  });
}

/** The lines of the page in reading order, as somebody reads them who sees or hears it. */
export async function linesOf(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The words of the page in reading order. */
export async function wordsOf(page: Page): Promise<string[]> {
  return (await linesOf(page)).flatMap((line) => line.split(' '));
}

/** The address that the page gives as its own; empty when it gives none. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
  );
}

/** What does not fit: what makes the page scroll sideways, stands outside it, or is cut off. */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const misfits: string[] = [];
    if (scrollWidth > clientWidth) {
      misfits.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    }

    // Words for screen readers alone are cut off on purpose.
    const forEarsAlone = new Set(
      [...document.querySelectorAll('*')].filter(
        (element) => getComputedStyle(element).clipPath === 'inset(50%)',
      ),
    );
    const isSeen = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (forEarsAlone.has(one)) return false;
      }
      return element.checkVisibility({ visibilityProperty: true });
    };
    const isOutside = ({ left, right, width }: DOMRect) =>
      width > 0 && (left < -1 || right > clientWidth + 1);

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      if (!node.textContent?.trim() || !node.parentElement || !isSeen(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some(isOutside)) misfits.push(`outside: ${node.textContent}`);
    }
    for (const box of document.querySelectorAll('img, input, button, svg, table')) {
      if (isSeen(box) && isOutside(box.getBoundingClientRect())) {
        misfits.push(`outside: ${box.outerHTML.slice(0, 120)}`);
      }
    }
    for (const element of document.body.querySelectorAll<HTMLElement>('*:not(input)')) {
      if (!element.textContent.trim()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      if (isCut && isSeen(element)) misfits.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
    }
    return misfits;
  });
}

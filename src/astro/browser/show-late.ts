/**
 * In the browser: says that a promised update is late from the minute on in
 * which it is, and that the page is old once it is older than its publisher
 * allows, because nobody may be building the site any more. Without it the due
 * time and the moment of making stand on the page. A page whose clock stands
 * still, such as a demonstration's, names no limit and says neither.
 */
export function showLate(page: Document): void {
  const notice = page.querySelector<HTMLElement>('#old');
  const limit = notice?.dataset['limit'];
  if (!notice || !limit) return;
  const limitMs = Number(limit) * 60_000;
  const made = timeIn(notice);

  const look = () => {
    const now = Date.now();
    for (const promise of page.querySelectorAll<HTMLElement>('[data-late]')) {
      if (now > timeIn(promise)) sayLate(promise);
    }
    notice.hidden = limitMs === 0 || !(now > made + limitMs);
  };
  look();
  setInterval(look, 30_000);
}

/** In milliseconds; nothing is later than a time that cannot be read. */
function timeIn(element: HTMLElement): number {
  return Date.parse(element.querySelector('time')?.dateTime ?? '');
}

/** The words are on the page, in its language, with {time} where the time stands. */
function sayLate(promise: HTMLElement): void {
  const [before = '', after = ''] = (promise.dataset['late'] ?? '').split('{time}');
  const due = promise.querySelector('time');
  if (due) promise.replaceChildren(before, due, after);
  promise.classList.add('app-overdue');
  delete promise.dataset['late'];
}

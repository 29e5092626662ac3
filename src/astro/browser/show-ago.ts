const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * In the browser: says beside the times of the last day at the head of a page
 * how long ago they were, in the page's language if the browser knows it. The
 * times themselves stay. A page whose clock stands still says nothing.
 */
export function showAgo(page: Document): void {
  const { lang } = page.documentElement;
  const isLive = page.querySelector<HTMLElement>('#old')?.dataset['limit'] !== undefined;
  if (!isLive || Intl.RelativeTimeFormat.supportedLocalesOf(lang).length === 0) return;
  const words = new Intl.RelativeTimeFormat(lang);
  const places = [...page.querySelectorAll<HTMLTimeElement>('.app-times time')].map((time) => {
    const place = page.createElement('span');
    time.after(place);
    return { time, place };
  });
  const look = () => {
    for (const { time, place } of places) {
      const passedMs = Date.now() - Date.parse(time.dateTime);
      place.textContent =
        passedMs >= 0 && passedMs < dayMs ? ` (${sayAgo(passedMs / minuteMs, words)})` : '';
    }
  };
  look();
  setInterval(look, 30_000);
}

function sayAgo(minutes: number, words: Intl.RelativeTimeFormat): string {
  return minutes < 60
    ? words.format(-Math.max(1, Math.round(minutes)), 'minute')
    : words.format(-Math.round(minutes / 60), 'hour');
}

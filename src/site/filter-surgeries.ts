/**
 * In the browser: shows only the surgeries that match what is typed, and says
 * how many. Without it the list is whole, and the letters lead through it. A
 * list that is folded unfolds while something is typed.
 */
export function filterSurgeries(page: Document): void {
  const input = page.querySelector<HTMLInputElement>('#surgery');
  const found = page.querySelector<HTMLElement>('#found');
  const rows = [...page.querySelectorAll<HTMLElement>('[data-search]')];
  const sections = [...page.querySelectorAll<HTMLElement>('[data-letter]')];
  const folded = rows[0]?.closest('details');
  const closed = [...page.querySelectorAll<HTMLElement>('[data-exact]')];
  const closedList = page.querySelector<HTMLElement>('[data-closed]');
  const letters = page.querySelector<HTMLElement>('#letters');
  if (!input || !found) return;
  const { one = '', many = '' } = found.dataset;

  const show = () => {
    const typed = input.value.trim().toLowerCase();
    let matches = rows.filter((row) => isMatch(row.dataset['search'] ?? '', typed));
    // A patient's own postcode is not the surgery's: its first half is near enough.
    const [, outward] = /^([a-z]{1,2}\d[a-z\d]?) ?\d[a-z]{2}$/.exec(typed) ?? [];
    if (matches.length === 0 && outward) {
      matches = rows.filter((row) => isMatch(row.dataset['search'] ?? '', `${outward} `));
    }
    for (const row of rows) row.hidden = !matches.includes(row);
    for (const section of sections) {
      section.hidden = !section.querySelector('[data-search]:not([hidden])');
    }
    // A surgery that has closed for good is found by its whole name or its code only.
    const gone = closed.filter((row) => (row.dataset['exact'] ?? '').split('|').includes(typed));
    for (const row of closed) row.hidden = !gone.includes(row);
    if (closedList) closedList.hidden = gone.length === 0;
    const count = matches.length + gone.length;
    found.textContent =
      typed === ''
        ? ''
        : count === 0
          ? `No ${one} found. Try a part of its name, its town, or the first half of your postcode.`
          : count === 1
            ? `1 ${one} found.`
            : `${count} ${many} found.`;
    if (folded) folded.open = typed !== '';
    if (letters) letters.hidden = typed !== '';
  };
  input.value = new URLSearchParams(page.location.search).get('q') ?? '';
  input.addEventListener('input', show);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  show();
}

function isMatch(text: string, typed: string): boolean {
  const words = typed.split(/\s+/).filter(Boolean);
  return typed.endsWith(' ')
    ? text.includes(typed)
    : words.every((word) => text.includes(word)) ||
        text.replaceAll(' ', '').includes(words.join(''));
}

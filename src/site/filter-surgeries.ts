/**
 * In the browser: shows only the surgeries that match what is typed, and says
 * how many. Without it the list is whole, and the letters lead through it.
 */
export function filterSurgeries(page: Document): void {
  const input = page.querySelector<HTMLInputElement>('#surgery');
  const found = page.querySelector('#found');
  const rows = [...page.querySelectorAll<HTMLElement>('[data-search]')];
  const sections = [...page.querySelectorAll<HTMLElement>('[data-letter]')];
  if (!input || !found) return;

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = rows.filter((row) => {
      const text = row.dataset['search'] ?? '';
      const isMatch =
        words.every((word) => text.includes(word)) ||
        text.replaceAll(' ', '').includes(words.join(''));
      row.hidden = !isMatch;
      return isMatch;
    });
    for (const section of sections) {
      section.hidden = !section.querySelector('[data-search]:not([hidden])');
    }
    found.textContent =
      words.length === 0
        ? ''
        : matches.length === 1
          ? '1 surgery found.'
          : `${matches.length} surgeries found.`;
  };
  input.value = new URLSearchParams(page.location.search).get('q') ?? '';
  input.addEventListener('input', show);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  show();
}

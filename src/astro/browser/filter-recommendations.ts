const names = ['state', 'owner', 'incident'] as const;

/**
 * In the browser: shows only the recommendations of the state, owner and
 * incident that are chosen, says how many, and keeps the choice in the page's
 * address. Without it the table is whole, the most pressing first.
 */
export function filterRecommendations(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#filter');
  const found = page.querySelector('#found');
  const rows = [...page.querySelectorAll<HTMLElement>('tr[data-state]')];
  if (!form || !found) return;
  const selects = names.flatMap((name) => form.querySelector<HTMLSelectElement>(`#${name}`) ?? []);

  const show = () => {
    const chosen = selects.filter(({ value }) => value !== '');
    for (const row of rows) row.hidden = !chosen.every((select) => hasValue(row, select));
    const shown = rows.filter(({ hidden }) => !hidden).length;
    found.textContent =
      chosen.length === 0
        ? ''
        : `${shown} of ${rows.length} ${rows.length === 1 ? 'recommendation' : 'recommendations'} shown.`;
  };
  const asked = new URLSearchParams(page.location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
    select.addEventListener('change', () => {
      show();
      keep(selects, page);
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  show();
}

/** A state may be two at once: in progress and overdue. */
function hasValue(row: HTMLElement, { name, value }: HTMLSelectElement): boolean {
  const own = row.dataset[name] ?? '';
  return name === 'state' ? own.split(' ').includes(value) : own === value;
}

/** So that what is chosen can be sent to somebody. */
function keep(selects: readonly HTMLSelectElement[], page: Document): void {
  const query = new URLSearchParams(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  ).toString();
  history.replaceState(null, '', query ? `?${query}` : page.location.pathname);
}

/** In the browser: a button beside each text that copies it. Without it the text can be marked by hand. */
export function offerCopies(page: Document): void {
  if (!navigator.clipboard) return;
  for (const words of page.querySelectorAll('[data-words]')) {
    const button = words.parentElement?.querySelector('button');
    if (!button?.parentElement) continue;
    button.parentElement.hidden = false;
    button.addEventListener('click', () => {
      const lines = [...words.children].map(({ textContent }) => textContent);
      void navigator.clipboard.writeText(lines.join('\n')).then(() => {
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
      });
    });
  }
}

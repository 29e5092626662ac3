type Child = Node | string | false | undefined;

/**
 * An element with attributes, listeners (onclick and so on) and children. Texts
 * become text nodes: nothing that was typed is ever read as HTML.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, unknown> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on') && typeof value === 'function')
      element.addEventListener(key.slice(2), value as EventListener);
    else if (key === 'value' || key === 'checked') Object.assign(element, { [key]: value });
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(
    ...children.filter((one): one is Node | string => one !== false && one !== undefined),
  );
  return element;
}

/** A part that is folded until somebody opens it. */
export function makeFolded(title: string, ...children: Child[]): HTMLDetailsElement {
  return make(
    'details',
    { class: 'nhsuk-details' },
    make(
      'summary',
      { class: 'nhsuk-details__summary' },
      make('span', { class: 'nhsuk-details__summary-text' }, title),
    ),
    make('div', { class: 'nhsuk-details__text' }, ...children),
  );
}

/** Puts other children into an element. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(
    ...children.filter((one): one is Node | string => one !== false && one !== undefined),
  );
}

/** What our own renderer made of Markdown: the one place where HTML becomes elements. */
export function rendered(html: string): HTMLElement {
  const box = make('div', { class: 'app-prose' });
  const page = new DOMParser().parseFromString(html, 'text/html');
  box.append(...page.body.childNodes);
  // A link would lead away from what is being written.
  for (const link of box.querySelectorAll('a')) link.target = '_blank';
  return box;
}

/** The element that the page was built with. Throws if it has none. */
export function byId<Element extends HTMLElement = HTMLElement>(id: string): Element {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element as Element;
}

let names = 0;

/** An id that no other element has. */
export function freshId(): string {
  names += 1;
  return `c${names}`;
}

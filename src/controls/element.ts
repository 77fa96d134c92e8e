/** Builds the extension's pages. Texts go in as text only, whatever they hold. */

export type Child = Node | string | undefined;

/**
 * Makes an element. `properties` are set as the element's own, for example `{ className, onclick }`; those with a hyphen and
 * `role` as attributes. Children that are undefined are left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> & { readonly [attribute: `${string}-${string}`]: string } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role') made.setAttribute(name, String(value));
    else Reflect.set(made, name, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** The element with this id; throws where the page has none of this type, which is a mistake in the page. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} #${id}.`);
  return found;
}

/**
 * Replaces what stands in `container`. Whoever was at or in an element with a `data-key`, by keyboard or screen reader, is put on
 * the new element with the same key (of a disclosure: on its summary), and disclosures with a key stay open.
 */
export function replaceContent(container: HTMLElement, ...children: readonly Child[]): void {
  const focused =
    container.contains(document.activeElement) && document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const key = focused?.closest<HTMLElement>('[data-key]')?.dataset.key;
  const open = new Set([...container.querySelectorAll<HTMLElement>('details[open][data-key]')].map(({ dataset }) => dataset.key));
  container.replaceChildren(...children.filter((child) => child !== undefined));
  if (key === undefined && open.size === 0) return;
  for (const candidate of container.querySelectorAll<HTMLElement>('[data-key]')) {
    const isDisclosure = candidate instanceof HTMLDetailsElement;
    if (isDisclosure) candidate.open = open.has(candidate.dataset.key);
    if (candidate.dataset.key === key) (isDisclosure ? candidate.querySelector('summary') : candidate)?.focus();
  }
}

/*
 * Paths of element names that lead from a page's body to elements, for messages whose words tell nothing:
 * `main/div:2/aside` are all asides in the second `div` of the `main`s that are children of the body. The content script carries this.
 */

/** Characters of the longest path. */
export const LONGEST_PATH = 1000;

/** A step: the element's name, and its place among its siblings of that name, from 1; without a place, all of them. */
const STEP = /^([a-z][a-z\d-]*)(?::([1-9]\d{0,3}))?$/;

/** Where in a path a step is that cannot be read, as a character from 0; undefined where all can. */
export function mistakeInPath(path: string): number | undefined {
  if (path.length > LONGEST_PATH) return LONGEST_PATH;
  let at = 0;
  for (const step of path.split('/')) {
    if (!STEP.test(step)) return at;
    at += step.length + 1;
  }
  return undefined;
}

/** A step's parts; no name where it cannot be read. */
export function readStep(step: string): { readonly name: string; readonly place: number | undefined } {
  const [, name = '', place] = STEP.exec(step) ?? [];
  return { name, place: place === undefined ? undefined : Number(place) };
}

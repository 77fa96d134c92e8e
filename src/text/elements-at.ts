/** Follows paths of element names (see rules/element-path.ts) in a page, and makes them. */
import { mistakeInPath, readStep } from '../rules/element-path.ts';
import { firstOf, isElement, nameOf, nextOf, parentOf } from './dom.ts';

const MOST_ELEMENTS = 100;

/** The elements of a page that a path leads to, the first hundred; none where the path cannot be read. */
export function elementsAt(path: string, body: Element): Element[] {
  let elements = [body];
  for (const step of path.split('/')) {
    const { name, place } = readStep(step);
    elements = elements
      .flatMap((element) => {
        const named = childrenNamed(element, name);
        return place === undefined ? named : named.slice(place - 1, place);
      })
      .slice(0, MOST_ELEMENTS);
  }
  return elements;
}

/** The path that leads to one element and no other; undefined where it does not stand in the body, or has a name that paths do not know. */
export function pathTo(element: Element, body: Element): string | undefined {
  const steps: string[] = [];
  let each = element;
  while (each !== body) {
    const parent = parentOf(each);
    if (!parent || !isElement(parent)) return undefined;
    const name = nameIn(each);
    const named = childrenNamed(parent, name);
    steps.unshift(named.length > 1 ? `${name}:${named.indexOf(each) + 1}` : name);
    each = parent;
  }
  const path = steps.join('/');
  return mistakeInPath(path) === undefined ? path : undefined;
}

const nameIn = (element: Element): string => nameOf(element).toLowerCase();

function childrenNamed(parent: Element, name: string): Element[] {
  const named: Element[] = [];
  for (let child = firstOf(parent); child; child = nextOf(child)) if (isElement(child) && nameIn(child) === name) named.push(child);
  return named;
}

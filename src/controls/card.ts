/** A part of a page with its heading. */
import { type Child, element } from './element.ts';

/** A card that can take the keyboard back to its heading, after what had it has gone. */
export interface Card {
  readonly node: HTMLElement;
  readonly heading: HTMLHeadingElement;
}

/** Makes a card; its heading can be focused by script. */
export function createCard(title: string, ...content: readonly Child[]): Card {
  const heading = element('h2', { tabIndex: -1 }, title);
  return { heading, node: element('section', { className: 'card' }, heading, ...content) };
}

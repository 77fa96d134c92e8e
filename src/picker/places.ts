/** Where things of the page are on the screen, and what is at a place. All places are in CSS pixels of the viewport. */
import type { Block } from '../text/block.ts';
import { holds } from '../text/inner-trees.ts';
import type { Candidate } from './candidates.ts';
import type { PageReading } from './page-reading.ts';

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is at a place of the page: an element, and the block of text there, if there is one. */
export interface Pointed {
  readonly element: Element;
  readonly block: Block | null;
}

/** What the page shows at a place, under the picker's own element `host`; null where there is only the page's ground. */
export function pointedAt(document: Document, x: number, y: number, host: Element, reading: PageReading): Pointed | null {
  const found = document.elementsFromPoint(x, y).find((element) => element !== host && holds(document.body, element));
  return found && found !== document.body ? pointedIn(found, y, reading) : null;
}

/** The block of text in an element of the page that is nearest to a height, and the box that holds it. */
function pointedIn(found: Element, y: number, reading: PageReading): Pointed {
  let around: Element | null = found;
  while (around && !reading.boxOf(around)) around = around.parentElement;
  const box = around ? reading.boxOf(around) : undefined;
  const isSilent = around !== found && !/\S/.test(found.textContent ?? '');
  if (!box || isSilent) return { element: found, block: null };
  const own = reading.survey.blocks.slice(box.start, box.end).filter((block) => block.box === box);
  const distances = own.map((block) => {
    const { top, bottom } = spotOfBlock(block);
    return Math.max(top - y, y - bottom, 0);
  });
  const least = Math.min(...distances);
  const nearest = least <= FAR ? own[distances.indexOf(least)] : undefined;
  return { element: box.element, block: nearest ?? null };
}

const FAR = 24; // px above or below a line that still mean the line

/** Where a candidate is. */
export function spotOf({ element, blocks }: Candidate): Spot {
  if (!element) return around(blocks.map(spotOfBlock));
  const own = element.getBoundingClientRect();
  // An element that is laid out as if it were not there (display: contents) has no place of its own.
  return own.width > 0 && own.height > 0 ? own : around([...element.children].map((child) => child.getBoundingClientRect()));
}

/** Where a block's text is. */
export function spotOfBlock({ nodes }: Block): Spot {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return NOWHERE;
  const range = first.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

/** Whether a person could see a candidate, if need be by scrolling to it. */
export function canBeSeen(candidate: Candidate): boolean {
  const element = candidate.element ?? candidate.blocks[0]?.box.element;
  const { left, top, right, bottom } = spotOf(candidate);
  return right - left > 1 && bottom - top > 1 && element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
}

const NOWHERE: Spot = { left: 0, top: 0, right: 0, bottom: 0 };

function around(spots: readonly Spot[]): Spot {
  const seen = spots.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  if (seen.length === 0) return NOWHERE;
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    top: Math.min(...seen.map(({ top }) => top)),
    right: Math.max(...seen.map(({ right }) => right)),
    bottom: Math.max(...seen.map(({ bottom }) => bottom)),
  };
}

import type { Block } from '../text/block.ts';
import { parentOf, previousOf } from '../text/dom.ts';

/** A place among an element's children: right after one of them, or, for null, before all. */
type Place = Node | null;

const MOST_PLACES = 200;
const MOST_COMPARED = 200; // pairs of nodes, whose order costs more the more siblings they have
const MOST_ADDED = 20_000; // nodes
const { compareDocumentPosition } = Node.prototype;

/**
 * Finds where, in the order of a page, it has changed first since it was read, from what a mutation observer reports. Rather too
 * early than too late: what it takes for changed is read again, and comes to the same.
 */
export class FirstChange {
  /** For each element whose children have changed, the place of the first change: all children before it stand as they stood. */
  private readonly places = new Map<Node, Place>();
  private readonly added = new Set<Node>();
  private compared = 0;
  private isLost = false; // so much has changed that it is not followed

  /** Takes what a mutation observer reports. */
  note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (this.isLost) return;
      if (record.type === 'characterData') this.noteText(record.target);
      else if (record.type === 'childList') this.noteChildren(record);
    }
  }

  /** From now on only what changes from now on counts. */
  forget(): void {
    this.places.clear();
    this.added.clear();
    this.compared = 0;
    this.isLost = false;
  }

  /** Whether anything has changed. */
  get isAny(): boolean {
    return this.isLost || this.places.size > 0;
  }

  /**
   * How many of a page's blocks stand as they were read, with all before them.
   * @param root what was read
   * @param blocks those that were found in it, in their order
   */
  keptOf(root: Node, blocks: readonly Block[]): number {
    if (this.isLost) return 0;
    let kept = blocks.length;
    for (const [parent, place] of this.places) {
      if (parent !== root && (positionOf(root, parent) & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0) continue;
      const after = place && parentOf(place) === parent ? place : null;
      const isBefore = (block: Block | undefined): boolean => block !== undefined && standsBefore(block, parent, after);
      if (isBefore(blocks[kept - 1])) continue;
      kept = countWhile(kept, (index) => isBefore(blocks[index]));
    }
    // What follows a block may go on with it.
    return Math.max(0, kept - 1);
  }

  private lose(): void {
    this.forget();
    this.isLost = true;
  }

  private noteText(text: Node): void {
    const parent = parentOf(text);
    if (parent && !this.added.has(text)) this.noteAt(parent, previousOf(text));
  }

  private noteChildren({ target, previousSibling, addedNodes, removedNodes }: MutationRecord): void {
    for (const node of addedNodes) this.added.add(node);
    for (const node of removedNodes) {
      if (node === this.places.get(target)) this.places.set(target, previousSibling);
    }
    if (this.added.size > MOST_ADDED) this.lose();
    else this.noteAt(target, previousSibling);
  }

  /** Something has changed right after a child of an element. */
  private noteAt(parent: Node, child: Place): void {
    const known = this.places.get(parent);
    if (known === undefined) {
      if (this.isNew(parent)) return;
      if (this.places.size === MOST_PLACES) this.lose();
      else this.places.set(parent, child);
    } else if (known !== null && child !== known && (child === null || !this.added.has(child))) {
      this.places.set(parent, this.earlier(parent, known, child));
    }
  }

  /** Whether a node has come with what was added: where that was put is known. */
  private isNew(node: Node): boolean {
    for (let each: Node | null = node; each; each = parentOf(each)) if (this.added.has(each)) return true;
    return false;
  }

  private earlier(parent: Node, one: Node, other: Place): Place {
    if (other === null || parentOf(one) !== parent || parentOf(other) !== parent) return null;
    if (++this.compared > MOST_COMPARED) {
      this.lose();
      return null;
    }
    return (positionOf(other, one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? one : other;
  }
}

/** Where the second node stands, seen from the first: bits as in the DOM Standard. */
const positionOf = (seenFrom: Node, node: Node): number => compareDocumentPosition.call(seenFrom, node);

/** Whether all of a block stands before what comes after a child of an element, or before all of its children. */
function standsBefore({ nodes }: Block, parent: Node, after: Node | null): boolean {
  const last = nodes.at(-1);
  if (!last) return false;
  const position = positionOf(after ?? parent, last);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0) return false;
  if ((position & Node.DOCUMENT_POSITION_PRECEDING) !== 0) return true;
  return after !== null && (last === after || (position & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0);
}

/** How many numbers from 0 on fit, up to a limit; those that fit come before all others. */
function countWhile(limit: number, fits: (number: number) => boolean): number {
  let least = 0;
  let most = limit;
  while (least < most) {
    const middle = (least + most) >> 1;
    if (fits(middle)) least = middle + 1;
    else most = middle;
  }
  return least;
}

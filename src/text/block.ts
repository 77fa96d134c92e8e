import type { Box } from './box.ts';
import { proseWeight } from './prose.ts';

const PRESSED = 0.9; // share of a text that stands in links, from which on it can be pressed as a whole
const ROW = 0.5; // the same for a row of links
const LEAST_ROW = 4; // parts of a row of links
/** Signs between links, as in "Log in | Register". */
const SEPARATORS = / [|·•:/–—-] /g;

/** A run of text within a box. */
export class Block {
  /** The block is inside a link or is a button. */
  readonly pressable: boolean;
  private knownProse = -1;

  /**
   * @param index its place among the blocks of the page
   * @param text the text with white space folded
   * @param linked characters of the text that stand in links and in buttons
   * @param quoted all of it stands in quoted or code-like inline markup (q, code, kbd, samp)
   */
  constructor(
    readonly index: number,
    readonly box: Box,
    readonly nodes: readonly Text[],
    readonly text: string,
    readonly linked: number,
    readonly quoted: boolean,
  ) {
    this.pressable = box.tag === 'BUTTON' || linked >= text.length * PRESSED || isPressedInParts(text, nodes, linked);
  }

  /** How many links and other parts its text has that follow one another. */
  get parts(): number {
    return partsOf(this.nodes);
  }

  /** Whether it is a row of links, as sites have at their top and at their end: "About us | Contact | Newsletter | Log in". */
  get isLinkRow(): boolean {
    return this.linked >= this.text.length * ROW && this.parts >= LEAST_ROW;
  }

  /** How much the block looks like running prose: letters that count, from 0 (not prose) to 600. */
  get prose(): number {
    if (this.knownProse === -1) this.knownProse = this.pressable ? 0 : proseWeight(this.text, this.box.tag, this.linked);
    return this.knownProse;
  }
}

/** All of a text but what parts its links. */
function isPressedInParts(text: string, nodes: readonly Text[], linked: number): boolean {
  if (linked < text.length * ROW || partsOf(nodes) < 2) return false;
  return linked + (text.match(SEPARATORS) ?? []).join('').length >= text.length * PRESSED;
}

/** How many times the element changes in which the texts stand, and one; comments part a text, too, and change nothing. */
function partsOf(nodes: readonly Text[]): number {
  let parts = 0;
  let before: Node | null = null;
  for (const node of nodes) {
    if (node.parentNode !== before) parts++;
    before = node.parentNode;
  }
  return parts;
}

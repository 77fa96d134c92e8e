import type { Box } from './box.ts';
import { proseWeight } from './prose.ts';

const PRESSED = 0.9; // share of a text that stands in links, from which on it can be pressed as a whole

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
    this.pressable = box.tag === 'BUTTON' || linked >= text.length * PRESSED;
  }

  /** How much the block looks like running prose: letters that count, from 0 (not prose) to 600. */
  get prose(): number {
    if (this.knownProse === -1) this.knownProse = this.pressable ? 0 : proseWeight(this.text, this.box.tag, this.linked);
    return this.knownProse;
  }
}

import type { Widget } from '../judge/widgets.ts';
import { isInDocument, outerOf } from '../text/inner-trees.ts';

/** What of a page has changed while it was being looked at. */
export class Touched {
  private readonly nodes = new Set<Node>();
  /** Those nodes and all around them; null until it is asked for. */
  private around: Set<Node> | null = null;

  /** @param nodes texts that have changed, and elements whose children have */
  note(nodes: Iterable<Node>): void {
    for (const node of nodes) this.nodes.add(node);
    this.around = null;
  }

  get isAny(): boolean {
    return this.nodes.size > 0;
  }

  forget(): void {
    this.nodes.clear();
    this.around = null;
  }

  /** Whether a message is no longer what was read: something may have come into it that is none. */
  includes({ boxes, blocks }: Widget): boolean {
    if (this.nodes.size === 0) return false;
    if (boxes.length > 0) return boxes.some(({ element }) => this.nodesAround().has(element) || !isInDocument(element));
    return blocks.some((block) => block.nodes.some((node) => this.nodes.has(node) || !isInDocument(node)));
  }

  private nodesAround(): Set<Node> {
    if (this.around) return this.around;
    const around = new Set<Node>();
    for (const start of this.nodes) {
      for (let node: Node | null = start; node && !around.has(node); node = outerOf(node)) around.add(node);
    }
    this.around = around;
    return around;
  }
}

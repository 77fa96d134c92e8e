import type { Block } from '../text/block.ts';
import type { Survey } from '../text/survey.ts';
import { canBeMessage } from './can-be-message.ts';
import { ConceptSet } from './concept-set.ts';
import { type Evidence, type Scene, TELLS } from './evidence.ts';
import { reasonsFor } from './reasons.ts';
import type { SignalReader } from './signals.ts';
import { numberOf } from './vocabulary.ts';

const LEAST_BEFORE = 3; // blocks of an article before the line that ends it
const MOST_AFTER = 12; // blocks
/** What sites say of that for which they keep the rest. */
const SALE = new ConceptSet(['subscribe', 'subscription', 'subscriber', 'benefit', 'trial', 'unlock', 'login'].map(numberOf));
const ASKED = new ConceptSet(['subscribe', 'subscription', 'register', 'login'].map(numberOf));
const UNLOCK = numberOf('unlock');

/**
 * What follows a line that says for whom the rest of an article is ("To read on, please subscribe") is no longer the article's, where
 * each paragraph up to the end sells something, though it is set as the article's own. Raises the evidence of it, in place.
 * @param evidence by the block's index
 */
export function joinAfterGate({ blocks }: Survey, scene: Scene, signals: SignalReader, evidence: Evidence[]): void {
  const { article } = scene;
  const start = startOfSale(blocks, article.first + LEAST_BEFORE, article.last, signals);
  const gate = blocks.slice(start, article.last + 1).find((block) => isGate(block, scene, signals, evidence));
  const found = gate && evidence[gate.index];
  const rule = found?.rule;
  if (!gate || !rule || article.last - gate.index > MOST_AFTER) return;
  for (const block of blocks.slice(gate.index + 1, article.last + 1)) {
    const own = evidence[block.index];
    if (!own || own.score >= TELLS || !canBeMessage(block, article)) continue;
    const read = signals.read(block.text);
    const reasons = read.said.meets(SALE) ? reasonsFor(rule, read, scene.places.of(block)) : found.reasons;
    evidence[block.index] = { rule, score: TELLS, reasons };
  }
}

/** The first of the blocks at the end of an article of whose paragraphs each sells something. */
function startOfSale(blocks: readonly Block[], least: number, last: number, signals: SignalReader): number {
  const sells = (block: Block): boolean => signals.read(block.text).said.meets(SALE);
  let start = last + 1;
  while (start > least) {
    let from = start - 1;
    while (from > least && blocks[from - 1]?.box === blocks[from]?.box) from--;
    if (!blocks.slice(from, start).some(sells)) break;
    start = from;
  }
  return start;
}

/** A paragraph that is a message by itself and says that one has to ask for the rest. */
function isGate(block: Block, { places }: Scene, signals: SignalReader, evidence: readonly Evidence[]): boolean {
  const { rule = null, score = 0 } = evidence[block.index] ?? {};
  if (!rule || score < TELLS || !(rule.kind === 'subscription' || rule.kind === 'login')) return false;
  const { said } = signals.read(block.text);
  return said.has(UNLOCK) && said.meets(ASKED) && places.of(block).plain;
}

import type { Survey } from '../text/survey.ts';
import { type Evidence, type Scene, TELLS } from './evidence.ts';
import { isHeading } from './place.ts';
import { reasonsFor } from './reasons.ts';
import { REQUESTS } from './requests.ts';
import type { SignalReader } from './signals.ts';

const LONGEST = 60; // letters
const COVERED = 0.4; // coverage

/**
 * A short heading among an article's paragraphs that says nothing but what the message right under it says ("On supporting our
 * reporting") heads that and no part of the article. Raises its evidence, in place.
 * @param evidence by the block's index
 */
export function joinHeadings({ blocks }: Survey, { article, places }: Scene, signals: SignalReader, evidence: Evidence[]): void {
  for (const block of blocks.slice(article.first, article.last)) {
    const under = blocks[block.index + 1];
    const { rule = null, score = 0 } = (under && evidence[under.index]) ?? {};
    if (!under || !rule || score < TELLS || !isHeading(block.box) || (evidence[block.index]?.score ?? 0) >= TELLS) continue;
    const read = signals.read(block.text);
    if (read.size > LONGEST || read.coverage < COVERED || !read.said.meets(REQUESTS)) continue;
    if (block.box.parent !== under.box.parent || read.said.countWithout(signals.read(under.text).said) > 0) continue;
    evidence[block.index] = { rule, score: TELLS, reasons: reasonsFor(rule, read, places.of(block)) };
  }
}

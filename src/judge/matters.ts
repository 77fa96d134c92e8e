import type { Kind } from '../rules/kinds.ts';
import type { Survey } from '../text/survey.ts';
import type { Evidence, Scene } from './evidence.ts';
import { type ReadyRule, rulesFor } from './ready-rules.ts';
import type { Signals } from './signals.ts';

const COVERED = 0.15; // share of a headline that tells what its article is about
const LESS = 0.8; // evidence

/** Who writes of subscriptions writes of log-ins, too. */
const matterOf = (kind: Kind): Kind => (kind === 'login' ? 'subscription' : kind === 'ad-block' ? 'access-check' : kind);

/**
 * Takes evidence off lines that are set as the article's own and say what its headline speaks of: an article on log-ins says how to log
 * in. Changes the evidence in place.
 * @param headline what the headline says
 * @param evidence by the block's index
 */
export function spareMatters(
  { blocks }: Survey,
  { places }: Scene,
  headline: Signals,
  evidence: Evidence[],
  rules: readonly ReadyRule[],
): void {
  if (headline.coverage < COVERED) return;
  const matters = rulesFor(headline.said, rules).map(({ rule }) => matterOf(rule.kind));
  for (const block of blocks) {
    const known = evidence[block.index];
    if (known?.rule && matters.includes(matterOf(known.rule.kind)) && places.of(block).plain)
      evidence[block.index] = { ...known, score: known.score - LESS };
  }
}

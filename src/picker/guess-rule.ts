import type { Weighed } from '../judge/judge.ts';
import { speaksFor } from '../judge/place.ts';
import { rule as invitation } from '../rules/built-in/subscription.invite.ts';
import { RULES } from '../rules/built-in-rules.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';

/**
 * The built-in rule that comes nearest to some blocks: by their words, or else by what the boxes around them are called. A
 * message that says nothing of any kind is taken for an invitation to subscribe, which most messages are.
 */
export function guessRule(blocks: readonly Block[], { evidence, scene }: Weighed): Rule {
  let best: Rule | null = null;
  let most = 0;
  for (const { index } of blocks) {
    const { rule, score } = evidence[index] ?? { rule: null, score: 0 };
    if (rule && score > most) {
      best = rule;
      most = score;
    }
  }
  if (best) return best;
  for (const block of blocks) {
    const place = scene.places.of(block);
    const named = RULES.find(({ kind }) => speaksFor(place.own | place.near | place.far, kind));
    if (named) return named;
  }
  return invitation;
}

import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { says } from '../text/names.ts';
import { type Place, speaksFor } from './place.ts';
import { calls } from './requests.ts';
import type { Signals } from './signals.ts';
import { numberOf } from './vocabulary.ts';

const SHARE = numberOf('share');
const CONSENT = numberOf('consent');
const FOLLOW = numberOf('follow');
const ROW_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'share-tools', 'related-links']);
const ROW = 1.5; // taken off where links stand in a row
/** A share in a hundred: where a text asks for nothing, a figure that it tells. */
const FIGURE = /\d\s?%/;
const TOLD = 1; // taken off where it tells one of e-mail, as reports on newsletters do
const SHORT_ENTRY = 30; // letters
const TEASER_COVERED = 0.35; // coverage
const TEASER = 0.3; // taken off where an entry of a list reads like a headline

/** What a rule takes off where a message lacks what its like have. */
export function misfit(rule: Rule, block: Block, signals: Signals, place: Place): number {
  const { unasked = 0, formless = 0, unnamed = 0, loose = 0, shared = 0 } = rule;
  const names = place.own | place.near | place.far;
  const named = place.inForm || speaksFor(names, rule.kind);
  const isAsking = calls(signals);
  const shares = (signals.said.has(SHARE) && !signals.said.has(CONSENT)) || (!place.inForm && says(names, 'share'));
  let score = loose * (1 - signals.coverage);
  if (!isAsking) score += unasked + (place.inForm ? 0 : formless);
  if (!isAsking && rule.kind === 'newsletter' && FIGURE.test(block.text)) score += TOLD;
  if (!named) score += unnamed;
  if (shares) score += shared;
  if (block.isLinkRow && !mayBeRow(rule, signals)) score += ROW;
  if (!named && (block.pressable || !isAsking) && isLikeHeadline(signals, place)) score += TEASER;
  return score;
}

/** Networks to follow a site on, and ways to comment and share, are set in rows. */
const mayBeRow = ({ kind }: Rule, { said }: Signals): boolean => (kind === 'app-and-follow' ? said.has(FOLLOW) : ROW_KINDS.has(kind));

/** An entry of a list that speaks mostly of something else. */
const isLikeHeadline = ({ coverage, size }: Signals, { listed }: Place): boolean =>
  listed && coverage < TEASER_COVERED && size > SHORT_ENTRY;

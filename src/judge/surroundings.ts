import type { Region } from '../article/regions.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { says } from '../text/names.ts';
import { type Place, speaksFor } from './place.ts';

/** Kinds whose words also stand in the account controls at the top of a page. */
const ACCOUNT_KINDS: ReadonlySet<Kind> = new Set(['login', 'subscription', 'app-and-follow', 'donation']);
/** Kinds that let people choose, a plan or an amount. */
const CHOSEN_KINDS: ReadonlySet<Kind> = new Set(['subscription', 'donation']);

/** How far the place where a block stands, and the names around it, speak for a rule, or against it. */
export function surroundings(rule: Rule, place: Place, region: Region, block: Block): number {
  let score = 0;
  if (speaksFor(place.own, rule.kind)) score += 0.4;
  else if (speaksFor(place.near, rule.kind)) score += 0.35;
  else if (speaksFor(place.far, rule.kind)) score += 0.2;
  else if (block.box.tag === 'LI' && block.linked === 0) score -= 0.3;
  if (says(place.own | place.near, 'callout')) score += 0.1;
  const isCaption = block.box.tag === 'FIGCAPTION' || says(place.own | place.near, 'caption');
  if (!place.inForm && (isCaption || says(place.own | place.near, 'author'))) score -= 0.35;
  if (rule.kind !== 'related-links' && says(place.own | place.near, 'related')) score -= 0.2;
  if (says(place.own | place.near | place.far, 'consent')) score -= 1;
  if (place.inForm || (place.amongFields && CHOSEN_KINDS.has(rule.kind))) score += 0.25;
  if (region === 'comments' && rule.kind === 'comment-prompt') score += 0.3;
  if (region === 'comments' && rule.kind !== 'comment-prompt') score -= 0.2;
  if (region === 'dialog') score += 0.1;
  if (region === 'header') score -= 0.8;
  if (region === 'footer' || says(place.own | place.near, 'footer'))
    score -=
      rule.kind === 'login' || rule.kind === 'subscription' ? 2 : rule.kind === 'newsletter' && place.inForm && !place.listed ? 0.2 : 0.9;
  if (place.above && (says(place.own | place.near | place.far, 'header') || says(place.own | place.near, 'menu'))) score -= 0.8;
  if (place.above) score -= !ACCOUNT_KINDS.has(rule.kind) ? 0.2 : block.pressable && rule.kind !== 'app-and-follow' ? 1.3 : 0.7;
  if (region === 'menu') score -= 2;
  return score;
}

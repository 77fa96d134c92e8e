import type { Article } from '../article/find-article.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Block } from '../text/block.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, JOINS, type Scene, SENTENCE_END } from './evidence.ts';
import { type ReadyRule, rulesFor } from './ready-rules.ts';
import { REQUESTS } from './requests.ts';
import type { SignalReader } from './signals.ts';

const COVERED = 0.15; // share of a headline that tells what its article is about
const LEAST_SHORT = 2; // sentences too short for prose, from which on they are how an article is written
const LESS = 0.8; // evidence

/** Who writes of subscriptions writes of log-ins, too. */
const matterOf = (kind: Kind): Kind => (kind === 'login' ? 'subscription' : kind === 'ad-block' ? 'access-check' : kind);

/**
 * Takes evidence off lines that are set as the article's own: where they say what its headline speaks of, as an article on log-ins says
 * how to log in, and where they end an article that is written in short sentences, and ask for nothing. Changes the evidence in place.
 * @param evidence by the block's index
 */
export function spareOwnWords(
  { blocks }: Survey,
  { article, places }: Scene,
  signals: SignalReader,
  evidence: Evidence[],
  rules: readonly ReadyRule[],
): void {
  const headline = signals.read((blocks[article.headline] as Block).text);
  const matters = headline.coverage < COVERED ? [] : rulesFor(headline.said, rules).map(({ rule }) => matterOf(rule.kind));
  let isShort: boolean | undefined; // found out where a line asks for it, which few pages' lines do
  const isEnding = (block: Block): boolean => {
    if (block.index <= article.last || !isOwnSentence(block, article) || signals.read(block.text).said.meets(REQUESTS)) return false;
    isShort ??= isWrittenShort(blocks, article);
    return isShort;
  };
  for (const block of blocks) {
    const known = evidence[block.index];
    if (!known?.rule || known.score < JOINS || !places.of(block).plain) continue;
    if (matters.includes(matterOf(known.rule.kind)) || isEnding(block)) evidence[block.index] = { ...known, score: known.score - LESS };
  }
}

/** Whether a block is a sentence set as the article's own. */
const isOwnSentence = ({ box, text, linked }: Block, { isOwn }: Article): boolean => linked === 0 && SENTENCE_END.test(text) && isOwn(box);

/** Whether an article has short sentences among its prose. */
const isWrittenShort = (blocks: readonly Block[], article: Article): boolean =>
  blocks.slice(article.first, article.last).filter((block) => block.prose === 0 && isOwnSentence(block, article)).length >= LEAST_SHORT;

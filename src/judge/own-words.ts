import type { Article } from '../article/find-article.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Block } from '../text/block.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, JOINS, LIKE_A_MESSAGE, MANY_CONCEPTS, type Scene } from './evidence.ts';
import { type ReadyRule, rulesFor } from './ready-rules.ts';
import type { SignalReader, Signals } from './signals.ts';

const COVERED = 0.15; // share of a headline that tells what its article is about
const OFTEN = 0.25; // share of an article's paragraphs that tells the same
const LEAST_OFTEN = 3; // such paragraphs
const LEAST_SHORT = 2; // sentences too short for prose, from which on they are how an article is written
const OF_HEADLINE = 0.8; // evidence that is taken off what the headline speaks of
const OF_TEXT = 0.5; // the same, of what paragraphs speak of, and of last words

const SENTENCE_END = /[.!?…。！？।؟]\W?$/;

/** Who writes of subscriptions writes of log-ins, too. */
const matterOf = (kind: Kind): Kind => (kind === 'login' ? 'subscription' : kind === 'ad-block' ? 'access-check' : kind);

const mattersIn = (signals: Signals, rules: readonly ReadyRule[]): Kind[] =>
  rulesFor(signals.said, rules).map(({ rule }) => matterOf(rule.kind));

/**
 * Takes evidence off lines that are set as the article's own: where they say what its headline or many of its paragraphs speak of, as an
 * article on log-ins says how to log in, and where they end an article that is written in short sentences. Changes the evidence in
 * place.
 * @param tail the index of the first block after the article's last own words
 * @param evidence by the block's index
 */
export function spareOwnWords(
  { blocks }: Survey,
  { article, places }: Scene,
  tail: number,
  signals: SignalReader,
  evidence: Evidence[],
  rules: readonly ReadyRule[],
): void {
  const headline = signals.read((blocks[article.headline] as Block).text);
  const matters = headline.coverage < COVERED ? [] : mattersIn(headline, rules);
  let text: Text | undefined; // read where a line asks for it, which few pages' lines do
  for (const block of blocks) {
    const known = evidence[block.index];
    if (!known?.rule || known.score < JOINS || !places.of(block).plain) continue;
    const matter = matterOf(known.rule.kind);
    text ??= readText(blocks, article, signals, evidence, rules);
    // What speaks of many things at once is a message, whatever the article is about.
    const spares =
      block.index > article.last
        ? text.short >= LEAST_SHORT && isOwnSentence(block, article)
        : block.index < tail && text.speaksOf(matter) && signals.read(block.text).variety < MANY_CONCEPTS;
    const less = matters.includes(matter) ? OF_HEADLINE : spares ? OF_TEXT : 0;
    evidence[block.index] = { ...known, score: known.score - less };
  }
}

/** How an article is written. */
interface Text {
  /** Whether many of its paragraphs speak of a matter. */
  speaksOf(matter: Kind): boolean;
  /** How many short sentences of its own it has. */
  readonly short: number;
}

function readText(
  blocks: readonly Block[],
  article: Article,
  signals: SignalReader,
  evidence: readonly Evidence[],
  rules: readonly ReadyRule[],
): Text {
  const times = new Map<Kind, number>();
  let paragraphs = 0;
  let short = 0;
  for (const block of blocks.slice(article.first, article.last)) {
    if (!article.isOwn(block.box)) continue;
    if (block.prose === 0) short += +isOwnSentence(block, article);
    else if ((evidence[block.index]?.score ?? 0) < LIKE_A_MESSAGE) {
      paragraphs++;
      for (const matter of new Set(mattersIn(signals.read(block.text), rules))) times.set(matter, (times.get(matter) ?? 0) + 1);
    }
  }
  const least = Math.max(LEAST_OFTEN, paragraphs * OFTEN);
  return { speaksOf: (matter) => (times.get(matter) ?? 0) >= least, short };
}

/** Whether a block is a sentence set as the article's own. */
const isOwnSentence = ({ box, text, linked }: Block, { isOwn }: Article): boolean => linked === 0 && SENTENCE_END.test(text) && isOwn(box);

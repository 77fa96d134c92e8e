import type { Weighed } from '../judge/judge.ts';
import { isArticleText } from '../judge/widgets.ts';
import type { Block } from '../text/block.ts';
import { holds } from '../text/dom.ts';
import { guessRule } from './guess-rule.ts';
import type { PageReading } from './page-reading.ts';

/**
 * Why something may not be hidden. `article`: it holds this many blocks of the article's text; `picture`: it is a picture of the
 * article; `menu`: it is or holds the site's header or one of its menus.
 */
export type Refusal = { readonly why: 'article'; readonly blocks: number } | { readonly why: 'picture' } | { readonly why: 'menu' };

const LONGEST_LIKELY = 300; // characters of a message that is set as the article sets its own text
const LEAST_LIKELY = 0.25; // evidence of one
const MOSTLY_LINK = 0.3; // part of its letters
/** Headings, captions and quotations are the article's wherever they stand in it. */
const OWN_TAGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'FIGCAPTION', 'BLOCKQUOTE', 'TD', 'TH']);
const PICTURE = 'img,picture,video,figure,svg,canvas';

/**
 * Tells why something may not be hidden; null where it may be.
 * @param element what would go; null for some lines of it
 * @param blocks the text in it
 */
export function refusalOf(element: Element | null, blocks: readonly Block[], reading: PageReading): Refusal | null {
  const { article, weighed } = reading;
  if (!article || !weighed) return null;
  const own = articleTextIn(blocks, reading);
  if (own.length > 0) return { why: 'article', blocks: own.length };
  if (element && holds(element, article.root.element)) return { why: 'article', blocks: article.last - article.first + 1 };
  if (blocks.some(({ box }) => ['menu', 'header'].includes(article.regionOf(box)))) return { why: 'menu' };
  if (element && blocks.length === 0 && isArticlePicture(element, reading)) return { why: 'picture' };
  return null;
}

/** Which of some blocks are the article's text. */
export function articleTextIn(blocks: readonly Block[], reading: PageReading): readonly Block[] {
  const { article, weighed } = reading;
  if (!article || !weighed) return [];
  const { scene, tail, evidence } = weighed;
  const { kind } = guessRule(blocks, weighed);
  const isOwn = (block: Block): boolean =>
    block.index === article.headline || (block.index >= article.first && block.index < tail && isArticleText(block, kind, scene, evidence));
  const own = blocks.filter(isOwn);
  return own.every((block) => block.index !== article.headline && couldBeMessage(block, weighed)) && blocks.length === 1 ? [] : own;
}

/**
 * Whether a single block that somebody points at is given the benefit of the doubt, though it is set as the article sets its own
 * text: its words could be a message's, or it is one line that leads somewhere. Such are the messages that rules miss.
 */
function couldBeMessage(block: Block, { evidence }: Weighed): boolean {
  if (block.text.length > LONGEST_LIKELY || OWN_TAGS.has(block.box.tag)) return false;
  return (evidence[block.index]?.score ?? 0) >= LEAST_LIKELY || block.linked > block.text.length * MOSTLY_LINK;
}

function isArticlePicture(element: Element, { article, survey, boxOf }: PageReading): boolean {
  if (!article || !holds(article.root.element, element)) return false;
  if (!element.matches(PICTURE) && !element.querySelector(PICTURE)) return false;
  let around: Element | null = element;
  while (around && !boxOf(around)) around = around.parentElement;
  const box = around ? boxOf(around) : undefined;
  return box !== undefined && (box === article.root || article.isOwn(box)) && survey.blocks.length > 0;
}

import { canBeMessage } from '../judge/can-be-message.ts';
import { MOST_BLOCKS, mustStand } from '../judge/personal-verdicts.ts';
import type { Block } from '../text/block.ts';
import { holds } from '../text/inner-trees.ts';
import type { PageReading } from './page-reading.ts';

/**
 * Why something may not be hidden. `article`: it holds this many blocks of the article's text; `comment`: readers wrote some of
 * it; `menu`: it is or holds the site's header or one of its menus; `large`: it is too much for a message; `empty`: it says nothing.
 */
export type Refusal = { readonly why: 'article'; readonly blocks: number } | { readonly why: 'comment' | 'menu' | 'large' | 'empty' };

/**
 * Tells why something may not be hidden; null where it may be. Personal rules spare the same, whatever is picked.
 * @param element what would go; null for some lines of it
 * @param blocks the text in it
 */
export function refusalOf(element: Element | null, blocks: readonly Block[], reading: PageReading): Refusal | null {
  const { article, weighed } = reading;
  if (!article || !weighed) return null;
  const own = articleTextIn(blocks, reading);
  if (own.length > 0) return { why: 'article', blocks: own.length };
  if (element && holds(element, article.root.element)) return { why: 'article', blocks: article.last - article.first + 1 };
  if (blocks.some((block) => isInMenu(block, reading))) return { why: 'menu' };
  if (blocks.some((block) => isReaders(block, reading))) return { why: 'comment' };
  if (blocks.length > MOST_BLOCKS) return { why: 'large' };
  return blocks.length === 0 ? { why: 'empty' } : null;
}

/** Which of some blocks are the article's text: its paragraphs, headings, captions and quotations. */
export function articleTextIn(blocks: readonly Block[], reading: PageReading): readonly Block[] {
  const { article, weighed } = reading;
  if (!article || !weighed) return [];
  const { scene, tail, evidence } = weighed;
  return blocks.filter(
    (block) =>
      (mustStand(block, scene, tail, evidence) || !canBeMessage(block, article)) && !isInMenu(block, reading) && !isReaders(block, reading),
  );
}

const isInMenu = ({ box }: Block, { article }: PageReading): boolean => ['menu', 'header'].includes(article?.regionOf(box) ?? '');

const isReaders = (block: Block, { weighed }: PageReading): boolean => weighed?.scene.places.of(block).discussed === true;

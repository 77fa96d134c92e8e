/** Advertisements of the site that no word gives away: boxes named calls to action, and lists of links under a heading. */
import type { Article } from '../article/find-article.ts';
import type { Region } from '../article/regions.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import type { Survey } from '../text/survey.ts';
import type { Scene } from './evidence.ts';
import { isHeading, type Place, type Places } from './place.ts';
import type { Signals } from './signals.ts';
import { numberOf } from './vocabulary.ts';

const PRICE = numberOf('price');
const LONGEST_CALL = 45; // characters
const NEAR = 3; // boxes around a link in which its call to action may be named
const LONGEST_HEAD = 40; // letters
const HEAD_COVERED = 0.7;
const LEAST_LISTED = 3; // links
const MOST_LISTED = 45; // blocks
const MOST_UP = 5; // boxes around a heading in which its list may be
const LONGEST_NOTE = 70; // characters of what stands among listed links
const NOT_THE_PAGES_TEXT: ReadonlySet<Region> = new Set(['header', 'footer', 'menu', 'comments']);

/** Why a block tells whose words do not; evidence of this kind is known by this very list. */
export const NAMED: readonly string[] = ['stands in a box named for it'];

/** Whether a block is a link like a button in a small box that is named a call to action, on a page that is an article by all it declares. */
export function isCallToAction(block: Block, { said, size }: Signals, article: Article, places: Places): boolean {
  if (!article.isSigned || !block.pressable || block.box.tag === 'BUTTON' || block.text.length > LONGEST_CALL) return false;
  if (size < 4 || said.has(PRICE) || NOT_THE_PAGES_TEXT.has(article.regionOf(block.box))) return false;
  let box: Box | null = block.box;
  for (let up = 0; box && up < NEAR; up++, box = box.parent) {
    if (box.start <= article.root.start && box.end >= article.root.end) return false;
    if (says(box.nameBits, 'call') && box.end - box.start > 1) return !places.of(block).discussed;
  }
  return false;
}

/** Whether a block may be the heading of a list, by what it says. */
export const mayHeadList = (block: Block, { size, coverage }: Signals, { strict, listed }: Place, region: Region): boolean =>
  size <= LONGEST_HEAD && coverage > HEAD_COVERED && !block.quoted && !strict && !listed && !NOT_THE_PAGES_TEXT.has(region);

/** The box that holds a heading, the links listed under it, and nothing else, apart from the article's text; null where none does. */
export function listUnder(head: Block, survey: Survey, { article, places }: Scene, tail: number): Box | null {
  let best: Box | null = null;
  let box: Box | null = head.box;
  for (let up = 0; box && up < MOST_UP; up++, box = box.parent) {
    if (box.end - box.start > MOST_LISTED || (box.start <= article.root.start && box.end >= article.root.end)) break;
    if (box.start < tail && box.end > article.first && article.regionOf(box) !== 'aside') break;
    if (NOT_THE_PAGES_TEXT.has(article.regionOf(box))) break;
    if (best && box.end - box.start > best.end - best.start) break;
    if (isList(box, head, survey, places)) best = box;
  }
  return best;
}

function isList(box: Box, head: Block, survey: Survey, places: Places): boolean {
  let links = 0;
  for (let index = box.start; index < box.end; index++) {
    const block = survey.blocks[index];
    if (!block || block === head) continue;
    const isTitle = isHeading(block.box) && !block.pressable && !places.of(block).listed;
    if (index < head.index || isTitle || (block.linked === 0 && block.text.length > LONGEST_NOTE)) return false;
    if (block.linked > 0) links++;
  }
  return links >= LEAST_LISTED;
}

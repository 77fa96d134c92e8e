/** What a box around a message holds, as far as it tells whether all of it is message. */
import { namesDay } from '../article/dateline.ts';
import type { Article } from '../article/find-article.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import { sizeOf } from '../text/prose.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, isCopyright, JOINS, LIKE_A_MESSAGE, TELLS } from './evidence.ts';
import { holdsComment, isHeading, speaksFor } from './place.ts';

/** How many blocks of a box are what. */
export interface Contents {
  /** Messages by themselves. */
  readonly telling: number;
  /** Parts of messages, if their neighbours are. */
  readonly joining: number;
  /** Short lines that say nothing. */
  readonly light: number;
  /** Of the light ones: buttons and short links. */
  readonly controls: number;
  /** Long text and links to other articles. */
  readonly heavy: number;
  /** Their characters, but for entries of lists and what readers wrote. */
  readonly heavyLetters: number;
  /** Of the heavy ones: links to other articles. */
  readonly pointers: number;
  readonly bullets: number;
  /** Of the bullets: before anything tells, as a recipe's ingredients stand over an offer. */
  readonly early: number;
  /** Lists that the bullets are in. */
  readonly lists: number;
  /** Whether a part with a heading of its own says nothing of messages. */
  readonly headed: boolean;
  /** Sentences among the article's that say nothing of messages. */
  readonly untold: number;
}

const LIGHT = 90; // characters; titles, prices, bullets and buttons are no longer
const LINKED_HEADLINE = 28; // letters; a longer link is a pointer to another article
const LONGEST_BULLET = 220; // characters
const PART_UP = 6; // boxes around a heading that are looked at for the part of a page under it
const SHORT_LINK = 16; // characters; "Privacy" below it is part of it
/** Kinds whose boxes may hold what people came for: readers' comments, videos. */
export const STRICT_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'app-and-follow', 'ad-label']);

/**
 * Counts what a box holds.
 * @param told the block that tells
 * @returns null where something in it is no part of any message
 */
export function contentsOf(
  box: Box,
  told: Block,
  rule: Rule,
  survey: Survey,
  article: Article,
  evidence: readonly Evidence[],
): Contents | null {
  let telling = 0;
  let joining = 0;
  let light = 0;
  let controls = 0;
  let heavy = 0;
  let heavyLetters = 0;
  let pointers = 0;
  let bullets = 0;
  let early = 0;
  let headed = false;
  let untold = 0;
  const lists = new Set<Box | null>();
  for (let index = box.start; index < box.end; index++) {
    const block = survey.blocks[index];
    if (!block) continue;
    const score = evidence[index]?.score ?? 0;
    if (score < JOINS && isHeading(block.box) && headsSilentPart(block, box, evidence)) headed = true;
    if (score < JOINS && isOfThePage(block, box, rule, article)) return null;
    if (isReaders(block, box) || (score < LIKE_A_MESSAGE && isEntry(told, rule) && isEntry(block, rule))) heavy++;
    else if (score >= TELLS) telling++;
    else if (score >= JOINS) joining++;
    else if (isBullet(block)) {
      if (telling + joining === 0) early++;
      bullets++;
      lists.add(block.box.parent);
    } else if (isOfTheHead(block, article, rule) || isDayOfComment(block, rule)) {
      return null;
    } else if (isHeavy(block)) {
      heavy++;
      heavyLetters += block.text.length;
      if (block.pressable) pointers++;
    } else {
      light++;
      if (score <= 0 && (article.prose[index] ?? 0) > 0) untold++;
      if (block.pressable && block.text.length <= SHORT_LINK) controls++;
    }
  }
  return { telling, joining, light, controls, heavy, heavyLetters, pointers, bullets, early, lists: lists.size, headed, untold };
}

/**
 * Whether a block belongs to the head of the article: when it came out, and whose it is. Further down, messages name days, too: those
 * on which offers end.
 */
function isOfTheHead({ pressable, index, text }: Block, { headline, first, prose }: Article, { kind }: Rule): boolean {
  if (pressable || index <= headline) return false;
  if (index < first && STRICT_KINDS.has(kind)) return true;
  // One paragraph may stand above it, which sums the article up.
  return namesDay(text) && prose.slice(first + 1, index).every((letters) => letters === 0);
}

/** A point of a list that leads nowhere: what a subscription brings, most often. */
const isBullet = (block: Block): boolean => block.box.tag === 'LI' && block.linked === 0 && block.text.length <= LONGEST_BULLET;

/** A link of a list or a bar: one entry of a menu that reads like a message makes no message of the menu. */
const isEntry = ({ box, pressable }: Block, { kind }: Rule): boolean => pressable && (box.tag === 'LI' || STRICT_KINDS.has(kind));

/** Whether a block belongs to the page as such, not to what it holds: its menus, its title, its footer's links, its owner's name. */
function isOfThePage({ box: own, pressable, text }: Block, within: Box, { kind }: Rule, article: Article): boolean {
  const region = article.regionOf(own);
  if (region === 'header' || (region === 'footer' && pressable && own.tag === 'LI') || isCopyright(text)) return true;
  let menu: Box | null = null;
  for (let box: Box | null = own; box && box !== within; box = box.parent) {
    if (box.tag === 'NAV' || article.regionOf(box) === 'menu') menu = box;
  }
  if (menu === null) return false;
  // Networks to follow a site on are set like menus, and offers drop down from a button.
  const isNamed = kind !== 'login' && (speaksFor(within.nameBits, kind) || says(within.nameBits, 'subscription'));
  return !isNamed && !(kind === 'app-and-follow' && speaksFor(menu.nameBits, 'share-tools'));
}

/** Whether a heading stands over a part of a box in which nothing tells: "Categories" beside a newsletter. */
function headsSilentPart({ box: own, index }: Block, within: Box, evidence: readonly Evidence[]): boolean {
  let part: Box | null = null;
  let up = 0;
  for (let box: Box | null = own; box && box !== within && up < PART_UP && !tellsIn(box, evidence); box = box.parent, up++) part = box;
  return part !== null && part.end > index + 1;
}

function tellsIn({ start, end }: Box, evidence: readonly Evidence[]): boolean {
  for (let index = start; index < end; index++) if ((evidence[index]?.score ?? 0) >= JOINS) return true;
  return false;
}

/** A day beside a prompt for comments is that of a reader's comment, also where no name tells. */
const isDayOfComment = ({ pressable, text }: Block, { kind }: Rule): boolean => kind === 'comment-prompt' && !pressable && namesDay(text);

/** Part of what a reader wrote: the comment prompt goes, the comments stay. */
function isReaders(block: Block, within: Box): boolean {
  for (let box: Box | null = block.box; box && box !== within; box = box.parent) if (holdsComment(box)) return true;
  return false;
}

/** Long text and links to other articles are not furniture of a message. */
function isHeavy(block: Block): boolean {
  const { length } = block.text;
  if (length > LIGHT) return true;
  if (block.linked > length * 0.8) return sizeOf(block.text) > LINKED_HEADLINE;
  return isHeading(block.box) && length > 70;
}

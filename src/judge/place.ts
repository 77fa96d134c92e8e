import type { Article } from '../article/find-article.ts';
import { holderOf } from '../article/flow.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { bitsOf, says } from '../text/names.ts';

/** The names that speak for a kind of message. */
const NAMES_OF_KIND: Readonly<Record<Kind, number>> = {
  'access-check': bitsOf(['technical']),
  subscription: bitsOf(['subscription']),
  login: bitsOf(['login', 'subscription']),
  newsletter: bitsOf(['newsletter']),
  'ad-block': bitsOf(['technical']),
  donation: bitsOf(['donation']),
  'app-and-follow': bitsOf(['app', 'follow']),
  'comment-prompt': bitsOf(['comment']),
  'ad-label': bitsOf(['advertisement', 'promotion']),
  'share-tools': bitsOf(['share', 'follow']),
  'related-links': bitsOf(['related']),
};

const NEAR = 2; // boxes above the block's own that count as near
const FAR = 6;

/** What stands around a block. */
export interface Place {
  /** Running text of the article by its markup: paragraphs, lists and headings that carry no names of their own. */
  readonly plain: boolean;
  /** Set as the article sets its own text, and in nothing that is named or built for messages. */
  readonly strict: boolean;
  /** Between the article's first and last words in a box of its own that nothing marks as a message. */
  readonly foreign: boolean;
  /** Above the headline, where sites put account controls. */
  readonly above: boolean;
  /** Bits of names (see `readNames`): of its own box, of the two above, of those further up. */
  readonly own: number;
  readonly near: number;
  readonly far: number;
  /** Part of what a reader wrote. */
  readonly discussed: boolean;
  /** In a list or a table, or numbered. */
  readonly listed: boolean;
  /** In a quotation, by tag or name, or in preformatted text. */
  readonly cited: boolean;
  /** In a small box with fields of any kind. */
  readonly amongFields: boolean;
  /** In a small box with fields that ask for words of a person's own. */
  readonly inForm: boolean;
}

const NEAR_FORM = 4; // boxes above the block's own in which a form may be
const FORM_BLOCKS = 16; // a box with fields and no more blocks than this is a form, not a page

/** Tells where each block of a page stands; each is found out when first asked for. */
export class Places {
  private readonly known: (Place | undefined)[] = [];

  constructor(private readonly article: Article) {}

  of(block: Block): Place {
    const known = this.known[block.index] ?? placeOf(block, this.article);
    this.known[block.index] = known;
    return known;
  }
}

function placeOf(block: Block, article: Article): Place {
  const { root, first, last, isOwn } = article;
  const inside = block.index >= first && block.index <= last;
  const region = article.regionOf(block.box);
  let near = 0;
  let far = 0;
  // A field in the article's own paragraph makes no form of it.
  const isParagraph = block.box.tag === 'P' && isOwn(block.box) && block.prose > 0;
  let amongFields = isSmallForm(block.box) && !isParagraph;
  let inForm = amongFields && block.box.entries > 0;
  let marked = isMarked(block.box, article);
  let discussed = holdsComment(block.box);
  let above = 0;
  for (let box = block.box.parent; box && above < FAR; box = box.parent, above++) {
    if (box.start <= root.start && box.end >= root.end) break;
    if (above < NEAR) near |= box.nameBits;
    else far |= box.nameBits;
    if (above < NEAR_FORM && isSmallForm(box)) {
      amongFields = true;
      if (box.entries > 0) inForm = true;
    }
    if (!marked) marked = isMarked(box, article);
    if (holdsComment(box)) discussed = true;
  }
  const own = !marked && !amongFields;
  const strict =
    own &&
    (inside ? isOwn(block.box) || block.text.length > LONG : region === 'body' && (block.prose > 0 || isIntroduction(block, article)));
  return {
    strict,
    foreign: own && inside && !strict,
    plain: block.index >= first && isOwn(block.box) && isPlain(block.box),
    above: block.index < article.headline,
    own: block.box.nameBits,
    near,
    far,
    discussed,
    listed: isWithin(block.box, LIST_TAGS) || NUMBERED.test(block.text),
    cited: isWithin(block.box, QUOTE_TAGS) || says(block.box.nameBits | near, 'quotation'),
    amongFields,
    inForm,
  };
}

const DECK = 2; // blocks under the headline that may introduce the article
const SUMMARY = 12; // the same, where they are points of a list

/**
 * In words alone, under the headline and set as the article's own text; or right under the headline, as the line that introduces an
 * article or the points that sum it up; or right above the first paragraph, as what heads it.
 */
function isIntroduction({ box, index, linked }: Block, { headline, first, isOwn }: Article): boolean {
  if (linked > 0 || index <= headline || index >= first) return false;
  if (isOwn(box) || (isHead(box) && index === first - 1)) return true;
  return index - headline <= (box.tag === 'LI' ? SUMMARY : box.tag === 'P' || isHeading(box) ? DECK : 0);
}

/** How an entry of a list begins that is set as a paragraph. */
const NUMBERED = /^\(?\d\d?[.)]\s/;
const LIST_TAGS = new Set(['LI', 'TD', 'TH', 'DD']);
const QUOTE_TAGS = new Set(['BLOCKQUOTE', 'PRE']);

const CAPTION_TAGS = new Set(['FIGCAPTION', 'CAPTION']);

/** Whether a box is the caption of a figure or a table, or stands in one. */
export const isCaption = (box: Box): boolean => isWithin(box, CAPTION_TAGS);

function isWithin(start: Box, tags: ReadonlySet<string>): boolean {
  let box: Box | null = start;
  for (let above = 0; box && above < 4; above++, box = box.parent) if (tags.has(box.tag)) return true;
  return false;
}

const LONG = 160; // characters; longer text is taken for the article's own wherever it stands in it

function isPlain(start: Box): boolean {
  const holder = holderOf(start);
  for (let box: Box | null = start; box && box !== holder; box = box.parent) {
    if ((box.nameBits & MESSAGE_NAMES) !== 0) return false;
  }
  return true;
}

const MESSAGE_NAMES = bitsOf([
  'subscription',
  'login',
  'newsletter',
  'comment',
  'advertisement',
  'donation',
  'app',
  'follow',
  'share',
  'related',
  'promotion',
  'callout',
]);

/** Whether a box is named for messages. Names on a paragraph itself prove little: sites mark paid text so. */
function isMarked(box: Box, article: Article): boolean {
  if (box.end - box.start > MOST_MARKED) return false;
  if (box.tag === 'P' || isHeading(box)) return (box.nameBits & NAMES_OF_NO_TEXT) !== 0;
  const region = article.regionOf(box);
  if (region === 'comments' || region === 'dialog' || region === 'aside' || region === 'promotion') return true;
  return (box.nameBits & MARKING_NAMES) !== 0;
}

/** Blocks; a larger box is a part of the page, whatever it is called. */
const MOST_MARKED = 16;
const MARKING_NAMES = bitsOf(['subscription', 'login', 'newsletter', 'comment', 'advertisement', 'donation', 'follow', 'promotion']);

/** What no site calls the paragraphs of its articles. */
const NAMES_OF_NO_TEXT = bitsOf(['login']);

const isSmallForm = (box: Box): boolean => box.fields > 0 && box.end - box.start <= FORM_BLOCKS;

/** A reader's comment, or the list of them. */
export const holdsComment = ({ tag, nameBits }: Box): boolean =>
  says(nameBits, 'discussion') || ((tag === 'LI' || tag === 'ARTICLE') && says(nameBits, 'comment'));

/** Headings of all six levels. */
export const isHeading = (box: Box): boolean => /^H[1-6]$/.test(box.tag);

/** What heads a part of an article: a heading, or a question over what answers it. */
export const isHead = (box: Box): boolean => isHeading(box) || box.tag === 'DT' || box.tag === 'SUMMARY';

/** Whether some of the names speak for a kind. */
export const speaksFor = (names: number, kind: Kind): boolean => (names & NAMES_OF_KIND[kind]) !== 0;

import { namesDay } from '../article/dateline.ts';
import type { Article } from '../article/find-article.ts';
import { holderOf } from '../article/flow.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import { sizeOf } from '../text/prose.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, isCopyright, JOINS, LIKE_A_MESSAGE, type Scene, TELLS } from './evidence.ts';
import { holdsComment, isHeading, speaksFor } from './place.ts';
import { listUnder } from './promoted.ts';

/** A message with all that belongs to it: a box, or single lines of one. */
export interface Widget {
  /** The box that goes as a whole; null when only `blocks` of a box go. */
  readonly box: Box | null;
  readonly blocks: readonly Block[];
  readonly rule: Rule;
  /** The block that told. */
  readonly telling: Block;
  /** Why: short English phrases. */
  readonly reasons: readonly string[];
}

const LIGHT = 90; // characters; titles, prices, bullets and buttons are no longer
const LINKED_HEADLINE = 28; // letters; a longer link is a pointer to another article
/** Kinds whose boxes may hold what people came for: readers' comments, videos. */
const STRICT_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'app-and-follow', 'ad-label']);
const LONG_PROSE = 250; // letters of prose that no message says without a telling word
const MOST_HEAVY = 600; // characters of other text that a box named for messages may hold
const LONGEST_BULLET = 220; // characters
const MOST_BULLETS = 14;
const MOST_LISTS = 2; // what each of two offers brings
const PART_UP = 6; // boxes around a heading that are looked at for the part of a page under it
const LIGHT_ASIDE = 8; // short blocks that a box set apart from the page may hold, and as many more for each that tells
const LIGHT_EACH = 6;
const MOST_UNDER_TITLE = 9; // short blocks that a telling title may head
const MOST_BLOCKS = 60;
const SHORT_WAIT = 24; // characters; "Loading" stands beside much that is no part of it
const SHORT_LINK = 16; // characters; "Privacy" below it is part of it
const STEP = 16; // widgets that are found at a stretch

/**
 * Goes from each telling block to the largest box around it that is all message.
 * @yields now and then, as `judgeInSteps` does
 */
export function* findWidgetsInSteps(survey: Survey, scene: Scene, tail: number, evidence: readonly Evidence[]): Generator<void, Widget[]> {
  const widgets: Widget[] = [];
  const taken = new Uint8Array(survey.blocks.length);
  for (const block of survey.blocks) {
    const own = evidence[block.index];
    if (!own?.rule || own.score < TELLS || taken[block.index]) continue;
    const box = own.rule.heads ? listUnder(block, survey, scene, tail) : boxAround(block, own.rule, survey, scene, tail, evidence);
    const blocks = box ? survey.blocks.slice(box.start, box.end) : [block];
    for (const each of blocks) taken[each.index] = 1;
    widgets.push({ box, blocks, rule: own.rule, telling: block, reasons: own.reasons });
    if (widgets.length % STEP === 0) yield;
  }
  return withoutInner(widgets);
}

/** The largest box around a telling block that is all message and holds neither the article's text nor a menu; null where none is. */
export function boxAround(block: Block, rule: Rule, survey: Survey, scene: Scene, tail: number, evidence: readonly Evidence[]): Box | null {
  const { article } = scene;
  let best: Box | null = null;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (box.start <= article.root.start && box.end >= article.root.end) break;
    if (box.tag === 'BODY' || box.tag === 'MAIN' || box.end - box.start > MOST_BLOCKS) break;
    if (article.regionOf(box) === 'menu' || holdsArticle(box, rule, survey, scene, tail, evidence)) break;
    if (isAllMessage(box, block, rule, survey, article, evidence)) best = box;
  }
  return best;
}

/** Whether hiding a box would hide some of the article's text. */
function holdsArticle(
  box: Box,
  rule: Rule,
  survey: Survey,
  { article, places }: Scene,
  tail: number,
  evidence: readonly Evidence[],
): boolean {
  if (article.headline >= box.start && article.headline < box.end) return true;
  for (let index = Math.max(box.start, article.first); index < Math.min(box.end, tail); index++) {
    const block = survey.blocks[index];
    if (!block || (evidence[index]?.score ?? 0) >= JOINS) continue;
    const place = places.of(block);
    if (rule.kind === 'access-check' && isHeading(block.box)) return true;
    if (place.plain || (place.strict && ((article.prose[index] ?? 0) > 0 || isHeading(block.box)))) return true;
    if ((article.prose[index] ?? 0) > (place.cited ? 0 : LONG_PROSE)) return true;
  }
  return false;
}

function isAllMessage(box: Box, told: Block, rule: Rule, survey: Survey, article: Article, evidence: readonly Evidence[]): boolean {
  let telling = 0;
  let joining = 0;
  let light = 0;
  let controls = 0; // of the light ones
  let heavy = 0;
  let heavyLetters = 0;
  let pointers = 0; // of the heavy ones: links to other articles
  let bullets = 0;
  let early = 0; // of the bullets: before anything tells, as a recipe's ingredients stand over an offer
  let headed = false; // a part with a heading of its own says nothing of messages
  let untold = 0; // sentences among the article's that say nothing of messages
  const lists = new Set<Box | null>();
  for (let index = box.start; index < box.end; index++) {
    const block = survey.blocks[index];
    if (!block) continue;
    const score = evidence[index]?.score ?? 0;
    if (score < JOINS && isHeading(block.box) && headsSilentPart(block, box, evidence)) headed = true;
    if (score < JOINS && isOfThePage(block, box, rule, article)) return false;
    if (isReaders(block, box) || (score < LIKE_A_MESSAGE && isEntry(told, rule) && isEntry(block, rule))) heavy++;
    else if (score >= TELLS) telling++;
    else if (score >= JOINS) joining++;
    else if (isBullet(block)) {
      if (telling + joining === 0) early++;
      bullets++;
      lists.add(block.box.parent);
    } else if (isOfTheHead(block, article, rule)) {
      return false;
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
  if (rule.kind === 'access-check' && told.text.length <= SHORT_WAIT && heavy + light + bullets > controls) return false;
  const named = speaksFor(box.nameBits, rule.kind);
  const region = article.regionOf(box);
  if (article.isOwn(box) && holderOf(box) === box && !named && box.tag !== 'DIV') return heavy === 0 && light === 0 && bullets === 0;
  if ((region === 'footer' || says(box.nameBits, 'author')) && STRICT_KINDS.has(rule.kind)) return heavy + light + bullets === 0;
  const apart = region === 'dialog' || region === 'promotion' || (region === 'aside' && box.entries > 0 && pointers === 0);
  if (!named && ((headed && region !== 'dialog') || early > telling + joining)) return false;
  if ((named && !STRICT_KINDS.has(rule.kind)) || says(box.nameBits, 'promotion') || (apart && telling > 0))
    return heavy <= 1 + telling && heavyLetters <= MOST_HEAVY && (named || light <= LIGHT_ASIDE + LIGHT_EACH * telling);
  const titled = (evidence[box.start]?.score ?? 0) >= JOINS && box.end > box.start + 1;
  return (
    heavy === 0 &&
    untold === 0 &&
    light <= 2 * telling + joining + (titled ? MOST_UNDER_TITLE : 2) &&
    bullets <= MOST_BULLETS &&
    lists.size <= MOST_LISTS
  );
}

/**
 * Whether a block belongs to the head of the article: when it came out, and whose it is. Further down, messages name days, too: those
 * on which offers end.
 */
function isOfTheHead({ pressable, index, text }: Block, { headline, first, prose }: Article, { kind }: Rule): boolean {
  if (pressable || index <= headline) return false;
  if (index < first && STRICT_KINDS.has(kind)) return true;
  if (kind === 'comment-prompt' && namesDay(text)) return true;
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

/** Leaves out widgets that are inside of others. Boxes stand within each other or apart, so that of each pile only the outermost counts. */
export function withoutInner(widgets: readonly Widget[]): Widget[] {
  const outermost: Box[] = [];
  const boxes = widgets.flatMap(({ box }) => box ?? []);
  for (const box of boxes.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = outermost.at(-1);
    if (!last || box.start >= last.end) outermost.push(box);
  }
  return widgets.filter(({ box, telling }) => {
    const around = boxAt(outermost, telling.index);
    return around === null || (box !== null && box.end - box.start >= around.end - around.start);
  });
}

/** The one of some boxes, in order and apart from each other, that holds a block; null for none. */
function boxAt(boxes: readonly Box[], index: number): Box | null {
  let from = 0;
  let to = boxes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((boxes[middle]?.end ?? 0) <= index) from = middle + 1;
    else to = middle;
  }
  const found = boxes[from];
  return found && found.start <= index ? found : null;
}

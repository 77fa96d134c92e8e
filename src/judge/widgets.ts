import type { Article } from '../article/find-article.ts';
import { holderOf } from '../article/flow.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import type { Survey } from '../text/survey.ts';
import { contentsOf, STRICT_KINDS } from './contents.ts';
import { type Evidence, JOINS, type Scene, TELLS } from './evidence.ts';
import { isHeading, speaksFor } from './place.ts';
import { listUnder } from './promoted.ts';

/** A message with all that belongs to it: a box, or single lines of one. */
export interface Widget {
  /** The boxes that go as wholes: one, or siblings that follow one another; none when only `blocks` of a box go. */
  readonly boxes: readonly Box[];
  readonly blocks: readonly Block[];
  readonly rule: Rule;
  /** The block that told. */
  readonly telling: Block;
  /** Why: short English phrases. */
  readonly reasons: readonly string[];
}

const LONG_PROSE = 250; // letters of prose that no message says without a telling word
const MOST_HEAVY = 600; // characters of other text that a box named for messages may hold
const MOST_BULLETS = 14;
const MOST_LISTS = 2; // what each of two offers brings
const LIGHT_ASIDE = 8; // short blocks that a box set apart from the page may hold, and as many more for each that tells
const LIGHT_EACH = 6;
const MOST_UNDER_TITLE = 9; // short blocks that a telling title may head
const MOST_BLOCKS = 60;
const SHORT_WAIT = 24; // characters; "Loading" stands beside much that is no part of it
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
    widgets.push({ boxes: box ? [box] : [], blocks, rule: own.rule, telling: block, reasons: own.reasons });
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
  const contents = contentsOf(box, told, rule, survey, article, evidence);
  if (!contents) return false;
  const { telling, joining, light, controls, heavy, heavyLetters, pointers, bullets, early, lists, headed, untold } = contents;
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
    lists <= MOST_LISTS
  );
}

/** Leaves out widgets that are inside of others. Boxes stand within each other or apart, so that of each pile only the outermost counts. */
export function withoutInner(widgets: readonly Widget[]): Widget[] {
  const outermost: Box[] = [];
  for (const box of widgets.flatMap(({ boxes }) => boxes).sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = outermost.at(-1);
    if (!last || box.start >= last.end) outermost.push(box);
  }
  return widgets.filter(({ boxes: [box], telling }) => {
    const around = boxAt(outermost, telling.index);
    return around === null || (box !== undefined && box.end - box.start >= around.end - around.start);
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

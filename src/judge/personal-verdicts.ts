import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import type { Survey } from '../text/survey.ts';
import { canBeMessage } from './can-be-message.ts';
import { type Evidence, LIKE_A_MESSAGE, type Scene } from './evidence.ts';
import type { PersonalRules } from './personal-rules.ts';
import { isCaption } from './place.ts';
import type { Widget } from './widgets.ts';

/** What personal rules say about a page. */
export interface PersonalVerdicts {
  /** The evidence of all blocks, with that of the personal rules in it. */
  readonly evidence: readonly Evidence[];
  /** What rules lead to by a path. */
  readonly widgets: readonly Widget[];
  /** How much fits a rule and stays as it is: blocks, and elements that a path leads to. All of it is counted in a trial only. */
  readonly spared: number;
}

const SCORE = 1;
const STEP = 64; // blocks that are read at a stretch
const REASONS: readonly string[] = ['fits the rule'];
const LONG_PROSE = 250; // letters of prose that no message says in a box that nothing marks
/** Blocks of an element that a path leads to; what holds more is no message. */
export const MOST_BLOCKS = 60;

/**
 * Applies personal rules. They decide where Unnag itself could go either way; what it takes for the article's own text, or for a
 * part of the page that people need, they cannot conceal.
 * @param tail the index of the first block after the article's last own words, found without personal rules
 * @param evidence of the built-in rules
 * @yields now and then, as `judgeInSteps` does
 */
export function* personalVerdicts(
  personal: PersonalRules,
  survey: Survey,
  scene: Scene,
  tail: number,
  evidence: readonly Evidence[],
): Generator<void, PersonalVerdicts> {
  personal.begin();
  const isSpared = (block: Block): boolean => mustStand(block, scene, tail, evidence);
  let spared = 0;
  const judged = [...evidence];
  for (const block of survey.blocks) {
    const possible = canBeMessage(block, scene.article);
    const rule = possible || personal.isTrial ? personal.read(block.text) : null;
    if (rule && possible && !isSpared(block)) judged[block.index] = { rule, score: SCORE, reasons: REASONS };
    else if (rule) spared++;
    if (block.index % STEP === STEP - 1) yield;
  }
  const widgets: Widget[] = [];
  const [body] = survey.boxes;
  const elements = body ? personal.elementsIn(body.element) : [];
  const boxes = new Map(elements.length > 0 ? survey.boxes.map((box) => [box.element, box]) : []);
  for (const [element, rule] of elements) {
    const box = boxes.get(element);
    const widget = box && widgetOf(box, rule, survey, scene, isSpared);
    if (widget) widgets.push(widget);
    else spared++;
  }
  return { evidence: judged, widgets, spared };
}

/** What a path leads to, as a message; undefined where it holds anything that must stand. */
function widgetOf(box: Box, rule: Rule, survey: Survey, { article }: Scene, isSpared: (block: Block) => boolean): Widget | undefined {
  const blocks = survey.blocks.slice(Math.max(0, box.start), box.end);
  const [telling] = blocks;
  if (!telling || blocks.length > MOST_BLOCKS || (box.start <= article.root.start && box.end >= article.root.end)) return undefined;
  return blocks.some((block) => !canBeMessage(block, article) || isSpared(block))
    ? undefined
    : { boxes: [box], blocks, rule, telling, reasons: REASONS };
}

/** Whether a block is not for personal rules: the article's own text, quotes, captions, readers' comments, headers and menus. */
export function mustStand(block: Block, { article, places }: Scene, tail: number, evidence: readonly Evidence[]): boolean {
  const { index, box } = block;
  if (index === article.headline || box.tag === 'H1' || block.quoted || isCaption(box)) return true;
  const region = article.regionOf(box);
  if (region === 'menu' || region === 'header') return true;
  const place = places.of(block);
  if (place.discussed || place.cited) return true;
  if (index < Math.min(article.headline, article.first) || index >= tail || block.pressable) return false;
  // Between the article's first and last words, Unnag itself must at least half believe that this is a message.
  if ((evidence[index]?.score ?? 0) >= LIKE_A_MESSAGE) return false;
  return place.plain || place.strict || index < article.first || (place.foreign && block.prose > LONG_PROSE);
}

import type { Kind } from '../rules/kinds.ts';
import { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import type { Survey } from '../text/survey.ts';
import { canBeMessage } from './can-be-message.ts';
import { type Evidence, JOINS, type Scene, TELLS, weigh } from './evidence.ts';
import { type Place, Places } from './place.ts';
import type { ReadyRule } from './ready-rules.ts';
import type { SignalReader } from './signals.ts';

const MOST_BLOCKS = 8;
const STEP = 64; // boxes that are read at a stretch
const LONGEST = 600; // characters
const MOST_LINKED = 0.6; // part of a box's text; more is a list of links
const HINTS = 0.2; // evidence of a single line from which on its box is read as a whole
const LEAST = 1.2; // evidence of a whole box; more than a line needs, because more is said in it
/** What other kinds of message say, products and their prices say, too, when it is taken together. */
const KINDS: ReadonlySet<Kind> = new Set(['access-check', 'newsletter', 'ad-block', 'donation']);
const TAGS: ReadonlySet<string> = new Set(['DIV', 'SECTION', 'ASIDE', 'FORM', 'FIGURE']);

/**
 * Weighs small boxes as a whole: a title, a sentence and a button may tell together what none of them tells. Raises the
 * evidence of their lines, in place; boxes that hold the article's own paragraphs, entries of lists or readers' comments stay.
 * @param tail as in `weigh`
 * @param evidence by the block's index
 * @yields now and then, as `judgeInSteps` does
 */
export function* weighTogether(
  { blocks, boxes }: Survey,
  scene: Scene,
  tail: number,
  evidence: Evidence[],
  signals: SignalReader,
  rules: readonly ReadyRule[],
): Generator<void> {
  const known = new Set<Box>();
  let read = 0;
  // The inner ones come first.
  for (let at = boxes.length - 1; at >= 0; at--) {
    const box = boxes[at];
    if (!box || known.has(box) || !mayTell(box, evidence)) continue;
    const inside = blocks.slice(box.start, box.end);
    if (!inside.every((block) => mayBelong(block, scene)) || !isApart(box, scene)) continue;
    const whole = wholeOf(box, inside);
    if (whole.text.length > LONGEST || whole.linked > whole.text.length * MOST_LINKED) continue;
    if (++read % STEP === 0) yield;
    const standing = { article: scene.article, places: new PlacesOfBoxes(scene.article) };
    const found = weigh(whole, signals.read(whole.text), standing, tail, rules);
    if (!found.rule || !KINDS.has(found.rule.kind) || found.score < LEAST) continue;
    // Over a video that does not play stands its title, and the article's heading looks no different.
    if (found.rule.kind === 'access-check' && inside.some(({ index }) => (evidence[index]?.score ?? 0) >= TELLS)) continue;
    for (let around: Box | null = box; around; around = around.parent) known.add(around);
    raise(inside, found, evidence);
  }
}

/** Whether a box is small, and some of its lines speak for a kind of message, but not all of them. */
function mayTell({ tag, start, end }: Box, evidence: readonly Evidence[]): boolean {
  if (end - start < 2 || end - start > MOST_BLOCKS || !TAGS.has(tag)) return false;
  let hints = false;
  let isClear = true;
  for (let index = start; index < end; index++) {
    const { score = 0, rule = null } = evidence[index] ?? {};
    if (score < JOINS) isClear = false;
    if (rule && KINDS.has(rule.kind) && score >= HINTS) hints = true;
  }
  return hints && !isClear;
}

function mayBelong(block: Block, { article, places }: Scene): boolean {
  const { discussed, listed, plain } = places.of(block);
  return canBeMessage(block, article) && !discussed && !listed && !(plain && block.prose > 0);
}

function isApart(box: Box, { article }: Scene): boolean {
  const region = article.regionOf(box);
  const holdsHeadline = article.headline >= box.start && article.headline < box.end;
  return region !== 'menu' && region !== 'footer' && region !== 'comments' && !holdsHeadline;
}

/** A box's text as if it were one line. */
function wholeOf(box: Box, inside: readonly Block[]): Block {
  const text = inside.map((block) => (/[.!?:]$/.test(block.text) ? block.text : `${block.text}.`)).join(' ');
  const linked = inside.reduce((sum, block) => sum + block.linked, 0);
  return new Block(box.start, box, [], text, linked, false);
}

/** A box of several lines is not set as the article's paragraphs are. */
class PlacesOfBoxes extends Places {
  override of(block: Block): Place {
    const place = super.of(block);
    return { ...place, strict: false, plain: false, foreign: place.strict || place.foreign };
  }
}

/** The line that says most tells for all, the others join. */
function raise(inside: readonly Block[], found: Evidence, evidence: Evidence[]): void {
  const scoreOf = ({ index }: Block): number => evidence[index]?.score ?? 0;
  const [best] = [...inside].sort((one, other) => scoreOf(other) - scoreOf(one));
  for (const block of inside) {
    const least = block === best ? TELLS : JOINS;
    if (scoreOf(block) >= least) continue;
    const own = evidence[block.index];
    evidence[block.index] = block === best || !own?.rule ? { ...found, score: least } : { ...own, score: least };
  }
}

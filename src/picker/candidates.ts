import { boxAround } from '../judge/widgets.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { parentOf } from '../text/dom.ts';
import { holds } from '../text/inner-trees.ts';
import { guessRule } from './guess-rule.ts';
import type { PageReading } from './page-reading.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Something that could be hidden. */
export interface Candidate {
  /** The element that would go; null where only some lines of a larger one would. */
  readonly element: Element | null;
  /** The text in it; none for pictures and empty frames. */
  readonly blocks: readonly Block[];
  /** Why it is not to be hidden; null where it may be. */
  readonly refusal: Refusal | null;
}

/** What a person can mean by pointing at one place: the smallest first. */
export interface Choice {
  readonly sizes: readonly Candidate[];
  /** The index of what is most likely meant: the whole message. */
  readonly usual: number;
}

/**
 * What can be meant by pointing at an element of the page, or at one block of its text.
 * The last size is the first that is refused, if any is, because all larger ones would be refused as well.
 */
export function choiceAt(target: Element, block: Block | null, reading: PageReading): Choice {
  const { body } = target.ownerDocument;
  const sizes: Candidate[] = [];
  const isLine = block !== null && block.box.end - block.box.start > 1;
  if (isLine && block.box.element === target) sizes.push(candidate(null, [block], reading));
  let element: Element | null = target;
  while (element && element !== body && holds(body, element) && (sizes.at(-1)?.refusal ?? null) === null) {
    if (!isPartOfText(element, reading)) add(sizes, element, reading);
    const parent: Node | null = parentOf(element);
    element = parent instanceof Element ? parent : null;
  }
  return { sizes, usual: usualOf(sizes, block, reading) };
}

function candidate(element: Element | null, blocks: readonly Block[], reading: PageReading): Candidate {
  return { element, blocks, refusal: refusalOf(element, blocks, reading) };
}

/** Adds an element as the next size; in place of the one before where nobody could see the difference. */
function add(sizes: Candidate[], element: Element, reading: PageReading): void {
  const next = candidate(element, reading.blocksIn(element), reading);
  const last = sizes.at(-1);
  const isAlike = last?.element && last.blocks.length === next.blocks.length && looksAlike(last.element, element);
  if (isAlike && next.refusal === null) sizes.pop();
  sizes.push(next);
}

/** A link or an emphasis within a line of text, or an inline element around boxes: the line goes as a whole, or the box around. */
const isPartOfText = (element: Element, reading: PageReading): boolean =>
  reading.boxOf(element) === undefined && /\S/.test(element.textContent ?? '');

const SAME = 1; // px
const MOST_BLOCKS = 60; // of one message

function looksAlike(one: Element, other: Element): boolean {
  const inner = one.getBoundingClientRect();
  const outer = other.getBoundingClientRect();
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(inner[side] - outer[side]) <= SAME);
}

/** The box that the engine would take for the whole message; of what holds no text, all around it that holds none either. */
function usualOf(sizes: readonly Candidate[], pointed: Block | null, reading: PageReading): number {
  const block = pointed ?? strongest(sizes[0]?.blocks ?? [], reading);
  if (!block)
    return Math.max(
      0,
      sizes.findLastIndex(({ blocks, refusal }) => blocks.length === 0 && refusal === null),
    );
  const whole = messageBox(block, reading)?.element;
  const fits = ({ element, refusal }: Candidate): boolean =>
    refusal === null && element !== null && whole !== undefined && holds(whole, element);
  return Math.max(0, sizes.findLastIndex(fits));
}

function strongest(blocks: readonly Block[], { weighed }: PageReading): Block | undefined {
  const scoreOf = ({ index }: Block): number => weighed?.evidence[index]?.score ?? 0;
  return blocks.length > MOST_BLOCKS ? undefined : [...blocks].sort((one, other) => scoreOf(other) - scoreOf(one))[0];
}

function messageBox(block: Block, { survey, weighed }: PageReading): Box | null {
  if (!weighed) return null;
  const { scene, tail, evidence } = weighed;
  const rule = guessRule([block], weighed);
  const told = evidence.with(block.index, { rule, score: 1, reasons: [] });
  return boxAround(block, rule, survey, scene, tail, told);
}

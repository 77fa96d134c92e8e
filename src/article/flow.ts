import type { Box } from '../text/box.ts';
import type { Survey } from '../text/survey.ts';

/**
 * Tags that structure running text. What is in them is set as the box around them sets it.
 */
const TEXT_TAGS = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE TABLE TBODY THEAD TR TD TH FIGURE FIGCAPTION PRE DETAILS SUMMARY'.split(' '),
);
const LEAST_PIECES = 3;
const LEAST_SHARE = 0.15;
const STEP = 512; // blocks that are looked at at a stretch

/** How an article sets its own text. */
export interface Flow {
  /** Tells whether a box's text is set as the article's own. */
  readonly isOwn: (box: Box) => boolean;
  /** The same for all articles that are set alike. */
  readonly ways: string;
}

/** The box that sets a text: the nearest around it that is not itself part of running text, as paragraphs and lists are. */
export function holderOf(box: Box): Box {
  let holder = box;
  while (holder.parent && TEXT_TAGS.has(holder.tag)) holder = holder.parent;
  return holder;
}

/**
 * Learns how an article sets its own text: the ways from its root to the boxes that hold its prose, as tags and
 * names. Inserted boxes stand on other ways, whatever the site calls them.
 * @param prose how much each block looks like prose, by the block's index; 0 outside the article
 * @yields now and then, as `findArticleInSteps` does
 */
export function* learnFlow(survey: Survey, root: Box, prose: readonly number[]): Generator<void, Flow> {
  const ways = new Map<string, { pieces: number; weight: number }>();
  const known: (string | undefined)[] = new Array(survey.boxes.length);
  const wayTo = (box: Box | null): string => {
    if (!box || box === root) return '';
    const way = known[box.index] ?? `${wayTo(box.parent)}>${box.tag}${box.nameBits}`;
    known[box.index] = way;
    return way;
  };
  const wayOf = (box: Box): string => wayTo(holderOf(box));
  const seen = new Set<string>();
  let total = 0;
  for (let index = root.start; index < root.end; index++) {
    const block = survey.blocks[index];
    const weight = prose[index] ?? 0;
    if (index % STEP === 0) yield;
    if (!block || weight === 0 || seen.has(block.text)) continue;
    seen.add(block.text); // what is repeated is furniture
    const way = wayOf(block.box);
    const found = ways.get(way);
    if (found) {
      found.pieces++;
      found.weight += weight;
    } else ways.set(way, { pieces: 1, weight });
    total += weight;
  }
  const own = new Set<string>();
  for (const [way, { pieces, weight }] of ways) if (pieces >= LEAST_PIECES || weight >= total * LEAST_SHARE) own.add(way);
  return { isOwn: (box) => own.has(wayOf(box)), ways: [...own].join() };
}

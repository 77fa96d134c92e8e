import type { Article } from '../article/find-article.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import type { Survey } from '../text/survey.ts';
import type { Evidence } from './evidence.ts';
import type { Measures } from './judge.ts';

/** What a page's blocks spoke for when it was judged, each by itself. */
export interface EarlierEvidence {
  readonly measures: Measures;
  readonly article: Article;
  readonly blocks: readonly Block[];
  /** Which fields the page had; see `fieldsOf`. */
  readonly fields: string;
  /** By the block's index. */
  readonly byBlock: readonly Evidence[];
}

/**
 * What blocks speak for that stand as they stood when the page was judged last, in an article that is set as it was then. Most of a
 * page that grows is so.
 * @returns by the block's index; nothing where it is not known
 */
export function keptEvidence(
  earlier: EarlierEvidence | null,
  survey: Survey,
  article: Article,
  measures: Measures,
): (Evidence | undefined)[] {
  const { blocks } = survey;
  if (earlier?.fields !== fieldsOf(survey) || !isJudgedAlike(earlier.measures, measures) || !isSetAlike(earlier.article, article))
    return [];
  const { byBlock, article: before } = earlier;
  const same = unchanged(earlier.blocks, blocks);
  // What stands in the article counts otherwise than what follows it.
  const most = before.last === article.last ? same : Math.min(same, before.last + 1, article.last + 1);
  const end = outsideOf(blocks[most - 1], article);
  return blocks.slice(0, end).map(({ box }, index) => {
    const mayHaveGrown = box.end >= most;
    return mayHaveGrown || before.regionOf(box) !== article.regionOf(box) ? undefined : byBlock[index];
  });
}

/** How many fields a page has, and how many of them ask for words of a person's own. */
export const fieldsOf = ({ boxes: [body] }: Survey): string => (body ? `${body.fields} ${body.entries}` : '');

const isJudgedAlike = (one: Measures, other: Measures): boolean =>
  one.rules === other.rules && one.off === other.off && one.signals === other.signals;

const isSetAlike = (one: Article, other: Article): boolean =>
  one.root === other.root &&
  one.first === other.first &&
  one.headline === other.headline &&
  one.isSigned === other.isSigned &&
  one.ways === other.ways;

/** How many blocks are the same, from the first on. */
function unchanged(before: readonly Block[], now: readonly Block[]): number {
  let same = 0;
  while (same < before.length && before[same] === now[same]) same++;
  return same;
}

/** How many blocks stand before all boxes around a block, those around the article aside: more may have come into these. */
function outsideOf(last: Block | undefined, { root }: Article): number {
  let outermost = last?.index ?? 0;
  for (let box: Box | null = last?.box ?? null; box; box = box.parent) {
    if (box.start <= root.start && box.end >= root.end) break;
    outermost = box.start;
  }
  return outermost;
}

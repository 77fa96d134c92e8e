import type { Article } from '../article/find-article.ts';
import type { Box } from '../text/box.ts';
import type { Survey } from '../text/survey.ts';
import type { Widget } from './widgets.ts';

/** The most of an article's prose that may be concealed, whatever rules say: a share, 0 to 1. */
const MOST_CONCEALED = 0.5;
/** So many lines that are set as the article's own may be concealed whatever their share: a gate stands under a short beginning. */
const FEW = 12;
const ROOT_TAGS: ReadonlySet<string> = new Set(['HTML', 'BODY', 'FRAMESET', 'MAIN']);

/** What may be concealed of some messages. */
export interface Bounded {
  readonly widgets: readonly Widget[];
  /** They hold so much of the article's prose that none of them may be concealed: the rules are wrong about the page. */
  readonly tooMuch: boolean;
}

/** Keeps messages within bounds: never what holds the page or its article as a whole, and all or nothing of the rest. */
export function withinBounds(found: readonly Widget[], article: Article, survey: Survey): Bounded {
  const widgets = found.filter(({ boxes }) => !boxes.some((box) => isRoot(box, article)));
  const concealed = new Set(widgets.flatMap(({ blocks }) => blocks.map(({ index }) => index)));
  const tooMuch =
    concealed.size > 0 && (proseIn(concealed, article) > MOST_CONCEALED || ownIn(concealed, article, survey) > MOST_CONCEALED);
  return { widgets: tooMuch ? [] : widgets, tooMuch };
}

const isRoot = (box: Box, { root }: Article): boolean => ROOT_TAGS.has(box.tag) || (box.start <= root.start && box.end >= root.end);

/** The share of the article's prose that some blocks hold, 0 to 1. */
function proseIn(concealed: ReadonlySet<number>, { prose }: Article): number {
  let sum = 0;
  for (const index of concealed) sum += prose[index] ?? 0;
  return sum === 0 ? 0 : sum / prose.reduce((total, weight) => total + weight, 0);
}

/** The share that some blocks have of the letters that are set as the article's own, lines too short for prose among them; 0 where they are few. */
function ownIn(concealed: ReadonlySet<number>, { root, isOwn }: Article, { blocks }: Survey): number {
  let sum = 0;
  let total = 0;
  let lines = 0;
  for (const { index, box, text } of blocks.slice(root.start, root.end)) {
    if (!isOwn(box)) continue;
    total += text.length;
    if (!concealed.has(index)) continue;
    sum += text.length;
    lines++;
  }
  return lines > FEW ? sum / total : 0;
}

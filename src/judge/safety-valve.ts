import type { Article } from '../article/find-article.ts';
import type { Box } from '../text/box.ts';
import type { Widget } from './widgets.ts';

/** The most of an article's prose that may be concealed, whatever rules say: a share, 0 to 1. */
const MOST_CONCEALED = 0.5;
const ROOT_TAGS: ReadonlySet<string> = new Set(['HTML', 'BODY', 'FRAMESET', 'MAIN']);

/** What may be concealed of some messages. */
export interface Bounded {
  readonly widgets: readonly Widget[];
  /** They hold so much of the article's prose that none of them may be concealed: the rules are wrong about the page. */
  readonly tooMuch: boolean;
}

/** Keeps messages within bounds: never what holds the page or its article as a whole, and all or nothing of the rest. */
export function withinBounds(found: readonly Widget[], article: Article): Bounded {
  const widgets = found.filter(({ box }) => box === null || !isRoot(box, article));
  const tooMuch = proseIn(widgets, article) > MOST_CONCEALED;
  return { widgets: tooMuch ? [] : widgets, tooMuch };
}

const isRoot = (box: Box, { root }: Article): boolean => ROOT_TAGS.has(box.tag) || (box.start <= root.start && box.end >= root.end);

/** The share of the article's prose that some messages hold, 0 to 1. */
function proseIn(widgets: readonly Widget[], { prose }: Article): number {
  const concealed = new Set(widgets.flatMap(({ blocks }) => blocks.map(({ index }) => index)));
  let sum = 0;
  for (const index of concealed) sum += prose[index] ?? 0;
  return sum === 0 ? 0 : sum / prose.reduce((total, weight) => total + weight, 0);
}

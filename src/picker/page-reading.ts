import { type Article, findArticle } from '../article/find-article.ts';
import { type PageFacts, readPageFacts } from '../article/page-facts.ts';
import { type Weighed, weighBlocks } from '../judge/judge.ts';
import type { Vocabulary } from '../judge/vocabulary.ts';
import { PageWords } from '../page/page-words.ts';
import { RULES } from '../rules/built-in-rules.ts';
import type { ReadableStorage } from '../settings/read.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { type Survey, survey } from '../text/survey.ts';

/** What the engine makes of a page, as far as pointing at its messages needs it. */
export interface PageReading {
  readonly survey: Survey;
  /** Null where the page has no article: then there is nothing to point at. */
  readonly article: Article | null;
  /** What each block speaks for; null where there is no article. */
  readonly weighed: Weighed | null;
  readonly facts: PageFacts;
  /** The words of the page's languages. */
  readonly vocabulary: Vocabulary;
  /** The box of an element, where it is one. */
  boxOf(element: Element): Box | undefined;
  /** The blocks whose text stands in an element, in the order of the page; none where the element is no box. */
  blocksIn(element: Element): readonly Block[];
}

/**
 * Reads a page as it is now.
 * @param storage where the words of the page's language lie
 */
export async function readPage(document: Document, storage: ReadableStorage): Promise<PageReading> {
  const facts = readPageFacts(document, document.location.href);
  const read = survey(document.body);
  const article = findArticle(read, facts);
  let arrived: () => void = () => undefined;
  const words = new PageWords(storage, () => arrived());
  let vocabulary: Vocabulary | null = null;
  while (!vocabulary) {
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    vocabulary = words.vocabularyFor(facts, read);
    if (!vocabulary) await arrival;
  }
  return {
    survey: read,
    article,
    weighed: article ? weighBlocks(read, article, RULES, vocabulary) : null,
    facts,
    vocabulary,
    ...lookUp(read),
  };
}

function lookUp({ boxes, blocks }: Survey): Pick<PageReading, 'boxOf' | 'blocksIn'> {
  const byElement = new Map<Element, Box>(boxes.map((box) => [box.element, box]));
  return {
    boxOf: (element) => byElement.get(element),
    blocksIn: (element) => {
      const box = byElement.get(element);
      return box ? blocks.slice(Math.max(0, box.start), box.end) : [];
    },
  };
}

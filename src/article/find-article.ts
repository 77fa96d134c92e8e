import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { inOneGo } from '../text/in-one-go.ts';
import { bitsOf, says } from '../text/names.ts';
import type { Survey } from '../text/survey.ts';
import { isDated } from './dateline.ts';
import { type Flow, holderOf, learnFlow } from './flow.ts';
import type { PageFacts } from './page-facts.ts';
import { type Region, regionTeller } from './regions.ts';

/** Where a page's article is. */
export interface Article extends Flow {
  /** The smallest box that holds the article's text. */
  readonly root: Box;
  /** Index of the headline's block, or of the first prose where there is no headline above it. */
  readonly headline: number;
  /** Indices of the first and the last block of running prose in it. */
  readonly first: number;
  readonly last: number;
  /** Tells the region of any box of the page. */
  readonly regionOf: (box: Box) => Region;
  /** How much each block looks like prose, by the block's index; 0 outside the article. */
  readonly prose: readonly number[];
  /** The page declares an article, and who wrote it or when. */
  readonly isSigned: boolean;
}

const STEP = 512; // blocks that are looked at at a stretch
const DOMINANT = 0.6; // share of an outer box's prose that makes an inner box the place to look
/** Less prose than this is no article, in letters. */
export const LEAST_ARTICLE = 350;
const AWAY_FROM_TEXT: ReadonlySet<Region> = new Set(['menu', 'footer', 'comments', 'dialog', 'aside', 'header', 'promotion']);

/**
 * Finds the article of a page: the lowest box that holds most of the page's running prose.
 * @yields now and then, so that the work on a large page can be spread; the survey must not change in between
 * @returns null where there is none: home pages, listings, shops, log-in pages and the like
 */
export function* findArticleInSteps(survey: Survey, facts: PageFacts): Generator<void, Article | null> {
  const { blocks } = survey;
  if (blocks.length === 0) return null;
  const anywhere: number[] = [];
  for (const block of blocks) {
    anywhere.push(block.prose);
    if (anywhere.length % STEP === 0) yield;
  }
  const sumsAnywhere = sumByBox(survey, anywhere);
  yield;
  const everything = Math.max(1, sumsAnywhere[0] ?? 0);
  const regionOf = regionTeller(sumsAnywhere.map((sum) => sum / everything));
  const prose: number[] = [];
  for (const block of blocks) {
    const weight = anywhere[block.index] ?? 0;
    prose.push(weight > 0 && !AWAY_FROM_TEXT.has(regionOf(block.box)) ? weight : 0);
    if (prose.length % STEP === 0) yield;
  }
  const sums = sumByBox(survey, prose);
  const total = sums[0] ?? 0;
  if (total < LEAST_ARTICLE) return null;
  yield;
  const root = descend(survey, sumByBox(survey, yield* weighByNames(survey, prose)));
  yield;
  const first = prose.findIndex((weight, index) => weight > 0 && index >= root.start);
  let last = root.end - 1;
  while (last > first && !prose[last]) last--;
  for (let i = 0; i < prose.length; i++) if (i < root.start || i >= root.end) prose[i] = 0;
  const flow = yield* learnFlow(survey, root, prose);
  const isSigned = facts.signed && declaresArticle(facts);
  const article = { root, headline: headlineOf(survey, first, facts.title), first, last, regionOf, ...flow, prose, isSigned };
  yield;
  return isArticlePage(survey, facts, article, (sums[root.index] ?? 0) / total, sums[root.index] ?? 0) ? article : null;
}

/** The same in one go. */
export const findArticle = (survey: Survey, facts: PageFacts): Article | null => inOneGo(findArticleInSteps(survey, facts));

/** Prose counts more in boxes that are named for it, and less in boxes named for lists of other articles. */
function* weighByNames({ blocks, boxes }: Survey, prose: readonly number[]): Generator<void, number[]> {
  const factors = new Float64Array(boxes.length); // 0 where it is not known yet
  const factorOf = (box: Box): number => {
    const known = factors[box.index];
    if (known) return known;
    const outer = box.parent ? factorOf(box.parent) : 1;
    const factor = Math.max(0.2, Math.min(1.7, outer * ownFactor(box)));
    factors[box.index] = factor;
    return factor;
  };
  const weighed: number[] = [];
  for (const { index, box } of blocks) {
    const weight = prose[index] ?? 0;
    weighed.push(weight > 0 ? weight * factorOf(box) : 0);
    if (weighed.length % STEP === 0) yield;
  }
  return weighed;
}

const MESSAGES = bitsOf(['subscription', 'newsletter', 'comment', 'advertisement', 'donation', 'consent']);
const ELSEWHERE = bitsOf(['related', 'author', 'footer']);

function ownFactor(box: Box): number {
  const names = box.nameBits;
  if (says(names, 'prose')) return 1.3;
  if ((names & ELSEWHERE) !== 0) return 0.4;
  if ((names & MESSAGES) !== 0) return 0.5;
  return box.tag === 'UL' || box.tag === 'TABLE' ? 0.7 : 1;
}

function sumByBox({ blocks, boxes }: Survey, prose: readonly number[]): Float64Array {
  const sums = new Float64Array(boxes.length);
  const add = (box: Box | null | undefined, weight: number): void => {
    if (box && weight !== 0) sums[box.index] = (sums[box.index] ?? 0) + weight;
  };
  for (let index = 0; index < blocks.length; index++) add(blocks[index]?.box, prose[index] ?? 0);
  // The inner ones come last.
  for (let index = boxes.length - 1; index > 0; index--) add(boxes[index]?.parent, sums[index] ?? 0);
  return sums;
}

/** Goes from the body inwards as long as one box holds most of what its parent holds. */
function descend({ boxes }: Survey, sums: Float64Array): Box {
  const heaviest: Box[] = []; // of the boxes within each, by its index
  for (let index = 1; index < boxes.length; index++) {
    const box = boxes[index] as Box;
    const outer = box.parent?.index ?? 0;
    const rival = heaviest[outer];
    if (!rival || (sums[index] ?? 0) > (sums[rival.index] ?? 0)) heaviest[outer] = box;
  }
  let box = boxes[0] as Box;
  for (;;) {
    const inner = heaviest[box.index];
    if (!inner || (sums[inner.index] ?? 0) < DOMINANT * (sums[box.index] ?? 0) || inner.tag === 'P' || inner.tag === 'LI') return box;
    box = inner;
  }
}

const MANY_TEASERS = 4;
const UNSIGNED = 1; // taken off where nobody and no day is named
const SCATTERED = 2.5; // taken off where, besides, the prose does not stand together
const LEAST_TOGETHER = 0.4; // of an article's prose in one box
const DOCUMENTATION = 3; // taken off where much is code
const MOST_CODE = 0.08; // letters of code per letter of prose in an article
const LONGEST_TEASER = 8; // blocks
const ARTICLE_TYPE = /^(.*Article|(Live)?BlogPosting|Report|og:article|Recipe|Review|HowTo)$/;
const OTHER_TYPE =
  /^(Product(Group)?|ItemList|(SearchResults|Checkout|QA|Collection)Page|DiscussionForumPosting|og:product.*|SoftwareApplication|Hotel|LocalBusiness|RealEstateListing|JobPosting|APIReference)$/;

const declaresArticle = ({ types }: PageFacts): boolean => types.some((type) => ARTICLE_TYPE.test(type));

/** Weighs what a page declares, how its address looks, and how much prose stands together. */
function isArticlePage(survey: Survey, facts: PageFacts, article: Article, share: number, amount: number): boolean {
  let score = 0;
  const { pathname, hostname } = addressOf(facts.url);
  if (/^(docs?|developers?|api|help|support|wiki|forums?|community|shop|store|accounts?|login|mail)\./.test(hostname)) score -= 1.5;
  const isDeclared = declaresArticle(facts);
  if (isDeclared) score += 2;
  if (facts.types.some((type) => OTHER_TYPE.test(type))) score -= isDeclared ? 2 : 3;
  if (/^\/(index\.\w+|home(?:\.\w+)?|[a-z]{2})?\/?$/.test(pathname)) score -= 2.5;
  if (/\d{4}\/\d{1,2}|\d{5,}|(?:[^/-]+-){3}|\.html?$|\.article$/.test(pathname)) score += 1;
  if (
    /\/(search|log-?in|sign-?in|checkout|cart|basket|account|register|tags?|categor(y|ies)|topics?|forums?|viewtopic|showthread|threads?|shop|products?|docs?|documentation|api|reference|manual|wiki|help|faq|support|pricing|jobs?|careers)(\/|$|\.)/i.test(
      pathname,
    )
  )
    score -= 1.5;
  for (let box: Box | null = article.root; box; box = box.parent) {
    if (box.tag === 'ARTICLE' || says(box.nameBits, 'prose')) {
      score += 1;
      break;
    }
  }
  if (!facts.signed && !isDeclared) {
    if (!isDated(survey, article.headline, article.first)) score -= UNSIGNED;
    if (/\/(blogs?|articles?|news|posts?|stories|magazine)\//.test(pathname)) score += 1;
    if (largestPart(article, survey) < LEAST_TOGETHER * amount) score -= SCATTERED;
  }
  if (!isDeclared && codeIn(article, survey) > MOST_CODE * amount) score -= DOCUMENTATION;
  if (teasersBeside(article, survey) >= MANY_TEASERS) score -= 1.5;
  const paragraphs = article.prose.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  score += Math.min(2, amount / 1200) + Math.min(1, paragraphs / 8) + (share > 0.8 ? 0.5 : 0);
  return score >= 1.5;
}

/** The most prose that stands in one box, in letters; pages that present a service or a product scatter theirs over many. */
function largestPart({ root, prose }: Article, { blocks }: Survey): number {
  const parts = new Map<Box, number>();
  let largest = 0;
  for (let index = root.start; index < root.end; index++) {
    const weight = prose[index] ?? 0;
    const block = blocks[index];
    if (!block || weight === 0) continue;
    let holder = holderOf(block.box);
    // Page builders put each paragraph into a box of its own.
    while (holder !== root && holder.parent && holder.end - holder.start === 1) holder = holder.parent;
    const part = (parts.get(holder) ?? 0) + weight;
    parts.set(holder, part);
    largest = Math.max(largest, part);
  }
  return largest;
}

/** Letters of code in the article. */
function codeIn({ root }: Article, { blocks }: Survey): number {
  let letters = 0;
  for (let index = root.start; index < root.end; index++) {
    const block = blocks[index];
    if (block && (block.quoted || block.box.tag === 'PRE')) letters += block.text.length;
  }
  return letters;
}

/** The last main heading above the article's first prose, or what is most of the page's title and stands nearer. */
function headlineOf({ blocks }: Survey, first: number, title: string): number {
  for (let index = first; index >= 0; index--) {
    const { box, text } = blocks[index] as Block;
    if (box.tag === 'H1' || (text.length * 2 > title.length && title.includes(text))) return index;
  }
  return first;
}

/** Articles that are no more than a few lines, where the found root is not in one itself: a page of teasers. */
function teasersBeside({ root }: Article, survey: Survey): number {
  for (let box: Box | null = root; box; box = box.parent) if (box.tag === 'ARTICLE') return 0;
  return survey.boxes.filter((box) => box.tag === 'ARTICLE' && box.end - box.start <= LONGEST_TEASER).length;
}

const LONGEST_PATH = 500; // characters of an address that are looked at

function addressOf(url: string): { pathname: string; hostname: string } {
  try {
    const { pathname, hostname } = new URL(url);
    return { pathname: pathname.slice(0, LONGEST_PATH), hostname };
  } catch {
    return { pathname: '', hostname: '' };
  }
}

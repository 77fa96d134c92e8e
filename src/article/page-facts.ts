import { attributeOf, textOf } from '../text/dom.ts';

/** What a page declares about itself. */
export interface PageFacts {
  /** The page's address. */
  readonly url: string;
  /** What the page calls itself: the text of its title. */
  readonly title: string;
  /** The declared language as a lower-case BCP 47 tag, or ''. */
  readonly language: string;
  /** The schema.org types named in JSON-LD and microdata, and the Open Graph type as `og:…`. */
  readonly types: readonly string[];
  /** schema.org isAccessibleForFree, where the page says it: false where a part of it (hasPart) is not. */
  readonly accessibleForFree: boolean | null;
  /** The page names a day it was published, or who wrote it, as articles do. */
  readonly signed: boolean;
}

/** Lists are bounded, so that what never ends is not searched through from each of its beginnings. */
const TYPE = /"@type"\s*:\s*(?:\[([^\]]{0,100})\]|"([^"]+)")/g;
const FREE = /"isAccessibleForFree"\s*:\s*"?(true|false)/gi;
const LONGEST_DECLARATION = 100_000; // characters of JSON-LD that are read
const MOST_DECLARED = 300_000; // of all of it together
const MOST_ITEMS = 200; // elements of microdata that are read
const LONGEST_NAME = 200; // characters of a type's or a language's name that are read

const SIGNED_DECLARATION = /"(?:datePublished|dateCreated|author)"\s*:/;
const SIGNED =
  'meta[property="article:published_time"],meta[name="author" i],meta[name*="date" i],[itemprop~="datePublished"],[itemprop~="author"],[rel~="author"],time[datetime],[class*="byline" i]';
const DECLARATIONS = 'script[type="application/ld+json"]';

/** How long a document's declarations are: more come while it is parsed, and others where it turns into another page. */
export const lengthsDeclared = (document: Document): string =>
  Array.from(document.querySelectorAll(DECLARATIONS), (each) => textOf(each).length).join();

/**
 * Reads what a document declares. JSON-LD is scanned, not parsed: pages ship it broken, and only a few facts count.
 * @param document the page
 * @param url its address (documents in frames have their own)
 */
export function readPageFacts(document: Document, url: string): PageFacts {
  const types = new Set<string>();
  let accessibleForFree: boolean | null = null;
  let signed = document.querySelector(SIGNED) !== null;
  let left = MOST_DECLARED;
  for (const script of document.querySelectorAll(DECLARATIONS)) {
    if (left <= 0) break;
    const text = (script.textContent ?? '').slice(0, Math.min(left, LONGEST_DECLARATION));
    left -= text.length;
    for (const found of text.matchAll(TYPE)) {
      for (const name of (found[1] ?? found[2] ?? '').split(',')) types.add(name.replace(/["\s]|https?:\/\/schema\.org\//g, ''));
    }
    if (SIGNED_DECLARATION.test(text)) signed = true;
    for (const [, free] of text.matchAll(FREE)) accessibleForFree = free?.toLowerCase() === 'true' && accessibleForFree !== false;
  }
  let items = 0;
  for (const item of document.querySelectorAll('[itemtype*="schema.org"]')) {
    if (++items > MOST_ITEMS) break;
    types.add((attributeOf(item, 'itemtype') ?? '').slice(0, LONGEST_NAME).replace(/^.*\//, '').trim());
  }
  const openGraph = document.querySelector('meta[property="og:type"]');
  if (openGraph) types.add(`og:${(attributeOf(openGraph, 'content') ?? '').toLowerCase()}`);
  const root = document.documentElement;
  const language = (root && (attributeOf(root, 'lang') || attributeOf(root, 'xml:lang'))) ?? '';
  return {
    url,
    title: document.title,
    language: language.slice(0, LONGEST_NAME).trim().toLowerCase(),
    types: [...types],
    accessibleForFree,
    signed,
  };
}

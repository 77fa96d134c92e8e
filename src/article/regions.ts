import type { Box } from '../text/box.ts';
import { bitsOf, says } from '../text/names.ts';

/** The part of a page that a box belongs to, as the page marks it. */
export type Region = 'body' | 'header' | 'menu' | 'footer' | 'aside' | 'comments' | 'dialog' | 'promotion';

const BY_TAG: Readonly<Record<string, Region>> = {
  NAV: 'menu',
  FOOTER: 'footer',
  HEADER: 'header',
  ASIDE: 'aside',
  DIALOG: 'dialog',
  MENU: 'menu',
};
const BY_ROLE: Readonly<Record<string, Region>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'dialog',
  alertdialog: 'dialog',
  main: 'body',
};
/** A box with more than this share of the page's prose is what the page is about, whatever it is called. */
const MOST_OF_PAGE = 0.45;
/** Long discussions can outweigh the article they follow. */
const MOST_BY_PROMOTION = 0.2;
const PROMOTION = bitsOf(['subscription', 'newsletter', 'donation', 'login']);
const MOST_BY_COMMENTS = 0.85;

/**
 * Tells the region of any box of a page; each is found out when first asked for. Inner marks refine outer ones, but
 * what is inside a menu or a dialog stays there.
 * @param prose the share of the page's prose that each box holds, 0 to 1, by the box's index
 */
export function regionTeller(prose: ArrayLike<number>): (box: Box) => Region {
  const known: (Region | undefined)[] = new Array(prose.length);
  const regionOf = (box: Box): Region => {
    const region = known[box.index] ?? refine(box, box.parent ? regionOf(box.parent) : 'body', prose[box.index] ?? 0);
    known[box.index] = region;
    return region;
  };
  return regionOf;
}

function refine(box: Box, outer: Region, share: number): Region {
  const own = outer === 'menu' || outer === 'dialog' ? null : ownRegion(box, outer);
  const most = own === 'comments' ? MOST_BY_COMMENTS : own === 'promotion' ? MOST_BY_PROMOTION : MOST_OF_PAGE;
  return own === null || share > most ? outer : own;
}

function ownRegion(box: Box, outer: Region): Region | null {
  const byMark = BY_ROLE[box.role] ?? BY_TAG[box.tag];
  if ((byMark === 'header' || byMark === 'footer') && insideArticle(box)) return null;
  if (byMark === 'aside' && (outer === 'header' || outer === 'footer')) return null;
  if (byMark) return byMark;
  if (box.parent === null || box.tag === 'ARTICLE' || box.tag === 'MAIN' || box.tag === 'P') return null;
  const names = box.nameBits;
  if (names === 0) return null;
  const isProse = says(names, 'prose');
  const isFooter = says(names, 'footer') && !isProse;
  if (says(names, 'comment') && !isProse) return 'comments';
  if (isFooter && outer === 'body' && !insideArticle(box)) return 'footer';
  // Sites call parts of their footers after what stands there, and after menus, too.
  if (says(names, 'menu') && !isProse && !(isFooter && outer === 'footer')) return 'menu';
  if (says(names, 'header') && outer === 'body' && !insideArticle(box) && box.depth <= 6) return 'header';
  if (says(names, 'dialog')) return 'dialog';
  if (outer !== 'header' && outer !== 'footer' && (names & PROMOTION) !== 0) return 'promotion';
  return null;
}

function insideArticle(box: Box): boolean {
  for (let outer = box.parent; outer; outer = outer.parent) if (outer.tag === 'ARTICLE' || outer.tag === 'MAIN') return true;
  return false;
}

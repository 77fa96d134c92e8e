import type { Page } from 'puppeteer-core';

/**
 * The texts of a page that a person can read: drawn, sharp, and on top of what stands in the same place. Each is scrolled to.
 * @returns white space folded, in the order of the page
 */
export function readableText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSharp = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        if (getComputedStyle(each).filter.includes('blur')) return false;
      }
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    /** Whether the last line of a text lies on top; what covers or cuts off a text takes its end first. */
    const isOnTop = (text: Text, parent: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const last = range.getClientRects().length - 1;
      const middle = () => range.getClientRects()[last]?.top ?? 0;
      scrollBy({ top: middle() - innerHeight / 2, behavior: 'instant' });
      const rect = range.getClientRects()[last];
      if (!rect || rect.width < 1 || rect.height < 1) return false;
      const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
      return hit !== null && parent.contains(hit);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement;
      if (text.data.trim() === '' || !parent || parent.closest('script,style,noscript,template')) continue;
      if (isSharp(parent) && isOnTop(text, parent)) texts.push(text.data.replace(/\s+/g, ' ').trim());
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return texts;
  });
}

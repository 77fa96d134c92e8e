import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { disclose, expectSays, pick } from './controls.ts';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { inEachBrowser } from './session.ts';

/** Pages with a message that Unnag hides by itself, and with one that it folds, because it has fields. */
const PAGES = [
  { page: 'own-paragraphs.html', kind: 'Comment prompts', text: 'Leave a Reply', byItself: 'hidden' },
  { page: 'personal.html', kind: 'Newsletter sign-ups', text: 'Sign up for our newsletter', byItself: 'folded' },
] as const;

/** What is seen of a message: nothing, a line in its place, its words faintly, or as the site shows them. */
type Look = 'hidden' | 'folded' | 'dimmed' | 'shown';

inEachBrowser('What the popup has become of a kind of message is seen on the page', (stage) => {
  it.each(PAGES)('$kind', async ({ page: file, kind, text, byItself }) => {
    const { page, id } = await stage.session().openArticle(stage.address(file));
    await expectQuiet(page);
    await expectLook(page, text, byItself);
    const popup = await stage.session().openPopup({ page, id });
    await disclose(popup, `Rules: ${kind}`);
    const choose = async (mode: string, look: Look): Promise<void> => {
      await pick(popup, `When found: ${kind}`, mode);
      await expectLook(page, text, look);
    };
    await choose('Only count', 'shown');
    await expectSays(popup, /Only counted/);
    await choose('Fold to one line', 'folded');
    await choose('Hide', 'hidden');
    await choose('Dim', 'dimmed');
    await choose('As Unnag sees fit', byItself);
    expect(await stage.session().stored()).not.toHaveProperty(['site:127.0.0.1']);
  });
});

/** Waits until a message with these words looks so. */
async function expectLook(page: Page, text: string, look: Look): Promise<void> {
  expect(
    await becomesEmpty(async () => ((await lookOf(page, text)) === look ? [] : [await lookOf(page, text)])),
    `not ${look}, but`,
  ).toEqual([]);
}

function lookOf(page: Page, text: string): Promise<Look | 'missing'> {
  return page.evaluate((words) => {
    const told = [...document.body.querySelectorAll('*')].findLast(({ textContent }) => textContent?.includes(words));
    if (!told) return 'missing';
    if (!told.checkVisibility({ visibilityProperty: true })) {
      const isLine = (each: Element | null | undefined) =>
        each?.localName.startsWith('unnag-note-') && each.getBoundingClientRect().height > 0;
      for (let each: Element | null = told; each; each = each.parentElement) if (isLine(each.previousElementSibling)) return 'folded';
      return 'hidden';
    }
    // How faint its words are is measured in concealing.test.ts.
    for (let each: Element | null = told; each; each = each.parentElement) if (getComputedStyle(each).maskImage !== 'none') return 'dimmed';
    return 'shown';
  }, text);
}

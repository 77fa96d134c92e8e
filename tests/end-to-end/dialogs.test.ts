import { expect, it } from 'vitest';
import { becomesEmpty, expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

declare global {
  interface Window {
    /** The page's own: opens one of its dialogs. */
    openDialog(id: string): void;
  }
}

inEachBrowser('A dialog that is closed until the reader opens it', (stage) => {
  it.each([
    { id: 'native', how: 'of the browser’s own kind', says: 'Subscribe to our newsletter' },
    { id: 'classed', how: 'that a class name opens', says: 'Already a subscriber?' },
    { id: 'moved', how: 'that is moved into a layer', says: 'Subscribe to continue reading' },
  ])('opens as the page made it: $how', async ({ id, says }) => {
    const tab = await stage.session().openArticle(stage.address('dialogs.html'));
    await expectQuiet(tab.page);
    await stage.session().settledReport(tab);
    await tab.page.evaluate((which) => window.openDialog(which), id);
    await stage.session().settledReport(tab);
    const notSeen = () =>
      tab.page.evaluate(
        (which, text) => {
          const dialog = document.getElementById(which);
          const parts = [...(dialog?.querySelectorAll('p, input, button, a') ?? [])];
          if (!parts[0]?.textContent?.startsWith(text)) return ['the text'];
          return parts.filter((part) => !part.checkVisibility()).map(({ outerHTML }) => outerHTML);
        },
        id,
        says,
      );
    expect(await becomesEmpty(notSeen), 'parts that are not seen').toEqual([]);
    expect(await tab.page.evaluate(() => document.querySelectorAll('dialog [data-unnag]:empty, .popup [data-unnag]:empty').length)).toBe(0);
  });

  it('is not changed while it is closed', async () => {
    const original = await readOriginal(stage, stage.address('dialogs.html'));
    const tab = await stage.session().openArticle(stage.address('dialogs.html'));
    await expectQuiet(tab.page);
    const { messages } = await stage.session().settledReport(tab);
    expect(messages.map(({ text }) => text)).toEqual(['Already a subscriber? Log in.']);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await expectUntouched(tab.page, original);
  });
});

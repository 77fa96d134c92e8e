import { expect, it } from 'vitest';
import { openLean } from './browser-session.ts';
import { expectSays, press } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { hasArrived, seen, surveyPage } from './page-survey.ts';
import { BUILT, inEachBrowserOfItsOwn } from './session.ts';

inEachBrowserOfItsOwn('A page that was open before Unnag was installed', (stage) => {
  it('goes quiet at once in Firefox, and in Chromium after one reload, which the popup offers', async () => {
    const { browser, close } = await openLean(stage.kind);
    try {
      const page = await browser.newPage();
      await page.goto(stage.address('own-paragraphs.html'));
      await page.waitForFunction(hasArrived, { polling: 20 });
      const messages = seen(await surveyPage(page), 'noise').length;
      expect(messages).toBeGreaterThan(0);
      await browser.installExtension(BUILT[stage.kind]);
      // Firefox runs Unnag in the pages that are open; automation cannot press its button there.
      if (stage.kind === 'firefox') return await expectQuiet(page);

      const [unnag] = [...(await browser.extensions()).values()];
      if (!unnag) throw new Error('Unnag is not installed in this browser.');
      await page.bringToFront();
      await page.triggerExtensionAction(unnag);
      const popup = await (await browser.waitForTarget((each) => each.url().endsWith('/popup.html'))).asPage();
      await expectSays(
        popup,
        /Not running on this page yet\s+Pages that were open before Unnag was installed or updated need one reload\./,
      );
      expect(seen(await surveyPage(page), 'noise')).toHaveLength(messages);
      await press(popup, 'Reload page');
      await expectSays(popup, /\d+ messages hidden/);
      await expectQuiet(page);
    } finally {
      await close();
    }
  });
});

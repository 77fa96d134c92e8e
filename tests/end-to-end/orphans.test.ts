import { expect, it } from 'vitest';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser, Session } from './session.ts';

inEachBrowser('A page whose extension is loaded anew', (stage) => {
  it('is left as it would be without Unnag, or is still quiet and comes back', async () => {
    const original = await readOriginal(stage.withoutUnnag(), stage.address('strict.html'));
    const session = await Session.open(stage.kind);
    try {
      const tab = await session.openArticle(stage.address('strict.html'));
      await expectQuiet(tab.page);
      await session.reload();
      if (stage.kind === 'firefox') {
        // Firefox ends the old script unasked and starts a new one, which finds the page as the old one left it.
        await expectQuiet(tab.page);
        await session.store({ everywhere: { version: 1, enabled: false } });
      } else {
        // Chromium leaves the old script alone, which looks when the person comes back to the page.
        await tab.page.evaluate(() => dispatchEvent(new Event('focus')));
      }
      await expectUntouched(tab.page, original);
      expect(await tab.page.evaluate(() => document.querySelectorAll('unnag-note, unnag-line').length)).toBe(0);
    } finally {
      await session.close();
    }
  });
});

import { expect, it } from 'vitest';
import { expectSays, press } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { inEachBrowser } from './session.ts';

// Only Chromium's debugger can stop a page for as long as a test needs it.
inEachBrowser('A page that is busy', (stage) => {
  it('is told of in the popup, which offers to load it again', async () => {
    const tab = await stage.session().openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(tab.page);
    const popup = await stage.session().openPopup(tab);
    await expectSays(popup, /\d+ messages hidden/);
    const debugging = await tab.page.createCDPSession();
    await debugging.send('Debugger.enable');
    const stopped = new Promise((then) => debugging.once('Debugger.paused', then));
    // It ends only when the page goes on.
    const running = debugging.send('Runtime.evaluate', { expression: 'debugger' });
    await stopped;
    await press(popup, 'Show all');
    await expectSays(popup, /The page is busy\s+It has not answered Unnag\./);
    await expectSays(popup, /The page did not answer, so the message stays as it is\./);
    expect(
      await popup.$$eval('.main-button', (buttons) => buttons.filter((each) => each.checkVisibility()).map((each) => each.textContent)),
    ).toEqual(['Reload page']);
    await debugging.send('Debugger.resume');
    await running;
    await debugging.detach();
  });
});

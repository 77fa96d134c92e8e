import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { press } from './controls.ts';
import { becomesEmpty, expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

inEachBrowser('A page that is hard to change', (stage) => {
  it('goes quiet and comes back under a strict content security policy', async () => {
    const original = await readOriginal(stage, stage.address('strict.html'));
    const tab = await stage.session().openArticle(stage.address('strict.html'));
    await expectQuiet(tab.page);
    expect((await stage.session().settledReport(tab)).messages.map(({ state }) => state)).toEqual(['hidden', 'collapsed']);
    // As high as it is styled, and as wide as what it says in German.
    const height = await tab.page.evaluate(() => document.querySelector('[data-unnag]:empty')?.getBoundingClientRect().height);
    expect(height).toBe(32);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await expectUntouched(tab.page, original);
  });

  it('goes quiet when it is written anew', async () => {
    const tab = await stage.session().openArticle(stage.address('home.html'));
    const html = await readFile(resolve(import.meta.dirname, '../pages/gate.html'), 'utf8');
    await tab.page.evaluate((text) => {
      history.replaceState(null, '', '/gate.html');
      document.open();
      document.write(text);
      document.close();
    }, html);
    await expectQuiet(tab.page);
  });

  it('shows where a hidden message stands, for a moment', async () => {
    const tab = await stage.session().openArticle(stage.address('strict.html'));
    await expectQuiet(tab.page);
    const [hidden] = (await stage.session().settledReport(tab)).messages;
    const before = await tab.page.evaluate(() => document.documentElement.outerHTML);
    await press(await stage.session().openPopup(tab), `Show the place: ${hidden?.text}`);
    const marked = () =>
      tab.page.evaluate(() => {
        const mark = document.querySelector('[data-test="noise"]')?.previousElementSibling;
        const { top = -1 } = mark?.localName.startsWith('unnag-note-') ? mark.getBoundingClientRect() : {};
        return top >= 0 && top < innerHeight;
      });
    expect(await becomesEmpty(async () => ((await marked()) ? [] : ['not marked']))).toEqual([]);
    await expectQuiet(tab.page);
    const after = () => tab.page.evaluate(() => document.documentElement.outerHTML);
    expect(await becomesEmpty(async () => ((await after()) === before ? [] : ['still marked']))).toEqual([]);
  });
});

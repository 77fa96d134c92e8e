import { expect, it } from 'vitest';
import { ARTICLES } from './articles.ts';
import { setSwitch } from './controls.ts';
import { expectAllElseSeen, expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { seen } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

inEachBrowser('An article with messages', (stage) => {
  it.each(ARTICLES)(
    'goes quiet, and all else stays; it comes back byte for byte, and goes quiet again: $shape',
    async ({ file, noiseTexts }) => {
      const original = await readOriginal(stage, stage.address(file), noiseTexts);
      expect(seen(original.things, 'noise').length, 'messages of the page itself').toBeGreaterThan(0);

      const tab = await stage.session().openArticle(stage.address(file));
      await expectQuiet(tab.page, noiseTexts);
      await expectAllElseSeen(tab.page, original, noiseTexts);
      const popup = await stage.session().openPopup(tab);

      await setSwitch(popup, 'On this site', false);
      await expectUntouched(tab.page, original);

      await setSwitch(popup, 'On this site', true);
      await expectQuiet(tab.page, noiseTexts);
      await expectAllElseSeen(tab.page, original, noiseTexts);
    },
  );
});

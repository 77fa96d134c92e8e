import { expect, it } from 'vitest';
import { ARTICLES } from './articles.ts';
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

      // As the popup's switches do: they are tried in tests of their own.
      await stage.session().store({ everywhere: { version: 2, enabled: false } });
      await expectUntouched(tab.page, original);

      await stage.session().store({ everywhere: { version: 2, enabled: true } });
      await expectQuiet(tab.page, noiseTexts);
      await expectAllElseSeen(tab.page, original, noiseTexts);
    },
  );
});

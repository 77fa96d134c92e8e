import { expect, it } from 'vitest';
import { lexiconKey } from '../../src/languages/stored-lexicons.ts';
import { expectAllElseSeen, expectQuiet, readOriginal } from './expectations.ts';
import { seen, surveyPage } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

inEachBrowser('A page that is open while the words of the languages are laid out', (stage) => {
  it('becomes quiet when those of its own language are there, before all others', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address('german.html'));
    const words = await session.stored(lexiconKey('de'));
    await session.store({ [lexiconKey('de')]: null });
    const tab = await session.openArticle(stage.address('german.html'));
    await session.settledReport(tab);
    expect(seen(await surveyPage(tab.page), 'noise'), 'messages that English words do not tell').not.toEqual([]);

    await session.store(words);
    await expectQuiet(tab.page);
    await expectAllElseSeen(tab.page, original);
  });
});

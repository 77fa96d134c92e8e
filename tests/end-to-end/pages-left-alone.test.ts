import { expect, it } from 'vitest';
import { expectAllElseSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

inEachBrowser('Unnag leaves alone', (stage) => {
  it.each([
    { file: 'quoting.html', what: 'an article that quotes such messages', state: 'working' },
    { file: 'home.html', what: 'a home page', state: 'no-article' },
    { file: 'log-in.html', what: 'a log-in page', state: 'no-article' },
  ] as const)('$what', async ({ file, state }) => {
    const original = await readOriginal(stage, stage.address(file));
    const tab = await stage.session().openArticle(stage.address(file));

    const report = await stage.session().settledReport(tab);

    expect(report.messages).toEqual([]);
    expect(report.state).toBe(state);
    await expectAllElseSeen(tab.page, original);
    await expectUntouched(tab.page, original);
    expect(await stage.session().badge(tab)).toBe('');
  });
});

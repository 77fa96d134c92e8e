import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { TRACKER } from '../../src/report/tracker.ts';
import { expectSays, press, setSwitch } from './controls.ts';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { draftInPage, keptDrafts, openPopupOver, openReport, reportTabs } from './report-drafts.ts';
import { inEachBrowser, type Session, type Stage } from './session.ts';

/** All that the page, its address and what is typed into it tell about its reader. */
const PERSONAL =
  /jane|ferryman|48219930|hunter22|5550|0171|7f3a9c2e|eyJ|a1b2c3d4|1x9yq2|a8f3b2|c3VwZXJ|Dear harbour|jferry|8812399|7712345|opensesame|utm_|comments-7/i;
const OUTLINE = `<body class="logged-in user page-id">
  <main class="site-main">
    <article class="post entry">
      <p>[154]</p>
      <p>[153]</p>
      <div id="signup-box" class="newsletter-box user subscriber" reported>
        <h3>[33]</h3>
        <p>[84]</p>
        <form>
          <input type="email">
          <input type="hidden">
          <textarea></textarea>
          <button class="btn btn-primary" type="button">[7]</button>
        </form>
        <a href="https://letters.example/join/…">[13]</a>
      </div>
      <p>[153]</p>
      <p>[160]</p>
    </article>
  </main>
</body>`;

inEachBrowser('a report', (stage) => {
  it('says what the message is and where, and nothing of its reader: field by field, copied, saved and in the form', async () => {
    const page = await personalReport(stage);
    const { version } = await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } };
      return chrome.runtime.getManifest();
    });
    const fields = await fieldsOf(page);
    expect(fields).toEqual({
      Site: '127.0.0.1',
      'Page on the site': '/personal.html',
      'Query and fragment of its address': null,
      'Words of the message':
        'Get the Morning Briefing, [name]!\nSign up for our newsletter. We write to [e-mail], or call [number]. Your key is […].\nSign up\nRead a sample',
      'Outline of the markup around it': OUTLINE,
      'Language of the page': 'en-GB',
      'Version of Unnag': version,
      Browser: expect.stringMatching(stage.kind === 'firefox' ? /^Firefox \d+$/ : /^(Google Chrome|Chromium|Chrome|Microsoft Edge) \d+$/),
      'What else should be known': '',
    });
    const preview = await previewOf(page);
    for (const value of Object.values(fields)) expect(preview).toContain(value ?? '');
    const address = await formAddressOf(page);
    expect(address.href.startsWith(`${TRACKER}/new?template=missed-message.yml`)).toBe(true);
    expect(address.searchParams.get('outline')).toBe(OUTLINE);
    const everything = [JSON.stringify(fields), preview, decodeURIComponent(address.href), await copied(page), await saved(page)];
    for (const each of everything) expect(each).not.toMatch(PERSONAL);
    expect(await page.evaluate(() => document.documentElement.textContent)).not.toMatch(PERSONAL);
  });

  it('changes as the person edits it, leaves parts out and adds the query', async () => {
    const page = await personalReport(stage);
    await setSwitch(page, 'Outline of the markup around it', false);
    await setSwitch(page, 'Browser', false);
    await setSwitch(page, 'Query and fragment of its address', true);
    const words = await page.$('textarea[aria-label="Words of the message"]');
    await words?.evaluate((field) => field instanceof HTMLTextAreaElement && field.select());
    await words?.type('Only these words');
    await page.type('textarea[aria-label="What else should be known"]', 'On every page.');
    const expected = {
      kind: 'missed',
      site: '127.0.0.1',
      path: '/personal.html',
      query: '?reader=48219930&token=a1b2c3d4e5f6&utm_source=mail#comments-7',
      text: 'Only these words',
      language: 'en-GB',
      comment: 'On every page.',
    } as const;
    const { version = '', ...file } = JSON.parse(await saved(page));
    expect(file).toEqual({ 'unnag-report': 1, ...expected });
    expect(await previewOf(page)).not.toMatch(/signup-box|Chrom|Firefox|Morning/);
    const { searchParams } = await formAddressOf(page);
    expect(Object.fromEntries(searchParams)).toEqual({
      ...Object.fromEntries(Object.entries(expected).filter(([part]) => part !== 'kind')),
      version,
      template: 'missed-message.yml',
      title: 'Missed: 127.0.0.1',
    });

    for (const name of ['Site', 'Page on the site', 'Query and fragment of its address', 'Words of the message', 'Language of the page']) {
      await setSwitch(page, name, false);
    }
    await setSwitch(page, 'Version of Unnag', false);
    await setSwitch(page, 'What else should be known', false);
    await expectSays(page, /Everything is left out/);
    expect(await page.evaluate(() => document.querySelector('a.main-button')?.checkVisibility())).toBe(false);
  });

  it('that is too long for a link goes as a file, whole', async () => {
    const text = '長い文章です。'.repeat(200);
    const page = await openReport(stage.session(), { ...wrongDraft, kind: 'missed', rule: '', reasons: [], text });
    await expectSays(page, /The report is too long for a link/);
    const link = await page.$eval('a[target="_blank"]', (each) => (each instanceof HTMLAnchorElement ? each.href : ''));
    expect(link).toBe(`${TRACKER}/new?template=missed-message.yml`);
    expect(JSON.parse(await saved(page)).text).toBe(text);
    await setSwitch(page, 'Words of the message', false);
    await expectSays(page, /Opens a form at/);
    expect((await formAddressOf(page)).searchParams.has('text')).toBe(false);
  });

  it('of a wrongly hidden message begins in the popup, with the rule and why', async () => {
    const session = stage.session();
    const tab = await session.openArticle(stage.address('personal.html'));
    await expectHidden(tab.page);
    const popup = await openPopupOver(session, tab);
    await popup.waitForSelector('.message');
    const page = await reportFromPopup(session, popup);
    await expectSays(page, /Report a wrongly hidden message/);
    const fields = await fieldsOf(page);
    expect(fields).toMatchObject({ Site: '127.0.0.1', 'Rule that hid it': expect.stringMatching(/^newsletter\.[a-z-]+$/) });
    expect(fields['Why it was hidden']).toMatch(/^speaks of /);
    expect(fields['Words of the message']).toContain('Sign up for our newsletter. We write to [e-mail], or call [number].');
    expect(fields).toMatchObject({
      'Page on the site': '/personal.html',
      'Outline of the markup around it': OUTLINE,
      'Language of the page': 'en-GB',
    });
    expect(JSON.stringify(fields) + (await previewOf(page))).not.toMatch(PERSONAL);
    expect((await formAddressOf(page)).searchParams.get('template')).toBe('wrongly-hidden.yml');
  });

  it('of a wrongly hidden message has what the popup knows, where the browser lets no script into the page', async () => {
    const session = stage.session();
    const tab = await session.openArticle(stage.address('personal.html'));
    await expectHidden(tab.page);
    const popup = await session.openPopup(tab);
    await popup.waitForSelector('.message');
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: object } };
      Object.assign(chrome.scripting, { executeScript: () => Promise.reject(new Error('not allowed')) });
    });
    const page = await reportFromPopup(session, popup);
    const fields = await fieldsOf(page);
    expect(fields).toMatchObject({ Site: '127.0.0.1', 'Rule that hid it': expect.stringMatching(/^newsletter\.[a-z-]+$/) });
    expect(fields).not.toHaveProperty('Outline of the markup around it');
    expect(fields['Words of the message']).toContain('We write to [e-mail], or call [number]. Your key is […].');
  });

  it('is opened with a whole draft only, and never by hand', async () => {
    const session = stage.session();
    const before = (await keptDrafts(session)).length;
    await openReport(session, { ...wrongDraft, text: 7 }).catch(() => undefined);
    expect((await keptDrafts(session)).length).toBe(before);

    const byHand = await session.opened.openExtensionPage('src/report/report.html');
    await expectSays(byHand, /There is nothing to report here/);
    expect(await byHand.$('a, button')).toBeNull();
    await session.storeForSession({ 'report-draft:9-9': { kind: 'missed', text: '<b>bold</b>' } });
    const malformed = await session.opened.openExtensionPage('src/report/report.html?draft=9-9');
    await expectSays(malformed, /This report cannot be read/);
    expect(await malformed.$('b, textarea')).toBeNull();
  });
});

const wrongDraft = {
  kind: 'wrong',
  site: 'paper.example',
  path: '',
  query: '',
  text: 'Subscribe',
  outline: '',
  language: 'ja',
  rule: 'subscription.invite',
  reasons: ['speaks of subscribe'],
};

/** Opens the page full of personal data, types more of it, and reports its message. */
async function personalReport(stage: Stage): Promise<Page> {
  const session = stage.session();
  const address = `${stage.address('personal.html')}?reader=48219930&token=a1b2c3d4e5f6&utm_source=mail#comments-7`;
  const { page } = await session.openArticle(address);
  await page.type('#account-email', 'jane.ferryman@mail.example');
  await page.type('#account-password', 'opensesame');
  const tabsBefore = await reportTabs(session);
  const report = await openReport(session, await draftInPage(page, '[data-reported]'));
  await report.waitForSelector('.preview');
  expect(await reportTabs(session), 'tabs with the report: the one that Unnag opened, and the test’s').toBe(tabsBefore + 2);
  return report;
}

/** Presses “Report” in the popup, and opens the page once more where tests can reach it. */
async function reportFromPopup(session: Session, popup: Page): Promise<Page> {
  const before = await keptDrafts(session);
  await popup.$eval('.message .why summary', (summary) => summary instanceof HTMLElement && summary.click());
  await press(popup, 'Report: ');
  const fresh = async () => (await keptDrafts(session)).filter((each) => !before.includes(each));
  expect(await becomesEmpty(async () => ((await reportTabs(session)) > 0 && (await fresh()).length > 0 ? [] : ['not open']))).toEqual([]);
  return session.opened.openExtensionPage(`src/report/report.html?draft=${(await fresh())[0]}`);
}

async function expectHidden(page: Page): Promise<void> {
  const hidden = await page.waitForFunction(() => !document.querySelector('[data-reported]')?.checkVisibility(), { polling: 20 });
  expect(await hidden.jsonValue()).toBe(true);
  await expectQuiet(page);
}

/** What each visible field says, by its name; null for a part that is left out. */
function fieldsOf(page: Page): Promise<Record<string, string | null>> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.part input[type="text"], .part textarea')];
    return Object.fromEntries(fields.map((field) => [field.ariaLabel ?? '', field.checkVisibility() ? field.value : null]));
  });
}

const previewOf = (page: Page): Promise<string> => page.$eval('.preview', (preview) => preview.textContent ?? '');

const formAddressOf = async (page: Page): Promise<URL> =>
  new URL(await page.$eval('a.main-button', (link) => (link instanceof HTMLAnchorElement ? link.href : '')));

/** Presses “Copy”, and pastes into a field, as a person would. */
async function copied(page: Page): Promise<string> {
  await press(page, 'Copy');
  await expectSays(page, /The report is copied/);
  const field = 'textarea[aria-label="What else should be known"]';
  await page.focus(field);
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const pasted = await page.waitForFunction(
    (where) => {
      const area = document.querySelector<HTMLTextAreaElement>(where);
      return area?.value.includes('###') ? area.value : null;
    },
    { polling: 20, timeout: 10_000 },
    field,
  );
  const text = String(await pasted.jsonValue());
  await page.$eval(field, (each) => {
    if (!(each instanceof HTMLTextAreaElement)) return;
    each.value = '';
    each.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return text;
}

/** Presses “Save as a file”, and gives what the file holds. */
async function saved(page: Page): Promise<string> {
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) blob.text().then(resolve);
          return createObjectURL(blob);
        };
      }),
  );
  await press(page, 'Save as a file');
  return text;
}

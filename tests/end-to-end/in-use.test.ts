import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty } from './expectations.ts';
import { inEachBrowser, type Stage } from './session.ts';

const OFFER = 'Subscribe to our newsletter: the best stories of the Post in your inbox, every week. Sign up now, unsubscribe at any time.';

inEachBrowser('A message that is in use', (stage) => {
  it('stays as long as it has the focus', async () => {
    const page = await open(stage);
    await page.focus('#focus button');
    await expectKept(stage, page, 'focus');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectConcealedAtNextLook(page, 'focus');
  });

  it('stays as long as something is typed in it', async () => {
    const page = await open(stage);
    await page.type('#typed input', 'edda@');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectKept(stage, page, 'typed');
    await page.evaluate(() => {
      for (const input of document.querySelectorAll('input')) input.value = '';
    });
    await expectConcealedAtNextLook(page, 'typed');
  });

  it('stays as long as something is typed in it also where the page takes that for what always stood there', async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#typed input');
      input?.addEventListener('input', () => input.setAttribute('value', input.value));
    });
    await page.type('#typed input', 'edda@skerry.example');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expectKept(stage, page, 'typed');
  });

  it('stays as long as a film plays in it', async () => {
    const page = await open(stage);
    await page.evaluate(async () => {
      const film = document.querySelector('video') as HTMLVideoElement;
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
      film.srcObject = canvas.captureStream();
      await film.play();
    });
    await expectKept(stage, page, 'playing');
    await page.evaluate(() => document.querySelector('video')?.pause());
    await expectConcealedAtNextLook(page, 'playing');
  });

  it('stays as long as some of it is selected', async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      const text = document.querySelector('#selected p') as Element;
      getSelection()?.setBaseAndExtent(text, 0, text, 1);
    });
    await expectKept(stage, page, 'selected');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expectConcealedAtNextLook(page, 'selected');
  });

  it('stays where it holds an editor', async () => {
    await expectKept(stage, await open(stage), 'edited');
  });

  it('stays where the whole page is edited', async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    await expectKept(stage, page, 'focus');
  });
});

let tab: Awaited<ReturnType<ReturnType<Stage['session']>['openArticle']>>;

async function open(stage: Stage): Promise<Page> {
  tab = await stage.session().openArticle(stage.address('in-use.html'));
  await stage.session().settledReport(tab);
  return tab.page;
}

/** The page turns a box into a message, as pages do. */
const turnIntoMessage = (page: Page, id: string): Promise<void> =>
  page.evaluate(
    (box, offer) => {
      const says = document.querySelector(`#${box} .says`)?.firstChild;
      if (says) says.nodeValue = offer;
    },
    id,
    OFFER,
  );

const isShown = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((box) => (document.querySelector<HTMLElement>(`#${box}`)?.offsetHeight ?? 0) > 0, id);

/** Another box of the page becomes a message too and is concealed, so the page has been looked at; this one is still there. */
async function expectKept(stage: Stage, page: Page, id: string): Promise<void> {
  await turnIntoMessage(page, id);
  const others = (await page.evaluate(() => document.designMode)) === 'on' ? [] : [id === 'focus' ? 'selected' : 'focus'];
  for (const other of others) {
    await turnIntoMessage(page, other);
    expect(await becomesEmpty(async () => ((await isShown(page, other)) ? [other] : [])), 'messages that are not in use').toEqual([]);
  }
  await stage.session().settledReport(tab);
  expect(await isShown(page, id), 'the message in use').toBe(true);
}

async function expectConcealedAtNextLook(page: Page, id: string): Promise<void> {
  expect(await isShown(page, id)).toBe(true);
  await page.evaluate(() => document.querySelector('article')?.append(document.createElement('p'), 'The end.'));
  expect(await becomesEmpty(async () => ((await isShown(page, id)) ? [id] : [])), 'messages that are no longer in use').toEqual([]);
}

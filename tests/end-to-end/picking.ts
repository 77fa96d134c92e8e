/** Uses the picker as a person does: starts it from the popup, and finds its controls in the layer that it lays over the page. */
import type { Frame, Page } from 'puppeteer-core';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { press } from './controls.ts';
import { openPopupOver } from './report-drafts.ts';
import type { Session } from './session.ts';

/**
 * Starts the picker from the popup, or by no more than its script, as a shortcut does. Chromium lets an extension into a page only
 * after the person has turned to it, so there the toolbar button is pressed first, and the popup is the one that opens over the
 * page; automation can press that button in Chromium alone, and Firefox does not ask for it.
 */
export async function startPicking(session: Session, tab: Tab, way: 'popup' | 'unasked' = 'popup'): Promise<Frame> {
  const popup = await openPopupOver(session, tab);
  if (way === 'popup') await press(popup, 'Something was missed');
  else {
    await session.inside.evaluate((tabId) => {
      const { chrome } = globalThis as unknown as { chrome: { scripting: { executeScript(what: object): Promise<unknown> } } };
      return chrome.scripting.executeScript({ target: { tabId }, files: ['/src/picker/picker.iife.js'] });
    }, tab.id);
    await popup.close();
  }
  // Only then: a popup that the page in front closes may not have sent its wish.
  const layer = await layerOf(tab.page);
  await tab.page.bringToFront();
  return layer;
}

/** Presses Unnag's toolbar button over a page of Chromium. */
export async function turnToUnnag({ opened }: Session, { page }: Tab): Promise<void> {
  const [unnag] = [...(await opened.browser.extensions()).values()];
  if (!unnag) throw new Error('Unnag is not installed in this browser.');
  await page.bringToFront();
  await page.triggerExtensionAction(unnag);
}

/** The layer with the picker's controls, once they are there. Its frame is in a closed shadow root, but the browser lists it. */
export async function layerOf(page: Page): Promise<Frame> {
  for (let looked = 0; looked < 200; looked++) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.$('.card').catch(() => null))) return frame;
    }
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  throw new Error('The picker does not show.');
}

/** What the picker's bar, panel or notice says. */
export const saysIn = (layer: Frame): Promise<string> =>
  layer.evaluate(() => document.querySelector<HTMLElement>('.card')?.innerText.replace(/\s+/g, ' ') ?? '');

/** Waits until the picker says these words. */
export async function expectSaysIn(layer: Frame, words: RegExp): Promise<void> {
  const isSaid = ({ source, flags }: { source: string; flags: string }) =>
    new RegExp(source, flags).test(document.querySelector<HTMLElement>('.card')?.innerText.replace(/\s+/g, ' ') ?? '');
  const { source, flags } = words;
  await layer.waitForFunction(isSaid, { polling: 20, timeout: 10_000 }, { source, flags }).catch(async () => {
    throw new Error(`The picker does not say ${words}, but: ${await saysIn(layer)}`);
  });
}

/** Clicks one of the picker's buttons, by its name. */
export async function clickIn(layer: Frame, name: string): Promise<void> {
  if (await clickOn(layer, 'button', name)) return;
  throw new Error(`The picker has no button “${name}”, but says: ${await saysIn(layer)}`);
}

/** Puts the dot to one of the picker's choices, by its label. */
export async function chooseIn(layer: Frame, label: string): Promise<void> {
  if (await clickOn(layer, 'label:has([type=radio])', label)) return;
  throw new Error(`The picker offers no “${label}”, but says: ${await saysIn(layer)}`);
}

/**
 * Clicks a control with the mouse, if it is there, once two frames in a row show it in one place: the controls may go out of the way
 * of what is outlined. The layer lies over all of the window, so places in it are places in the page.
 */
async function clickOn(layer: Frame, selector: string, name: string): Promise<boolean> {
  const place = await layer.evaluate(
    async (wanted, called) => {
      const control = [...document.querySelectorAll(wanted)].find((each) => (each.ariaLabel ?? each.textContent) === called);
      if (!control) return null;
      control.scrollIntoView({ block: 'nearest' });
      for (let last = Number.NaN; ; ) {
        const { left, top, width, height } = control.getBoundingClientRect();
        if (top === last || !control.isConnected) return { x: left + width / 2, y: top + height / 2 };
        last = top;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    },
    selector,
    name,
  );
  if (place) await layer.page().mouse.click(place.x, place.y);
  return place !== null;
}

/** Notes where the next panel stands when it comes. @returns what tells, once it is there, where it came and where it is now; in CSS px */
export async function watchPanel(layer: Frame): Promise<() => Promise<{ came: number; is: number }>> {
  const came = await layer.evaluateHandle(() => ({
    top: new Promise<number>((resolve) => {
      new MutationObserver((_changes, observer) => {
        const panel = document.querySelector('.panel');
        if (!panel) return;
        observer.disconnect();
        resolve(panel.getBoundingClientRect().top);
      }).observe(document.body, { childList: true });
    }),
  }));
  return () =>
    layer.evaluate(async (first) => {
      const top = await first.top;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return { came: top, is: document.querySelector('.panel')?.getBoundingClientRect().top ?? Number.NaN };
    }, came);
}

/** The middle of an element of the page, brought into view. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Moves the mouse to an element of the page, and waits until the picker says these words of it. */
export async function pointAt(page: Page, layer: Frame, selector: string, words: RegExp): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.move(x - 2, y - 2);
  await page.mouse.move(x, y);
  await expectSaysIn(layer, words);
  return { x, y };
}

/** Waits until the picker is gone. */
export async function expectGone(page: Page): Promise<void> {
  const isGone = () => document.querySelector('unnag-picker') === null;
  await page.waitForFunction(isGone, { polling: 20, timeout: 10_000 }).catch(async () => {
    throw new Error(`The picker does not end, but says: ${await saysIn(await layerOf(page))}`);
  });
}

/** Uses Unnag's pages without a mouse. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { inEachBrowserOfItsOwn, Session, type Stage } from './session.ts';

/** Declares tests in a browser of their own: in one whose windows others have used, Firefox may show no window that the keyboard is in it. */
export const inEachBrowserByKeyboard = (name: string, declare: (stage: Stage) => void): void =>
  inEachBrowserOfItsOwn(name, (stage) => {
    let session: Session | undefined;
    beforeAll(async () => {
      session = await Session.open(stage.kind);
    });
    afterEach(() => session?.reset());
    afterAll(() => session?.close());
    const opened = (): Session => {
      if (!session) throw new Error('The browser is there from beforeAll on.');
      return session;
    };
    declare({ ...stage, session: opened });
  });

/** Goes to a control and presses a key there. */
export async function pressAt(page: Page, name: string, key: 'Enter' | ' ', way: 'forward' | 'back' = 'forward'): Promise<void> {
  await tabTo(page, name, way);
  await page.keyboard.press(key);
}

/**
 * Presses the tabulator until the keyboard is at the control with this name, and checks that one sees where it is on the way.
 * Throws where it leaves the page: beyond the last control Firefox goes on in its own window, and what it tells of the page is
 * then no longer so.
 */
export async function tabTo(page: Page, name: string, way: 'forward' | 'back' = 'forward'): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < 150; pressed++) {
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const { name: reached, isMarked } = await keyboardAt(page);
    if (reached === '') break;
    expect(isMarked, `one sees that the keyboard is at “${reached}”`).toBe(true);
    if (reached.startsWith(name)) return;
    passed.push(reached);
  }
  throw new Error(`The keyboard does not come to “${name}”, only to ${[...new Set(passed)].join(' | ')}, and leaves the page.`);
}

/** Waits until the keyboard is at the control whose name begins so. */
export async function hasKeyboard(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await keyboardAt(page)).name, { timeout: 10_000 }).toMatch(name);
}

/** Which control has the keyboard, by its name; and whether that can be seen. */
function keyboardAt(page: Page): Promise<{ name: string; isMarked: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', isMarked: true };
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const written = labels.map((label) => label.textContent).join(' ') || at.textContent;
    const outlined = [at, at.nextElementSibling].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
    return { name: (at.ariaLabel ?? written ?? '').replace(/\s+/g, ' ').trim(), isMarked: outlined };
  });
}

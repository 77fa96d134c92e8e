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
 * Waits for the control first: pages fill while one presses keys.
 * Throws where it leaves the page: beyond the last control Firefox goes on in its own window, and what it tells of the page is
 * then no longer so.
 */
export async function tabTo(page: Page, name: string, way: 'forward' | 'back' = 'forward'): Promise<void> {
  const passed: string[] = [];
  await expect
    .poll(async () => (await readControls(page)).names, { timeout: 10_000 })
    .toContainEqual(expect.stringMatching(beginning(name)));
  for (let pressed = 0; pressed < 150; pressed++) {
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const { name: reached, isMarked } = (await readControls(page)).keyboard;
    if (reached === '') break;
    expect(isMarked, `one sees that the keyboard is at “${reached}”`).toBe(true);
    if (reached.startsWith(name)) return;
    passed.push(reached);
  }
  throw new Error(`The keyboard does not come to “${name}”, only to ${[...new Set(passed)].join(' | ')}, and leaves the page.`);
}

/** Waits until the keyboard is at the control whose name begins so. */
export async function hasKeyboard(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await readControls(page)).keyboard.name, { timeout: 10_000 }).toMatch(beginning(name));
}

const beginning = (name: string): RegExp => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

interface Controls {
  /** Of all that can be reached. */
  readonly names: readonly string[];
  /** The control that has the keyboard, '' where none has, and whether that can be seen. */
  readonly keyboard: { readonly name: string; readonly isMarked: boolean };
}

function readControls(page: Page): Promise<Controls> {
  return page.evaluate(() => {
    const nameOf = (control: Element): string => {
      const labels = 'labels' in control && control.labels instanceof NodeList ? [...control.labels] : [];
      const written = labels.map((label) => label.textContent).join(' ') || control.textContent;
      return (control.ariaLabel ?? written ?? '').replace(/\s+/g, ' ').trim();
    };
    const reachable = [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled, [inert] *'),
    );
    const at = document.activeElement;
    const hasKeyboard = at instanceof HTMLElement && at !== document.body;
    const outlined = [at, at?.nextElementSibling].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
    return {
      names: reachable.map(nameOf),
      keyboard: hasKeyboard ? { name: nameOf(at), isMarked: outlined } : { name: '', isMarked: true },
    };
  });
}

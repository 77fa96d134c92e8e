import type { ElementHandle, Page } from 'puppeteer-core';

/** When what does not come is taken for missing: a busy machine is slow. */
const PATIENCE = 30_000; // ms

/** The roles that a person finds controls by. */
export type Role = 'switch' | 'button' | 'disclosure' | 'field';

/** Finds a visible control by its role and the beginning of its name, as a person reads or hears it; waits until it is there. */
export async function findControl(page: Page, role: Role, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page
    .waitForFunction(
      (wantedRole, wantedName) => {
        const roles = {
          switch: '[role="switch"]',
          button: 'button, [role="button"]',
          disclosure: 'summary',
          field: '[type="search"], [type="text"], textarea',
        };
        const nameOf = (element: HTMLElement): string => {
          const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
          const labels = isField ? [...(element.labels ?? [])] : [];
          const written = labels.map((label) => label.textContent).join(' ') || element.textContent;
          return (element.ariaLabel ?? written ?? '').replace(/\s+/g, ' ').trim();
        };
        const candidates = [...document.querySelectorAll<HTMLElement>(roles[wantedRole])];
        return candidates.find((element) => nameOf(element).startsWith(wantedName) && element.checkVisibility()) ?? null;
      },
      { polling: 20, timeout: PATIENCE },
      role,
      name,
    )
    .catch(() => {
      throw new Error(`There is no ${role} named “${name}” in ${page.url()}.`);
    });
  const element = handle.asElement();
  if (!element) throw new Error(`The ${role} named “${name}” is gone.`);
  return element as ElementHandle<HTMLElement>;
}

/** Puts a switch, once it shows the opposite, on or off by clicking it. */
export async function setSwitch(page: Page, name: string, on: boolean): Promise<void> {
  await expectSwitch(page, name, !on);
  await clickControl(page, 'switch', name);
  await expectSwitch(page, name, on);
}

/** Waits until a switch shows that it is on, or off; one that is made anew meanwhile is looked for again. */
export async function expectSwitch(page: Page, name: string, on: boolean): Promise<void> {
  const isSo = (element: HTMLElement, wanted: boolean) => {
    if (!element.isConnected) return 'gone';
    return element instanceof HTMLInputElement && element.checked === wanted ? 'so' : false;
  };
  for (let found: unknown; found !== 'so'; ) {
    const control = await findControl(page, 'switch', name);
    const answer = await page.waitForFunction(isSo, { polling: 20, timeout: PATIENCE }, control, on).catch(() => {
      throw new Error(`The switch “${name}” should be ${on ? 'on' : 'off'} and is not, in ${page.url()}.`);
    });
    found = await answer.jsonValue();
  }
}

/** Whether a switch is on, and whether it can be changed. */
export async function switchState(page: Page, name: string): Promise<{ on: boolean; usable: boolean }> {
  const control = await findControl(page, 'switch', name);
  return control.evaluate((each) => ({ on: each instanceof HTMLInputElement && each.checked, usable: !each.matches(':disabled') }));
}

/** Presses a button. */
export const press = (page: Page, name: string): Promise<void> => clickControl(page, 'button', name);

const MOST_CLICKS = 3;

/** Clicks a control, as a person who sees it: in the middle of the window, and again where it moved or was made anew under the pointer. */
async function clickControl(page: Page, role: Role, name: string): Promise<void> {
  for (let clicks = 0; clicks < MOST_CLICKS; clicks++) if (await isClicked(await findControl(page, role, name))) return;
  throw new Error(`No click reaches the ${role} named “${name}” in ${page.url()}: something covers it.`);
}

/**
 * Clicks once, and answers whether the click came to the control, or to its like that was put in its place meanwhile: a list that
 * is drawn anew. One that takes its page away has come.
 */
async function isClicked(control: ElementHandle<HTMLElement>): Promise<boolean> {
  const clicked = await control.evaluateHandle((element) => {
    const state = { came: false };
    const note = (event: Event): void => {
      state.came = event.composedPath().some((node) => node instanceof Element && node.isEqualNode(element));
    };
    document.addEventListener('click', note, { capture: true, once: true });
    element.scrollIntoView({ block: 'center' });
    return state;
  });
  try {
    await control.click();
  } catch (error) {
    if (!(error instanceof Error) || !/detached|not clickable/.test(error.message)) throw error;
    return false;
  }
  return clicked.evaluate(({ came }) => came).catch(() => true);
}

/** Clicks what the selector finds, once it is shown and can be clicked: a page that reads what is stored shows its parts only then. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const isShown = (wanted: string) => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true });
  await page.waitForFunction(isShown, { polling: 20, timeout: PATIENCE }, selector).catch(() => {
    throw new Error(`Nothing like ${selector} is shown in ${page.url()}.`);
  });
  await page.click(selector);
}

/** Writes into the field with this label, in place of what stands there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await findControl(page, 'field', label);
  await field.evaluate((element) => 'select' in element && typeof element.select === 'function' && element.select());
  await field.type(text);
}

/** Chooses an option of the list with this label. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  const isDone = (wantedLabel: string, wantedOption: string) => {
    const list = [...document.querySelectorAll('select')].find(({ ariaLabel }) => ariaLabel === wantedLabel);
    const found = [...(list?.options ?? [])].find(({ text }) => text === wantedOption);
    if (!list || !found) return false;
    list.value = found.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  await page.waitForFunction(isDone, { polling: 20, timeout: PATIENCE }, label, option);
}

/** Opens what a disclosure hides. */
export const disclose = (page: Page, name: string): Promise<void> => clickControl(page, 'disclosure', name);

/** Waits until the page says these words; one that has just been opened may have no body yet, and a wait that throws is none. */
export async function expectSays(page: Page, words: RegExp): Promise<void> {
  const isSaid = ({ source, flags }: { source: string; flags: string }) => {
    return new RegExp(source, flags).test(document.body?.innerText ?? '');
  };
  const { source, flags } = words;
  await page.waitForFunction(isSaid, { polling: 20, timeout: PATIENCE }, { source, flags }).catch(async () => {
    throw new Error(`The page does not say ${words}. In it stands: ${await page.evaluate(() => document.body.textContent)}`);
  });
}

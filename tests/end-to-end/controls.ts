import type { ElementHandle, Page } from 'puppeteer-core';

/** The roles that a person finds controls by. */
export type Role = 'switch' | 'button' | 'disclosure';

/** Finds a visible control by its role and the beginning of its name, as a person reads or hears it; waits until it is there. */
export async function findControl(page: Page, role: Role, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page
    .waitForFunction(
      (wantedRole, wantedName) => {
        const roles = { switch: '[role="switch"]', button: 'button, [role="button"]', disclosure: 'summary' };
        const nameOf = (element: HTMLElement): string => {
          const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
          const written = labels.map((label) => label.textContent).join(' ') || element.textContent;
          return (element.ariaLabel ?? written ?? '').replace(/\s+/g, ' ').trim();
        };
        const candidates = [...document.querySelectorAll<HTMLElement>(roles[wantedRole])];
        return candidates.find((element) => nameOf(element).startsWith(wantedName) && element.checkVisibility()) ?? null;
      },
      { polling: 100, timeout: 10_000 },
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

/** Puts a switch on or off by clicking it, and waits until it shows that. */
export async function setSwitch(page: Page, name: string, on: boolean): Promise<void> {
  const control = await findControl(page, 'switch', name);
  if ((await isOn(control)) === on) throw new Error(`The switch “${name}” is ${on ? 'on' : 'off'} already.`);
  await control.click();
  await page.waitForFunction((element, wanted) => (element as HTMLInputElement).checked === wanted, { polling: 50 }, control, on);
}

/** Presses a button. */
export async function press(page: Page, name: string): Promise<void> {
  await (await findControl(page, 'button', name)).click();
}

/** Opens what a disclosure hides. */
export async function disclose(page: Page, name: string): Promise<void> {
  await (await findControl(page, 'disclosure', name)).click();
}

/** Whether a switch is on. */
export const isOn = (control: ElementHandle<HTMLElement>): Promise<boolean> =>
  control.evaluate((element) => element instanceof HTMLInputElement && element.checked);

/** Waits until the page says these words. */
export async function expectSays(page: Page, words: RegExp): Promise<void> {
  const isSaid = ({ source, flags }: { source: string; flags: string }) => {
    return new RegExp(source, flags).test(document.body.innerText);
  };
  const { source, flags } = words;
  await page.waitForFunction(isSaid, { polling: 100, timeout: 10_000 }, { source, flags }).catch(async () => {
    throw new Error(`The page does not say ${words}. In it stands: ${await page.evaluate(() => document.body.textContent)}`);
  });
}

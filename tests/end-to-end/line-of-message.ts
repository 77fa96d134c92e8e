import type { Page } from 'puppeteer-core';

/** Clicks on the line as a person does, who knows nothing of its elements: at the place where it is drawn. */
export async function clickLine(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const line = document.querySelector('[data-unnag]:empty');
    line?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = line?.getBoundingClientRect() ?? { left: 0, top: 0, height: 0 };
    if (height === 0) throw new Error('No line stands for the message.');
    return { x: left + 30, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
}

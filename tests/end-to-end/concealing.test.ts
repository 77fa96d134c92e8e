import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty } from './expectations.ts';
import { loadEntry } from './load-entry.ts';
import { inEachBrowser, type Stage } from './session.ts';

const OFFER = '.offer';

inEachBrowser('A concealed message', (stage) => {
  it('is gone when hidden, and back to the letter when shown', async () => {
    const page = await open(stage);
    const original = await html(page);
    await page.evaluate((selector) => concealing.conceal(selector, 'hide'), OFFER);
    expect(await isDrawn(page, OFFER)).toBe(false);
    await page.evaluate(() => concealing.restore());
    expect(await html(page)).toBe(original);
  });

  it('is faded and stays where it is when dimmed, and is plain under the pointer and in focus', async () => {
    const page = await open(stage);
    const original = await html(page);
    const place = await rectOf(page, OFFER);
    const plain = await darkness(page, OFFER);
    await page.evaluate((selector) => concealing.conceal(selector, 'dim'), OFFER);
    expect(await rectOf(page, OFFER)).toEqual(place);
    const faded = await darkness(page, OFFER);
    expect(faded, 'ink of the faded message').toBeLessThan(plain * 0.6);
    expect(faded, 'ink of the faded message').toBeGreaterThan(plain * 0.2);

    await page.hover(OFFER);
    expect(await darkness(page, OFFER)).toBeGreaterThan(plain * 0.9);
    await page.hover('#before');
    expect(await darkness(page, OFFER)).toBeLessThan(plain * 0.6);
    await page.focus(`${OFFER} a`);
    expect(await darkness(page, OFFER)).toBeGreaterThan(plain * 0.9);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await darkness(page, OFFER)).toBeLessThan(plain * 0.6);

    await page.evaluate(() => concealing.restore());
    expect(await html(page)).toBe(original);
  });

  it('is not shown by being dimmed where the page hides it', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.style.setProperty('opacity', '0'), OFFER);
    await page.evaluate((selector) => concealing.conceal(selector, 'dim'), OFFER);
    expect(await darkness(page, OFFER)).toBe(0);
  });

  it('stays as it is when it is only counted', async () => {
    const page = await open(stage);
    const original = await html(page);
    await page.evaluate((selector) => concealing.conceal(selector, 'count'), OFFER);
    await page.evaluate(() => concealing.conceal('#mixed', 'count', 'Subscribe'));
    expect(await html(page)).toBe(original);
    expect(await page.evaluate(() => concealing.isIntact())).toBe(true);
  });

  it('stays concealed, and its line legible, against rules of the page that are important', async () => {
    const page = await open(stage);
    await page.evaluate(() => document.documentElement.classList.add('stubborn'));
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    expect(await isDrawn(page, OFFER)).toBe(false);
    const { height } = await rectOf(page, '[data-unnag]:empty');
    expect(height).toBe(32);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('[data-unnag]:empty') ?? document.body).visibility)).toBe(
      'visible',
    );
  });

  it.each(['plain', 'stubborn'])('keeps the room of a line that comes later, on a %s page, and nothing of it', async (kind) => {
    const page = await open(stage);
    await page.evaluate((name) => document.documentElement.classList.add(name), kind);
    const original = await html(page);
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    const line = await rectOf(page, '[data-unnag]:empty');
    const after = await rectOf(page, '#after');
    await page.evaluate(() => concealing.restore());

    await page.evaluate((selector) => concealing.keepRoom(selector), OFFER);
    expect(await page.evaluate(() => concealing.isIntact())).toBe(true);
    expect(await darkness(page, OFFER)).toBe(0);
    expect(await page.$('[data-unnag]')).toBeNull();
    expect(await rectOf(page, OFFER)).toMatchObject({ top: line.top, bottom: line.bottom });
    expect(await rectOf(page, '#after')).toEqual(after);

    await page.evaluate(() => concealing.putLine());
    expect(await rectOf(page, '[data-unnag]:empty')).toEqual(line);
    expect(await rectOf(page, '#after')).toEqual(after);
    await page.evaluate(() => concealing.restore());
    expect(await html(page)).toBe(original);

    await page.evaluate((selector) => concealing.keepRoom(selector), OFFER);
    await page.evaluate(() => concealing.restore());
    expect(await html(page)).toBe(original);
  });

  it('is concealed again when the page shows it, but not for ever, and then stays as the page left it', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => concealing.conceal(selector, 'hide'), OFFER);
    await show(page);
    expect(await isDrawn(page, OFFER), 'after the page has shown it once').toBe(false);
    const shown = await page.evaluate(async (selector) => {
      const offer = document.querySelector<HTMLElement>(selector);
      for (let times = 0; times < 100; times++) {
        offer?.style.setProperty('display', 'block', 'important');
        await new Promise(requestAnimationFrame);
      }
      return offer?.getAttribute('style') ?? '';
    }, OFFER);
    expect(shown).toBe('color: rgb(1, 2, 3); display: block !important;');
    expect(await page.evaluate(() => concealing.isIntact()), 'nothing is left to do').toBe(true);
    await page.evaluate(() => concealing.restore());
    expect(await page.evaluate((selector) => document.querySelector(selector)?.getAttribute('style'), OFFER)).toBe(shown);
  });

  it('stays shown where the page shows it to have the person write in it', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    await page.evaluate((selector) => {
      const offer = document.querySelector<HTMLElement>(selector);
      offer?.style.setProperty('display', 'block');
      offer?.querySelector('a')?.focus();
    }, OFFER);
    expect(await isDrawn(page, OFFER)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(await page.evaluate(() => concealing.isIntact()), 'nothing is left to do').toBe(true);
  });

  it('keeps what the page changes meanwhile', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => {
      concealing.conceal(selector, 'collapse');
      const offer = document.querySelector<HTMLElement>(selector);
      offer?.style.setProperty('margin-top', '3px');
      offer?.append(' More.');
      document.querySelector('#after')?.after(offer ?? '');
      document.querySelector('#before')?.append(document.querySelector('[data-unnag]:empty') ?? '');
      concealing.restore();
    }, OFFER);
    const restored = await html(page);
    const expected = await (await open(stage)).evaluate((selector) => {
      const offer = document.querySelector<HTMLElement>(selector);
      offer?.style.setProperty('margin-top', '3px');
      offer?.append(' More.');
      document.querySelector('#after')?.after(offer ?? '');
      return document.documentElement.outerHTML;
    }, OFFER);
    expect(restored).toBe(expected);
  });

  it('keeps the order of its styles where the page draws it anew', async () => {
    const drawnAnew = async (conceals: boolean): Promise<string> => {
      const page = await open(stage);
      await page.evaluate(
        (selector, concealed) => {
          const offer = document.querySelector<HTMLElement>(selector);
          offer?.setAttribute('style', 'display: flex; margin: 1px');
          if (concealed) concealing.conceal(selector, 'hide');
          offer?.style.setProperty('color', 'green');
          document.body.innerHTML = String(document.body.innerHTML);
          concealing.removeTraces();
        },
        OFFER,
        conceals,
      );
      return html(page);
    };
    expect(await drawnAnew(true)).toBe(await drawnAnew(false));
  });

  it('is one line of bare text, which is the same node before and after', async () => {
    const page = await open(stage);
    const original = await html(page);
    const isSame = await page.evaluate(() => {
      const nodes = [...(document.querySelector('#mixed')?.childNodes ?? [])];
      concealing.conceal('#mixed', 'hide', 'Subscribe');
      const [, , text] = nodes;
      if (!text?.parentElement || text.parentElement.offsetHeight > 0) return 'still shown';
      text.nodeValue = 'Subscribe for $2 a week.';
      concealing.restore();
      text.nodeValue = 'Subscribe for $1 a week.';
      return nodes.every((node, index) => document.querySelector('#mixed')?.childNodes[index] === node);
    });
    expect(isSame).toBe(true);
    expect(await html(page)).toBe(original);
  });

  it('leaves nothing in what the page copied of it', async () => {
    const page = await open(stage);
    const original = await html(page);
    await page.evaluate((selector) => {
      concealing.conceal(selector, 'collapse');
      const copy = document.body.cloneNode(true);
      concealing.restore();
      document.body.replaceWith(copy);
    }, OFFER);
    expect(await html(page)).not.toBe(original);
    await page.evaluate(() => concealing.removeTraces());
    expect(await html(page)).toBe(original);
  });
});

inEachBrowser('The line of a collapsed message', (stage) => {
  it('is a button that says what it is and whether it is open, and keeps the focus', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    expect(await describeButton(page)).toEqual({ name: 'Subscription offer', expanded: 'false', controls: OFFER.slice(1), focused: false });
    for (let pressed = 0; pressed < 3 && !(await describeButton(page)).focused; pressed++) await page.keyboard.press('Tab');
    for (const [key, open] of [
      ['Enter', true],
      ['Enter', false],
      [' ', true],
      [' ', false],
    ] as const) {
      await page.keyboard.press(key);
      expect(await describeButton(page)).toMatchObject({ expanded: String(open), focused: true });
      expect(await isDrawn(page, OFFER)).toBe(open);
    }
  });

  it('cannot be pressed by the page', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    await page.evaluate(() => concealing.notes()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect((await describeButton(page)).expanded).toBe('false');
  });

  it.each([
    '#ffffff on #ffffff',
    '#000000 on #000000',
    '#777777 on #808080',
    '#dddddd on #16181c',
    '#333333 on #fafafa',
    '#00000050 on #ffffff',
  ])('is legible where the text is %s', async (colours) => {
    const page = await open(stage);
    const [text = '', ground = ''] = colours.split(' on ');
    await page.evaluate(
      (selector, color, background) => {
        Object.assign(document.body.style, { color, background });
        concealing.conceal(selector, 'collapse');
      },
      OFFER,
      text,
      ground,
    );
    expect(await contrastOf(page)).toBeGreaterThan(4.5);
  });

  // Firefox lets automation choose no such colours.
  if (stage.kind === 'chromium') {
    it('has an arrow in the colour of its text where the person has forced colours', async () => {
      const page = await open(stage);
      const browser = await page.createCDPSession();
      await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const colours = await page.evaluate((selector) => {
        Object.assign(document.body.style, { color: '#eee', background: '#111' });
        concealing.conceal(selector, 'collapse');
        const [arrow, title] = [...(concealing.notes()[0]?.children ?? [])].map((each) => getComputedStyle(each));
        return [arrow?.borderLeftColor, title?.color];
      }, OFFER);
      await browser.send('Emulation.setEmulatedMedia', { features: [] });
      await browser.detach();
      expect(colours[0]).toBe(colours[1]);
    });
  }

  it('is not in copied text', async () => {
    const page = await open(stage);
    await page.evaluate((selector) => concealing.conceal(selector, 'collapse'), OFFER);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString();
    });
    expect(copied).toContain('The keeper of the lamp');
    expect(copied).not.toContain('Subscription offer');
  });

  it('marks its place for a moment, and reveals nothing', async () => {
    const page = await open(stage);
    await page.evaluate(() => {
      document.querySelector('#before')?.before(document.querySelector('body > div:last-child') ?? '');
      concealing.conceal('.offer', 'hide');
    });
    const original = await html(page);
    await page.evaluate(() => concealing.pointAt());
    const far = async () => {
      const note = await rectOf(page, 'b');
      return note.height > 0 && note.top > 0 && note.bottom < 900 ? [] : ['not in view'];
    };
    expect(await becomesEmpty(far)).toEqual([]);
    expect(await isDrawn(page, OFFER)).toBe(false);
    expect(await becomesEmpty(async () => ((await html(page)) === original ? [] : ['still marked']))).toEqual([]);
  });
});

/** Opens the page in a browser without Unnag. */
async function open(stage: Stage): Promise<Page> {
  const page = await stage.bare();
  await page.goto(stage.address('message.html'));
  await loadEntry(page, 'concealing-entry.ts');
  return page;
}

const html = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

const show = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    document.querySelector<HTMLElement>(selector)?.style.setProperty('display', 'block', 'important');
  }, OFFER);

const isDrawn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => (document.querySelector<HTMLElement>(wanted)?.offsetHeight ?? 0) > 0, selector);

/** Where an element is in the view; `b` is the mark inside a note. */
const rectOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const element = wanted === 'b' ? concealing.notes().find(({ localName }) => localName === 'b') : document.querySelector(wanted);
    const { top, bottom, left, right, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return { top, bottom, left, right, height };
  }, selector);

const describeButton = (page: Page) =>
  page.evaluate(() => {
    const [button] = concealing.notes();
    if (!(button instanceof HTMLButtonElement)) throw new Error('There is no button.');
    return {
      name: [...button.children]
        .filter(({ ariaHidden }) => ariaHidden !== 'true')
        .map(({ textContent }) => textContent)
        .join(''),
      expanded: button.getAttribute('aria-expanded'),
      controls: button.ariaControlsElements?.[0]?.className,
      focused: button.matches(':focus'),
    };
  });

/** How much ink a person sees in an element: the sum of what its pixels lack to white. */
async function darkness(page: Page, selector: string): Promise<number> {
  const pixels = await pixelsOf(page, selector);
  return pixels.reduce((sum, [red, green, blue]) => sum + 765 - red - green - blue, 0);
}

/** The contrast between the darkest and the lightest pixels inside the button (WCAG 2.2, contrast ratio). */
async function contrastOf(page: Page): Promise<number> {
  const luminances = (await pixelsOf(page, '[data-unnag]:empty')).map((pixel) => {
    const [red = 0, green = 0, blue = 0] = pixel.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** The pixels that are drawn for an element; of a note, those inside its button's border. */
async function pixelsOf(page: Page, selector: string): Promise<[number, number, number][]> {
  const clip = await page.evaluate((wanted) => {
    const element = wanted === '[data-unnag]:empty' ? concealing.notes()[0] : document.querySelector(wanted);
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
  }, selector);
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  // As one text: automation takes its time over many numbers.
  const data = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const drawn = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return btoa(Array.from(drawn, (value) => String.fromCharCode(value)).join(''));
  }, picture);
  const drawn = Buffer.from(data, 'base64');
  return Array.from({ length: drawn.length / 4 }, (_, at): [number, number, number] => [
    drawn[at * 4] ?? 0,
    drawn[at * 4 + 1] ?? 0,
    drawn[at * 4 + 2] ?? 0,
  ]);
}

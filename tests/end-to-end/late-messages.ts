import type { Page } from 'puppeteer-core';

/** What tests/pages/frame-sampler.js counted. */
export interface Sampled {
  /** All frames. */
  readonly frames: number;
  /** Frames in which a message was drawn. */
  readonly withMessage: number;
  /** What the messages say that were drawn in a frame. */
  readonly drawn: readonly string[];
  /** Paragraphs of the article that were not drawn in a frame. */
  readonly missed: readonly string[];
  /** Messages that the page holds in the end. */
  readonly messages: number;
}

declare global {
  var sampled: Sampled | undefined;
}

/** Pages into which messages come, and how many: tests/pages/frame-sampler.js looks at every frame of them. */
export const LATE_MESSAGES = [
  { way: 'served in chunks 200 ms apart', address: 'slow.html?pause=200', messages: 5 },
  { way: 'appended late', address: 'late.html#appended', messages: 1 },
  { way: 'inserted before a paragraph', address: 'late.html#before', messages: 1 },
  { way: 'boxed by innerHTML', address: 'late.html#boxed', messages: 1 },
  { way: 'written into an element that is there', address: 'late.html#changed', messages: 1 },
  { way: 'in a stream of small tasks', address: 'late.html#streamed', messages: 2 },
  { way: 'in an article that replaces another after pushState', address: 'late.html#swapped', messages: 3 },
  { way: 'in an article that follows an empty one after pushState', address: 'late.html#skeleton', messages: 3 },
  { way: 'in an article that comes back by history.back', address: 'late.html#back', messages: 1 },
  { way: 'in shadow roots that are served in chunks', address: 'trees/shadow.html?pause=200', messages: 3 },
  { way: 'in an article in a shadow root that is served in chunks', address: 'trees/shadow-article.html?pause=200', messages: 2 },
  { way: 'in frames', address: 'trees/frames.html', messages: 4 },
  { way: 'in a shadow root of an element that is added late', address: 'trees/late.html#prompt', messages: 1 },
  { way: 'in a shadow root that is filled after it was added', address: 'trees/late.html#slow', messages: 1 },
  { way: 'in a shadow root within what is added late', address: 'trees/late.html#nested', messages: 1 },
  { way: 'in a shadow root that an element gets with its late definition', address: 'trees/late.html#upgraded', messages: 1 },
  { way: 'added to a shadow root that is there', address: 'trees/late.html#there', messages: 1 },
  { way: 'in the attribute of a frame that is added late', address: 'trees/late.html#attribute', messages: 1 },
  { way: 'in the document of a frame that is added late', address: 'trees/late.html#served', messages: 1 },
  { way: 'written into a frame that is added late', address: 'trees/late.html#written', messages: 1 },
  { way: 'put into an empty frame', address: 'trees/late.html#filled', messages: 1 },
];

/** Opens a page and waits until it says that it is done. */
export async function sampledIn(page: Page, address: string): Promise<Sampled> {
  await page.goto(address);
  const handle = await page.waitForFunction(() => window.sampled);
  const sampled = await handle.jsonValue();
  if (!sampled) throw new Error(`${address} does not say what was drawn in it.`);
  return sampled;
}

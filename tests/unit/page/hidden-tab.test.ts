// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Watched, type Watcher, watch } from '../../../src/page/watch.ts';
import { SILENT_READER } from './silent-reader.ts';

const LONG = 60_000; // ms
let frames: FrameRequestCallback[] = [];
let looks = 0;
let watcher: Watcher;

const watched: Watched = {
  reader: { ...SILENT_READER, soundsLikeMessage: () => true },
  messages: { concealedElements: () => new Set(), letGo: () => undefined },
  look() {
    looks++;
    return [].values();
  },
  fail(error) {
    throw error;
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  // Browsers call for no frames of a page that is not shown.
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  document.body.innerHTML = '<article><p>The ferry waits.</p></article>';
  watcher = watch(document, watched);
  looks = 0;
});

afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const drawFrame = (): void => {
  for (const callback of frames.splice(0)) callback(performance.now());
};

async function add(): Promise<void> {
  document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Already a subscriber? Log in.</p>');
  await vi.advanceTimersByTimeAsync(0);
}

it('what comes into a page that is shown is looked at at once', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(LONG);
  await add();
  expect(looks).toBe(1);
});

it('what comes into a tab that is hidden is looked at when the tab is shown', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(LONG);
  for (let message = 0; message < 5; message++) await add();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(looks).toBe(0);
  hidden.mockReturnValue(false);
  drawFrame();
  expect(looks).toBe(1);
});

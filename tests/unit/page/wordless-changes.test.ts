// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Watched, type Watcher, watch } from '../../../src/page/watch.ts';
import { SILENT_READER } from './silent-reader.ts';

const LONG = 60_000; // ms
let concealed = new Set<Node>();
let looks = 0;
let noted = 0;
let watcher: Watcher;

const watched: Watched = {
  reader: {
    ...SILENT_READER,
    changed: () => {
      noted++;
    },
  },
  messages: { concealedElements: () => concealed, letGo: () => undefined },
  look() {
    looks++;
    return [].values();
  },
  fail(error) {
    throw error;
  },
};

beforeEach(async () => {
  vi.useFakeTimers();
  concealed = new Set();
  document.body.innerHTML = '<p id="clock">12:30</p><article><p id="text">The ferry waits.</p></article>';
  watcher = watch(document, watched);
  await vi.advanceTimersByTimeAsync(LONG);
  looks = 0;
  noted = 0;
});

afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
});

const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

async function after(change: () => void, times = 1): Promise<number> {
  for (let time = 0; time < times; time++) {
    change();
    await vi.advanceTimersByTimeAsync(1000);
  }
  return looks;
}

it('a page is not looked at for what a clock shows, and it is known that this has changed', async () => {
  let seconds = 0;
  const tick = (): void => {
    element('clock').textContent = `12:30:${seconds++}`;
  };
  expect(await after(tick, 60)).toBe(0);
  expect(noted).toBe(60);
});

it('nor where the text itself is set anew', async () => {
  const count = (): void => {
    const text = element('clock').firstChild;
    if (text) text.nodeValue = `${Number.parseInt(text.nodeValue ?? '', 10) + 1} %`;
  };
  expect(await after(count, 60)).toBe(0);
});

it('it is looked at now and then all the same', async () => {
  let price = 1;
  const tick = (): void => {
    element('clock').textContent = `$${price++}.99`;
  };
  expect(await after(tick, 1100)).toBe(2);
});

it('it is looked at where words come, or go', async () => {
  expect(
    await after(() => {
      element('clock').textContent = 'Half past twelve';
    }),
  ).toBe(1);
  expect(
    await after(() => {
      element('clock').textContent = '12:31';
    }),
  ).toBe(2);
  expect(await after(() => element('text').remove())).toBe(3);
});

it('and where anything changes in what is concealed', async () => {
  concealed.add(element('clock'));
  expect(
    await after(() => {
      element('clock').textContent = '12:31';
    }),
  ).toBe(1);
});

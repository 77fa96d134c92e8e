// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { compileLexicon } from '../../../src/judge/vocabulary.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { EVERYWHERE_KEY, ITEM_VERSION } from '../../../src/settings/stored-items.ts';
import { articlePage } from '../article-page.ts';

const NOISE = 'Already a subscriber? Log in.';

it('of two answers of a slow storage, what was asked last counts', async () => {
  const answers: ((items: Record<string, unknown>) => void)[] = [];
  const listeners: ((changes: Record<string, unknown>, area: string) => void)[] = [];
  vi.stubGlobal('ENGLISH_LEXICON', compileLexicon(en));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('chrome', {
    runtime: { id: 'unnag', sendMessage: async () => undefined, onMessage: { addListener: () => undefined } },
    storage: {
      local: { get: () => new Promise((resolve) => answers.push(resolve)) },
      onChanged: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
    },
  });
  history.replaceState(null, '', '/2024/05/islands-wait-for-a-timetable.html');
  document.documentElement.lang = 'en';
  document.documentElement.innerHTML = articlePage({ end: `<p id="noise">${NOISE}</p>` }).replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  const noise = document.querySelector<HTMLElement>('#noise');
  const choose = (enabled: boolean) => ({ [EVERYWHERE_KEY]: { version: ITEM_VERSION, enabled } });

  await import('../../../src/page/content.iife.ts');
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect(noise?.style.display).toBe('none');

  for (const listener of listeners) listener({ [EVERYWHERE_KEY]: {} }, 'local');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(choose(false));
  await vi.waitFor(() => expect(noise?.getAttribute('style')).toBeNull());
  answers[0]?.(choose(true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(noise?.getAttribute('style')).toBeNull();
});

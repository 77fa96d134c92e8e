/** Where a page tells what went wrong. */
import { SettingsError } from '../settings/store.ts';
import { say } from '../words/say.ts';

/** An error whose message is a sentence for the person, saying what happened and what to do. */
export class Explained extends Error {}

export interface Notices {
  /** Runs what belongs to the page itself and shows its failure, as a sentence. */
  run(task: () => Promise<void>): void;
  /** Runs what a person asked for: the same, but what failed before is forgotten. */
  attempt(task: () => Promise<void>): void;
  /** Shows a sentence about what the person did. */
  say(sentence: string): void;
}

/** Pixels between a notice and the control below it: room for its label. */
const GAP = 24;

/** Makes the notices over an element of a page that has `role="alert"`. */
export function createNotices(alert: HTMLElement): Notices {
  // Hears of it when it comes, goes, or gets taller.
  new ResizeObserver(() => keepClear(alert)).observe(alert);
  const run = (task: () => Promise<void>): void => {
    task().catch((error: unknown) => {
      console.error(error);
      show(sentenceFor(error));
    });
  };
  const show = (sentence: string): void => {
    alert.textContent = sentence;
    alert.hidden = false;
  };
  return {
    run,
    say: show,
    attempt(task) {
      alert.hidden = true;
      alert.textContent = '';
      run(task);
    },
  };
}

/** Nothing that has or gets the keyboard hides below a notice, which stays on top of the window however far the page is scrolled. */
function keepClear(notice: HTMLElement): void {
  const { scrollingElement, documentElement, activeElement } = document;
  const { height, top, bottom } = notice.getBoundingClientRect();
  documentElement.style.scrollPaddingBlockStart = height === 0 ? '' : `${height + 2 * GAP}px`;
  if (height === 0 || !activeElement || activeElement === document.body) return;
  const inUse = activeElement.getBoundingClientRect();
  if (inUse.bottom > top && inUse.top < bottom + GAP) scrollingElement?.scrollBy(0, inUse.top - bottom - GAP);
}

function sentenceFor(error: unknown): string {
  if (error instanceof Explained || error instanceof SettingsError) return error.message;
  return say('unexpected', error instanceof Error ? error.message : String(error));
}

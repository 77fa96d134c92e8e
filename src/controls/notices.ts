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

/** Makes the notices over an element of a page that has `role="alert"`. */
export function createNotices(alert: HTMLElement): Notices {
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

function sentenceFor(error: unknown): string {
  if (error instanceof Explained || error instanceof SettingsError) return error.message;
  return say('unexpected', error instanceof Error ? error.message : String(error));
}

/** Where a page tells what went wrong. */
import { SettingsError } from '../settings/store.ts';
import { STRINGS } from '../strings.ts';

/** An error whose message is a sentence for the person, saying what happened and what to do. */
export class Explained extends Error {}

export interface Notices {
  /** Runs what belongs to the page itself and shows its failure, as a sentence. */
  run(task: () => Promise<void>): void;
  /** Runs what a person asked for: the same, but what failed before is forgotten. */
  attempt(task: () => Promise<void>): void;
}

/** Makes the notices over an element of a page that has `role="alert"`. */
export function createNotices(alert: HTMLElement): Notices {
  const run = (task: () => Promise<void>): void => {
    task().catch((error: unknown) => {
      console.error(error);
      alert.textContent = sentenceFor(error);
      alert.hidden = false;
    });
  };
  return {
    run,
    attempt(task) {
      alert.hidden = true;
      alert.textContent = '';
      run(task);
    },
  };
}

function sentenceFor(error: unknown): string {
  if (error instanceof Explained || error instanceof SettingsError) return error.message;
  return STRINGS.unexpected(error instanceof Error ? error.message : String(error));
}

/**
 * The few browser calls that the content script makes, typed here because the polyfill that the extension's own
 * pages use would cost every page several milliseconds. `chrome.*` answers with promises in Manifest V3, in Firefox too.
 */
import type { ReadableStorage } from '../settings/read.ts';

type Listener<Arguments extends unknown[]> = (...heard: Arguments) => unknown;

interface Listenable<Arguments extends unknown[]> {
  addListener(listener: Listener<Arguments>): void;
  removeListener(listener: Listener<Arguments>): void;
}

export type MessageListenerArguments = [message: unknown, sender: { readonly id?: string }, answer: (value: unknown) => void];

export interface BrowserApi {
  readonly runtime: {
    /** Absent once the extension was updated, disabled or removed under this page. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    /** The number of a frame within its tab; -1 for none. Firefox has it, and Chrome has not. */
    getFrameId?(frame: Window): number;
    readonly onMessage: Listenable<MessageListenerArguments>;
  };
  readonly storage: {
    readonly local: ReadableStorage;
    readonly onChanged: Listenable<[changes: Record<string, unknown>, area: string]>;
  };
}

/** The browser's extension API. */
export function browserApi(): BrowserApi {
  return (globalThis as unknown as { chrome: BrowserApi }).chrome;
}

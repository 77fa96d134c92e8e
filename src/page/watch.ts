import { isText, textOf } from '../text/dom.ts';
import { followParsing } from './follow-parsing.ts';

const REST = 10; // times as long as a look took, until the next; at most a tenth of the time goes into looking
const MOST_SPENT = 0.33; // part of the last second that looks may have taken where one is urgent
const LEAST_REST = 30; // ms
const REST_WHILE_PARSED = 300; // ms; what is parsed within it is judged together with what comes after it
const MOST_URGENT = 8; // looks per second that do not wait, for new text that reads like a message
const SECOND = 1000; // ms
const LONGEST_READ = 4000; // characters of new text that are read to tell whether it is urgent

/** What a page's watcher needs to know. */
export interface Watched {
  /** Reads what the parser has added; whether there is something to judge in it. */
  grow(): boolean;
  /** Whether what the parser has added since the last look reads like a message; quick, and no verdict. */
  growthSoundsLikeMessage(): boolean;
  /** Text has changed elsewhere than at the page's end. */
  changed(): void;
  /** All of the page has been parsed. */
  finish(): void;
  /** Judges the page and acts on it. */
  look(): void;
  /** Whether a text reads like a message; quick, and no verdict. */
  soundsLikeMessage(text: string): boolean;
}

/**
 * Has the page looked at whenever its text may have changed: before the next frame where new text reads like a
 * message, so that it is never painted, and otherwise now and then. Hidden tabs are not looked at until they show.
 * While the page is parsed, only its end is read on; what scripts changed elsewhere is found when parsing is done.
 * @returns stops watching
 */
export function watch(document: Document, watched: Watched): () => void {
  let timer = 0;
  let frame = 0;
  let hearing = 0; // the frame before which new text is read for messages while the page is parsed
  let rest = 0; // no look before this time (ms), unless it is urgent
  let looks: { readonly start: number; readonly took: number }[] = []; // of the last second
  let heard = false; // new text that reads like a message, while the page is parsed
  let changed = true; // since the last look
  let urgent: number[] = []; // when the last urgent looks were

  const run = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    cancelAnimationFrame(hearing);
    timer = 0;
    hearing = 0;
    if (!changed) return;
    changed = false;
    heard = false;
    const start = performance.now();
    watched.look();
    observer.takeRecords(); // what Unnag changed itself
    const took = performance.now() - start;
    rest = start + Math.max(document.readyState === 'loading' ? REST_WHILE_PARSED : LEAST_REST, took * REST);
    looks.push({ start, took });
  };
  const later = (): void => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      frame = requestAnimationFrame(run);
    }, rest - performance.now());
  };
  const mayHurry = (now: number): boolean => {
    urgent = urgent.filter((time) => now - time < SECOND);
    looks = looks.filter(({ start }) => now - start < SECOND);
    const spent = looks.reduce((sum, { took }) => sum + took, 0);
    if (urgent.length >= MOST_URGENT || spent > SECOND * MOST_SPENT) return false;
    urgent.push(now);
    return true;
  };
  const onChange = (records: MutationRecord[]): void => {
    const text = newText(records);
    if (text === null) return;
    changed = true;
    watched.changed();
    const now = performance.now();
    if (now >= rest || (watched.soundsLikeMessage(text) && mayHurry(now))) run();
    else later();
  };
  const observer = new MutationObserver(onChange);
  const onParsed = (): void => {
    stopFollowing();
    watched.finish();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    changed = true;
    run();
  };
  const onGrowth = (): void => {
    if (!watched.grow()) return;
    changed = true;
    if (performance.now() >= rest) {
      run();
      return;
    }
    later();
    // A slow page is painted while it comes.
    if (hearing === 0) hearing = requestAnimationFrame(hear);
  };
  const hear = (): void => {
    hearing = 0;
    heard ||= watched.growthSoundsLikeMessage();
    if (!heard) return;
    if (mayHurry(performance.now())) run();
    else hearing = requestAnimationFrame(hear);
  };
  let stopFollowing = (): void => undefined;
  if (document.readyState === 'loading') {
    stopFollowing = followParsing(document, onGrowth);
    document.addEventListener('DOMContentLoaded', onParsed);
    onGrowth();
  } else onParsed();
  return () => {
    stopFollowing();
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    cancelAnimationFrame(hearing);
    document.removeEventListener('DOMContentLoaded', onParsed);
  };
}

/** The text that some changes brought, cut off where it gets long; null where they neither brought nor took any. */
function newText(records: readonly MutationRecord[]): string | null {
  let text = '';
  let taken = false;
  const added = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData' && isText(target)) text += ` ${target.data}`;
    if (removedNodes.length > 0) taken = true;
    for (const node of addedNodes) {
      added.add(node);
      // What was put into something new was read with it.
      if (text.length < LONGEST_READ && !added.has(target)) text += ` ${textOf(node)}`;
    }
    if (text.length >= LONGEST_READ) break;
  }
  if (!taken && text.trim() === '') return null;
  return text.slice(0, LONGEST_READ);
}

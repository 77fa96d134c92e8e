import { isText } from '../text/dom.ts';
import type { InnerTrees } from '../text/inner-trees.ts';
import { followParsing } from './follow-parsing.ts';
import { watchInner } from './inner-watch.ts';
import { inSlices, type Steps } from './slices.ts';

const SLICE = 25; // ms; longer work keeps a page from answering its reader
const REST = 10; // times as long as a look took, until the next; at most a tenth of the time goes into looking
const MOST_SPENT = 0.33; // part of the last second that looks may have taken where one is urgent
const LEAST_REST = 30; // ms
const REST_WHILE_PARSED = 300; // ms; what is parsed within it is judged together with what comes after it
const MOST_URGENT = 8; // looks per second that do not wait, for new text that reads like a message
const MOST_INTERRUPTED = 3; // looks in a row that the page's changes cut short, before one is taken at a stretch
const SECOND = 1000; // ms
const LEAST_PARAGRAPH = 160; // characters of new text that may be the article's; parts of messages are rarely as long
const LONGEST_READ = 4000; // characters of new text that are read to tell whether it is urgent

/** What a page's watcher needs to know. */
export interface Watched {
  readonly reader: {
    /** Whether the parser has added anything since the page was read; it changes nothing. */
    hasGrown(): boolean;
    /** Reads what the parser has added, for so many ms; whether there is something to judge in it. */
    grow(longest: number): boolean;
    /** Whether what the parser has added since the last look reads like a message; quick, and no verdict. */
    growthSoundsLikeMessage(): boolean;
    /** Text has changed elsewhere than at the page's end. */
    changed(): void;
    /** All of the page has been parsed. */
    finish(): void;
    /** These shadow roots and frames are read with the page. */
    takeTrees(trees: InnerTrees): void;
    /** Whether a text reads like a message; quick, and no verdict. */
    soundsLikeMessage(text: string): boolean;
  };
  readonly messages: {
    /** Whether a node stands in what is concealed. */
    conceals(node: Node): boolean;
    /** Shows what a node stands in, for good, because text has come into it that may be the article's. */
    letGo(node: Node): void;
  };
  /** Judges the page, and acts on it in its last steps; nothing but that must change the page between two steps. */
  look(): Steps;
}

/** Looks at a page until it is stopped. */
export interface Watcher {
  /** Looks at once: something else than the page has changed. */
  look(): void;
  /** What has changed on the page since this task began was Unnag's own doing. */
  disregard(): void;
  stop(): void;
}

/**
 * Has the page looked at whenever its text may have changed: before the next frame where new text reads like a
 * message, so that it is never painted, and otherwise now and then. Hidden tabs are not looked at until they show.
 * While the page is parsed, only its end is read on; what scripts changed elsewhere is found when parsing is done.
 */
export function watch(document: Document, watched: Watched): Watcher {
  const { reader } = watched;
  let timer = 0;
  let frame = 0;
  let growing = 0; // the frame before which what the parser has added is read
  let rest = 0; // no look before this time (ms), unless it is urgent
  let slices: { readonly end: number; readonly took: number }[] = []; // of looks, those of the last second among them
  let heard = false; // new text that reads like a message, while the page is parsed
  let changed = true; // since the last look
  let urgent: number[] = []; // when the last urgent looks were
  let leaveOff: (() => void) | null = null; // the look that is under way
  let interrupted = 0; // looks in a row

  const lately = (now: number): typeof slices => slices.filter(({ end }) => now - end < SECOND);
  const run = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    leaveOff?.();
    leaveOff = null;
    timer = 0;
    if (!changed) return;
    changed = false;
    heard = false;
    const begun = performance.now();
    reader.takeTrees(inner.find());
    let spent = 0;
    let isDone = false;
    const onSlice = (took: number, done: boolean): void => {
      const end = performance.now();
      spent += took;
      slices = [...lately(end), { end, took }];
      rest = end + Math.max(document.readyState === 'loading' ? REST_WHILE_PARSED : LEAST_REST, spent * REST);
      observer.takeRecords(); // what Unnag changed itself
      if (!done) return;
      isDone = true;
      leaveOff = null;
      interrupted = 0;
    };
    // What is still parsed will be looked at when it is all there.
    const mayRest = interrupted < MOST_INTERRUPTED || document.readyState === 'loading';
    const stopSlices = inSlices(watched.look(), mayRest ? SLICE : Number.POSITIVE_INFINITY, begun, onSlice);
    if (!isDone) leaveOff = stopSlices;
  };
  const later = (): void => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      frame = requestAnimationFrame(run);
    }, rest - performance.now());
  };
  /** The page has changed: what a look under way has seen of it no longer holds. */
  const interrupt = (): void => {
    changed = true;
    if (!leaveOff) return;
    leaveOff();
    leaveOff = null;
    interrupted++;
    later();
  };
  const mayHurry = (now: number): boolean => {
    urgent = urgent.filter((time) => now - time < SECOND);
    const spent = lately(now).reduce((sum, { took }) => sum + took, 0);
    if (urgent.length >= MOST_URGENT || spent > SECOND * MOST_SPENT) return false;
    urgent.push(now);
    return true;
  };
  const onChange = (records: MutationRecord[]): void => {
    const text = newText(records, inner.textOf);
    if (text !== null) onText(text, letGoOfProse(records, watched.messages, inner.textOf));
  };
  const onText = (text: string, isPressing: boolean): void => {
    interrupt();
    reader.changed();
    const now = performance.now();
    if (now >= rest || ((isPressing || reader.soundsLikeMessage(text)) && mayHurry(now))) run();
    else later();
  };
  const observer = new MutationObserver(onChange);
  const inner = watchInner(document, observer, (text) => onText(text, false));
  let stopFollowing = (): void => undefined;
  const onParsed = (): void => {
    stopFollowing();
    cancelAnimationFrame(growing);
    interrupt();
    interrupted = 0;
    reader.finish();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    run();
  };
  const readGrowth = (): void => {
    if (!reader.hasGrown()) return;
    interrupt();
    if (reader.grow(SLICE / 2)) heard ||= reader.growthSoundsLikeMessage();
  };
  /** The page's scripts may see what the parser has added. */
  const onGrowth = (): void => {
    readGrowth();
    if (heard && performance.now() >= rest) run();
  };
  /** A slow page is painted while it comes. */
  const grow = (): void => {
    growing = requestAnimationFrame(grow);
    readGrowth();
    if (inner.hasGrown()) {
      interrupt();
      heard = true;
    }
    if (!heard) return;
    const now = performance.now();
    if (now >= rest || mayHurry(now)) run();
  };
  if (document.readyState === 'loading') {
    growing = requestAnimationFrame(grow);
    stopFollowing = followParsing(document, onGrowth);
    document.addEventListener('DOMContentLoaded', onParsed);
  } else onParsed();
  return {
    look() {
      changed = true;
      run();
    },
    disregard() {
      observer.takeRecords();
    },
    stop() {
      stopFollowing();
      inner.stop();
      observer.disconnect();
      leaveOff?.();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      cancelAnimationFrame(growing);
      document.removeEventListener('DOMContentLoaded', onParsed);
    },
  };
}

/** Shows what has received as much text as a paragraph has. Whether there was such. */
function letGoOfProse(records: readonly MutationRecord[], messages: Watched['messages'], textOf: (node: Node) => string): boolean {
  const elsewhere = new Set<Node>();
  let released = false;
  for (const { type, target, addedNodes } of records) {
    const brought = type === 'characterData' ? [target] : [...addedNodes];
    if (brought.length === 0 || elsewhere.has(target)) continue;
    if (!messages.conceals(target)) elsewhere.add(target);
    else if (brought.some((node) => textOf(node).length >= LEAST_PARAGRAPH)) {
      messages.letGo(target);
      released = true;
    }
  }
  return released;
}

/** The text that some changes brought, cut off where it gets long; null where they neither brought nor took any. */
function newText(records: readonly MutationRecord[], textOf: (node: Node) => string): string | null {
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

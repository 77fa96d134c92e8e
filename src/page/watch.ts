import type { InnerTrees } from '../text/inner-trees.ts';
import { areWordless, type Concealing, letGoOfProse, newTexts } from './changes.ts';
import { followParsing } from './follow-parsing.ts';
import { gatherStreams } from './gather.ts';
import { watchInner } from './inner-watch.ts';
import { Pace } from './pace.ts';
import { inSlices, type Steps } from './slices.ts';

const SLICE = 25; // ms; longer work keeps a page from answering its reader
const MOST_WORDLESS = 500; // reports in a row of changes without words, before the page is looked at all the same
const MOST_INTERRUPTED = 3; // looks in a row that urgent ones cut short, before one is brought to its end

/** What a page's watcher needs to know. */
export interface Watched {
  readonly reader: {
    /** Whether the parser has added anything since the page was read; it changes nothing. */
    hasGrown(): boolean;
    /** Reads what the parser has added, for so many ms; whether there is something to judge in it. */
    grow(longest: number): boolean;
    /** Whether what the parser has added since the last look reads like a message; quick, and no verdict. */
    growthSoundsLikeMessage(): boolean;
    /** The page has changed elsewhere than at its end, while it is being looked at or not. */
    changed(records: readonly MutationRecord[], isMeanwhile: boolean): void;
    /** It has changed who knows where. */
    changedAnywhere(): void;
    /** All of the page has been parsed. */
    finish(): void;
    /** These shadow roots and frames are read with the page. */
    takeTrees(trees: InnerTrees): void;
    /** Whether a text reads like a message; quick, and no verdict. */
    soundsLikeMessage(text: string): boolean;
  };
  readonly messages: Concealing;
  /** Judges the page, and acts on it in its last steps. */
  look(): Steps;
  /** Hears of a fault in anything of this. */
  fail(error: unknown): void;
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
  const pace = new Pace();
  let heard = false; // new text that reads like a message, while the page is parsed
  let changed = true; // since the last look
  let leaveOff: (() => void) | null = null; // the look that is under way
  let interrupted = 0; // looks in a row
  let wordless = 0; // reports since the last look

  const safely =
    <Words extends unknown[]>(act: (...words: Words) => void) =>
    (...words: Words): void => {
      try {
        act(...words);
      } catch (error) {
        watched.fail(error);
      }
    };
  const run = safely((): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    leaveOff?.();
    leaveOff = null;
    timer = 0;
    if (!changed) return;
    noteGathered();
    changed = false;
    heard = false;
    wordless = 0;
    const begun = performance.now();
    reader.takeTrees(inner.find());
    let spent = 0;
    let isDone = false;
    const onSlice = (took: number, done: boolean): void => {
      spent += took;
      pace.sliceEnded(performance.now(), took, spent, document.readyState === 'loading');
      observer.takeRecords(); // what Unnag changed itself
      if (!done) return;
      isDone = true;
      leaveOff = null;
      interrupted = 0;
      if (changed) later();
    };
    const stopSlices = inSlices(watched.look(), SLICE, begun, onSlice);
    if (!isDone) leaveOff = stopSlices;
  });
  /** What is looked at is the page as it is, with what has been reported and not yet taken. */
  const noteGathered = (): void => {
    const records = gatherer.drain();
    if (records.length === 0) return;
    letGoOfProse(records, watched.messages, inner.textOf);
    reader.changed(records, false);
  };
  /** Looks when there is time for it, and when a look that is under way has come to its end. */
  const later = (): void => {
    if (timer !== 0 || leaveOff) return;
    const wait = (): void => {
      timer = window.setTimeout(onTime, pace.wait(performance.now()));
    };
    const onTime = (): void => {
      if (pace.wait(performance.now()) > 0) wait();
      else frame = requestAnimationFrame(run);
    };
    wait();
  };
  /** What a look under way has seen of the page no longer holds. */
  const interrupt = (): void => {
    changed = true;
    if (!leaveOff) return;
    leaveOff();
    leaveOff = null;
    interrupted++;
    later();
  };
  const onChange = safely((records: MutationRecord[]): void => {
    const texts = newTexts(records, inner.textOf);
    reader.changed(records, texts !== null && leaveOff !== null);
    if (!texts || (areWordless(records, watched.messages) && ++wordless < MOST_WORDLESS)) return;
    const isPressing = letGoOfProse(records, watched.messages, inner.textOf);
    changed = true;
    onText(texts, isPressing);
  });
  const onTree = safely((text: string): void => {
    interrupt();
    reader.changedAnywhere();
    onText([text], false);
  });
  const onText = (texts: readonly string[], isPressing: boolean): void => {
    const now = performance.now();
    pace.pageChanged(now);
    if (!document.hidden && ((!leaveOff && pace.wait(now) === 0) || isUrgent(texts, isPressing, now))) {
      if (leaveOff) interrupted++;
      run();
    } else later();
  };
  const isUrgent = (texts: readonly string[], isPressing: boolean, now: number): boolean =>
    interrupted < MOST_INTERRUPTED && (isPressing || texts.some((text) => reader.soundsLikeMessage(text))) && pace.mayHurry(now);
  const gatherer = gatherStreams(document, onChange);
  const observer = new MutationObserver(gatherer.report);
  const inner = watchInner(document, observer, onTree);
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
  const onGrowth = safely((): void => {
    readGrowth();
    if (heard && pace.wait(performance.now()) === 0) run();
  });
  /** A slow page is painted while it comes. */
  const grow = safely((): void => {
    growing = requestAnimationFrame(grow);
    readGrowth();
    if (inner.hasGrown()) {
      interrupt();
      heard = true;
    }
    if (!heard) return;
    const now = performance.now();
    if (pace.wait(now) === 0 || pace.mayHurry(now)) run();
  });
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
      gatherer.stop();
      observer.disconnect();
      leaveOff?.();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      cancelAnimationFrame(growing);
      document.removeEventListener('DOMContentLoaded', onParsed);
    },
  };
}

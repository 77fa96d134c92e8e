const REST = 10; // times as long as a look took, until the next
const LEAST_REST = 30; // ms
const REST_WHILE_PARSED = 300; // ms; what is parsed within it is judged together with what comes after it
const SHARE = 0.02; // of the time that looks may take in the long run, on a page that never stops changing
const SPARE = 100; // ms that they may take beyond it, as when a page is loaded or turns into another
const QUIET = 250; // ms without a change, after which a page has stopped changing
const MOST_URGENT = 8; // looks per second that do not wait
const MOST_SPENT = 0.33; // part of the last second that looks may have taken where one is urgent
const SECOND = 1000; // ms

/** Says when a page may be looked at, from how long looks took and when the page changed. All times are in ms, by one clock. */
export class Pace {
  private rest = 0; // no look before this time, unless it is urgent
  private slices: { readonly end: number; readonly took: number }[] = []; // of looks, those of the last second among them
  private urgent: number[] = []; // when the last urgent looks were
  private owed = 0; // ms that looks took beyond their share
  private owedAt = 0;
  private lastChange = Number.NEGATIVE_INFINITY;

  /**
   * A slice of a look has ended.
   * @param took its length
   * @param spent that of all of the look's slices so far
   * @param isBeingParsed whether more of the page is still to come
   */
  sliceEnded(now: number, took: number, spent: number, isBeingParsed: boolean): void {
    this.slices = [...this.lately(now), { end: now, took }];
    this.rest = now + Math.max(isBeingParsed ? REST_WHILE_PARSED : LEAST_REST, spent * REST);
    this.owed = this.owing(now) + took;
    this.owedAt = now;
  }

  pageChanged(now: number): void {
    this.lastChange = now;
  }

  /** How long a look has to wait that is not urgent; 0 where it need not. */
  wait(now: number): number {
    if (now < this.rest) return this.rest - now;
    const tooMuch = this.owing(now) - SPARE;
    return tooMuch <= 0 ? 0 : Math.max(0, Math.min(tooMuch / SHARE, this.lastChange + QUIET - now));
  }

  /** Whether an urgent look may be now; it is counted where it may. */
  mayHurry(now: number): boolean {
    this.urgent = this.urgent.filter((time) => now - time < SECOND);
    const spent = this.lately(now).reduce((sum, { took }) => sum + took, 0);
    if (this.urgent.length >= MOST_URGENT || spent > SECOND * MOST_SPENT) return false;
    this.urgent.push(now);
    return true;
  }

  private owing(now: number): number {
    return Math.max(0, this.owed - (now - this.owedAt) * SHARE);
  }

  private lately(now: number): typeof this.slices {
    return this.slices.filter(({ end }) => now - end < SECOND);
  }
}

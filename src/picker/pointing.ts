/** The first half of picking: the person points at a message, by mouse, touch or keyboard. */
import { type Candidate, type Choice, choiceAt } from './candidates.ts';
import type { Outlines } from './outlines.ts';
import type { Overlay } from './overlay.ts';
import type { PageReading } from './page-reading.ts';
import { pointedAt, spotOf } from './places.ts';
import { createPointingBar, type Step } from './pointing-bar.ts';
import { bringIntoView, scrollAt } from './scrolling.ts';
import { choicesOf } from './tour.ts';

export interface PointingActions {
  onChoose(candidate: Candidate): void;
  /** The person wants to tell about something that cannot be chosen. */
  onReport(candidate: Candidate): void;
  onCancel(): void;
}

const LINE = 40; // px that a wheel scrolls by a line, where it counts lines

/** What is pointed at; kept while the person looks at the preview, to come back to. */
export class Pointing {
  private choice: Choice | null = null;
  private size = 0;
  private tour: readonly Choice[] | null = null;
  /** Where the mouse was last; null where that is not known. */
  private pointer: { readonly x: number; readonly y: number } | null = null;
  readonly bar = createPointingBar((step) => this.step(step));
  private ended = new AbortController();

  constructor(
    private readonly page: Document,
    private readonly overlay: Overlay,
    private readonly reading: PageReading,
    private readonly outlines: Outlines,
    private readonly actions: PointingActions,
  ) {}

  /** Whether the person is pointing now. */
  get isActive(): boolean {
    return !this.ended.signal.aborted;
  }

  /** Begins, or goes on where it was left. */
  begin(): void {
    this.ended = new AbortController();
    this.pointer = null;
    const { signal } = this.ended;
    const { document: layer } = this.overlay;
    layer.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    layer.addEventListener('click', (event) => this.onClick(event), { signal });
    layer.addEventListener('wheel', (event) => this.onWheel(event), { signal, passive: false });
    this.show();
  }

  leave(): void {
    this.ended.abort();
  }

  /** Says why what is pointed at cannot be chosen after all. */
  refuse(sentence: string): void {
    this.bar.say(sentence);
  }

  /** What a keyboard, or a button of the bar, asks for. */
  private step(step: Step): void {
    const candidate = this.candidate;
    if (step === 'cancel') this.actions.onCancel();
    else if (step === 'report') candidate && this.actions.onReport(candidate);
    else if (step === 'choose') this.choose();
    else if (step === 'next' || step === 'previous') this.travel(step === 'next' ? 1 : -1);
    else this.resize(step === 'larger' ? 1 : -1);
  }

  private get candidate(): Candidate | null {
    return this.choice?.sizes[this.size] ?? null;
  }

  private choose(): void {
    const { candidate } = this;
    if (candidate && candidate.refusal === null) this.actions.onChoose(candidate);
    else this.bar.insist();
  }

  private resize(by: number): void {
    const most = (this.choice?.sizes.length ?? 0) - 1;
    this.size = Math.max(0, Math.min(most, this.size + by));
    this.show();
  }

  /** Goes to the next message, from what is pointed at or else from what is in view. */
  private travel(by: number): void {
    this.tour ??= choicesOf(this.reading);
    const { tour } = this;
    if (tour.length === 0) return;
    const at = tour.findIndex(({ sizes }) => sizes.some(({ element }) => element !== null && element === this.candidate?.element));
    const first = tour.findIndex((choice) => bottomOf(choice) > 0);
    const next = at === -1 ? Math.max(0, first) : (at + by + tour.length) % tour.length;
    const choice = tour[next];
    if (!choice) return;
    this.take(choice);
    const { candidate } = this;
    const element = candidate?.element ?? candidate?.blocks[0]?.box.element;
    if (element) bringIntoView(element);
  }

  /** Points at something, at the size that is most likely meant. */
  take(choice: Choice): void {
    this.choice = choice;
    this.size = choice.usual;
    this.show();
  }

  private show(): void {
    const { candidate } = this;
    this.bar.show(candidate);
    this.outlines.show(candidate ? [{ where: () => spotOf(candidate), isRefused: candidate.refusal !== null }] : []);
  }

  /** Whether something was done on the controls: on the bar, or on the panel that was there until now. */
  private isOnControls(event: Event): boolean {
    return event.composedPath().some((node) => (node as Partial<Element>).classList?.contains('card'));
  }

  private onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse' || this.isOnControls(event)) return;
    const { pointer } = this;
    this.pointer = { x: event.clientX, y: event.clientY };
    // Browsers report a move also where only the page or the controls have moved: then nobody has pointed.
    const hasMoved = pointer !== null && (event.clientX !== pointer.x || event.clientY !== pointer.y);
    if (hasMoved) this.lookUnder(event.clientX, event.clientY);
  }

  private lookUnder(x: number, y: number): void {
    const pointed = pointedAt(this.page, x, y, this.overlay.host, this.reading);
    if (!pointed) return;
    const choice = choiceAt(pointed.element, pointed.block, this.reading);
    // Within what is outlined already, the chosen size stays.
    const { candidate } = this;
    const isSame = choice.sizes[choice.usual]?.element === this.choice?.sizes[this.choice.usual]?.element && candidate?.element != null;
    if (!isSame) this.take(choice);
  }

  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || this.isOnControls(event)) return;
    event.preventDefault();
    this.lookUnder(event.clientX, event.clientY);
    // A finger cannot hover: it points first, and chooses with a button.
    if ((event as PointerEvent).pointerType === 'mouse') this.choose();
  }

  private onWheel(event: WheelEvent): void {
    if (!event.isTrusted || event.ctrlKey) return;
    const onControls = this.isOnControls(event);
    event.preventDefault();
    if (event.shiftKey || event.altKey || onControls) {
      const way = event.deltaY || event.deltaX;
      if (way !== 0) this.resize(way < 0 ? 1 : -1);
      return;
    }
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : innerHeight;
    const under = pointedAt(this.page, event.clientX, event.clientY, this.overlay.host, this.reading);
    scrollAt(under?.element ?? this.page.body, event.deltaX * unit, event.deltaY * unit);
    this.lookUnder(event.clientX, event.clientY);
  }

  /** Handles a key, also one that reached the page's window because the page took the keyboard. */
  onKey(event: KeyboardEvent): boolean {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return false;
    const forward = this.overlay.document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Readonly<Record<string, Step>> = {
      ArrowUp: 'larger',
      ArrowDown: 'smaller',
      ArrowLeft: 'previous',
      ArrowRight: 'previous',
      [forward]: 'next',
    };
    const isOnControl = event.target instanceof Element && this.bar.node.contains(event.target);
    const step = event.key === 'Enter' && !isOnControl ? 'choose' : steps[event.key];
    if (!step) return false;
    event.preventDefault();
    this.step(step);
    return true;
  }
}

function bottomOf({ sizes, usual }: Choice): number {
  const candidate = sizes[usual];
  return candidate ? spotOf(candidate).bottom : 0;
}

import { browserApi } from '../page/browser-api.ts';
import { ENDS_SCRIPTS, tie, tieNote } from '../page/tether.ts';
import { APPEARANCE_KEY, appearanceFrom } from '../settings/appearance.ts';
import type { RuleDraft } from '../settings/rule-store.ts';
import { siteOf } from '../settings/settings.ts';
import { say, speak } from '../words/say.ts';
import type { Candidate } from './candidates.ts';
import { followKeys, type Keys } from './keys.ts';
import { createNoticeCard } from './notice-card.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import { layOver, type Overlay } from './overlay.ts';
import { type PageReading, readPage } from './page-reading.ts';
import { canBeSeen, type Spot, spotOf } from './places.ts';
import { Pointing } from './pointing.ts';
import { previewOf } from './preview.ts';
import { createPreviewPanel, type PreviewPanel } from './preview-panel.ts';
import { openReport, saveRule, titleOf, withChoices } from './saving.ts';
import { selectedIn } from './selected.ts';

/** One run of the picker in a page. */
export interface Picking {
  /** Ends it: the page is as it was. */
  end(): void;
}

/**
 * Lets the person point at a message of a page, and makes a rule of it.
 * @param onEnd called when the person is done, or has given up
 */
export function pick(page: Document, onEnd: () => void): Picking {
  const picker = new Picker(page, onEnd);
  picker.start().catch((error: unknown) => {
    console.error('Unnag could not lay its picker over this page. Reload the page and try again.', error);
    picker.end();
  });
  return picker;
}

const LONGEST_WAIT = 2000; // ms until a saved rule has hidden its message

class Picker implements Picking {
  private overlay: Overlay | null = null;
  private outlines: Outlines | null = null;
  private pointing: Pointing | null = null;
  /** What the person deals with now: the bar, the panel or a notice. */
  private card: { readonly node: HTMLElement; focus(): void } | null = null;
  private keys: Keys | null = null;
  private readonly ended = new AbortController();
  private readonly focused: Element | null;

  constructor(
    private readonly page: Document,
    private readonly onEnd: () => void,
  ) {
    this.focused = page.activeElement;
  }

  async start(): Promise<void> {
    const { local } = browserApi().storage;
    const overlay = await layOver(this.page, say('pickerName'));
    if (this.ended.signal.aborted) {
      overlay.remove();
      return;
    }
    this.overlay = overlay;
    speak(overlay.document);
    if (ENDS_SCRIPTS) tie(browserApi(), [this.page]).then(() => tieNote(overlay.host));
    const onKey = (event: KeyboardEvent): boolean => this.pointing?.isActive === true && this.pointing.onKey(event);
    const actions = { card: () => this.card, onEscape: () => this.end(), onKey };
    this.keys = followKeys(overlay, this.page, actions, this.ended.signal);
    this.followTheme(overlay, (await local.get([APPEARANCE_KEY]))[APPEARANCE_KEY]);
    const reading = await readPage(this.page, local);
    if (this.ended.signal.aborted) return;
    this.outlines = createOutlines(overlay.document, overlay.window, (spots) => this.afterDrawing(spots));
    if (reading.article) this.point(overlay, reading, this.outlines);
    else this.tell(`${say('noArticle')}. ${say('noArticleHint')}`);
  }

  end(): void {
    if (this.ended.signal.aborted) return;
    this.ended.abort();
    this.outlines?.end();
    this.onEnd();
    this.overlay?.document.body.replaceChildren();
    // The page is not to hear that a key is let go of which ended the picker.
    this.keys?.whenLetGo(() => this.leave());
  }

  private leave(): void {
    if (!this.overlay) return;
    this.overlay.remove();
    this.overlay = null;
    if (this.focused instanceof HTMLElement && this.focused !== this.page.body) this.focused.focus({ preventScroll: true });
  }

  private point(overlay: Overlay, reading: PageReading, outlines: Outlines): void {
    const pointing = new Pointing(this.page, overlay, reading, outlines, {
      onChoose: (candidate) => this.preview(candidate, reading),
      onReport: async (candidate) => {
        const problem = await openReport(candidate);
        if (problem === null) this.end();
        else this.tell(problem);
      },
      onCancel: () => this.end(),
    });
    this.pointing = pointing;
    this.goPointing();
    const selected = selectedIn(this.page, reading);
    if (selected) pointing.take(selected);
  }

  private goPointing(): void {
    if (!this.pointing) return;
    this.overlay?.document.body.classList.remove('still');
    this.show(this.pointing.bar);
    this.pointing.begin();
  }

  private preview(candidate: Candidate, reading: PageReading): void {
    // What is selected is in use, and would stay.
    this.page.getSelection()?.removeAllRanges();
    const preview = previewOf(candidate, reading);
    if (!preview) {
      this.pointing?.refuse(say('pickNotTelling'));
      return;
    }
    this.pointing?.leave();
    this.overlay?.document.body.classList.add('still');
    const rule = { title: titleOf(candidate), tells: preview.tells };
    const site = siteOf(this.page.location.hostname);
    const panel: PreviewPanel = createPreviewPanel(preview, site, {
      onSave: (choices) => this.save(candidate, withChoices(rule, choices, site), panel),
      onSaveAndReport: (choices) => this.save(candidate, withChoices(rule, choices, site), panel, true),
      onBack: () => this.goPointing(),
      onCancel: () => this.end(),
    });
    this.show(panel);
    // Only now: the panel goes out of the way of what is outlined before it is seen at all.
    this.outlines?.show(preview.hidden.map((each) => ({ where: () => spotOf(each), isRefused: false })));
  }

  private async save(candidate: Candidate, rule: RuleDraft, panel: PreviewPanel, withReport = false): Promise<void> {
    const problem = (await saveRule(rule)) ?? (withReport ? await openReport(candidate) : null);
    if (problem !== null) panel.warn(problem);
    else this.endOnceHidden(candidate, performance.now() + LONGEST_WAIT);
  }

  /** Ends when a saved rule has taken effect. Where it has not, as in a page that was open before Unnag was installed, says so. */
  private endOnceHidden(candidate: Candidate, latest: number): void {
    if (!canBeSeen(candidate)) this.end();
    else if (performance.now() > latest) this.tell(say('pickStillSeen'));
    else this.overlay?.window.requestAnimationFrame(() => this.endOnceHidden(candidate, latest));
  }

  /** Says a sentence; all that is left is to close. */
  private tell(sentence: string): void {
    this.pointing?.leave();
    this.pointing = null;
    this.overlay?.document.body.classList.add('still');
    this.outlines?.show([]);
    this.show(createNoticeCard(sentence, () => this.end()));
  }

  private show(card: { readonly node: HTMLElement; focus(): void }): void {
    this.card?.node.remove();
    this.card = card;
    this.overlay?.document.body.append(card.node);
    card.focus();
  }

  private followTheme({ document, window: view }: Overlay, stored: unknown): void {
    const { theme } = appearanceFrom(stored);
    const dark = view.parent.matchMedia('(prefers-color-scheme: dark)');
    const dress = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    dark.addEventListener('change', dress, { signal: this.ended.signal });
    dress();
  }

  /** Keeps the controls from covering what is outlined, and ends where the page has thrown the picker out. */
  private afterDrawing(spots: readonly Spot[]): void {
    if (!this.overlay?.host.isConnected) {
      this.end();
      return;
    }
    const [spot] = spots;
    const node = this.card?.node;
    if (!spot || !node) return;
    const { innerHeight } = this.overlay.window;
    const { height } = node.getBoundingClientRect();
    const hidden = (from: number, to: number): number => Math.min(spot.bottom, to) - Math.max(spot.top, from);
    const most = (Math.min(spot.bottom, innerHeight) - Math.max(spot.top, 0)) / 2;
    const below = hidden(innerHeight - height - ROOM, innerHeight);
    const above = hidden(0, height + ROOM);
    const [here, there] = node.classList.contains('above') ? [above, below] : [below, above];
    if (here > most && there < here - ROOM) node.classList.toggle('above');
  }
}

const ROOM = 16; // px between the window's edge and the end of the controls

import type { Judgement } from '../judge/judge.ts';
import { PersonalRules } from '../judge/personal-rules.ts';
import type { Widget } from '../judge/widgets.ts';
import type { PageReport } from '../messages.ts';
import { RULES } from '../rules/built-in-rules.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadableStorage } from '../settings/read.ts';
import type { SiteSettings } from '../settings/settings.ts';
import { documentOf } from '../text/dom.ts';
import { isBeingParsed } from '../text/inner-trees.ts';
import { removeTraces } from './concealment.ts';
import { PageMessages } from './page-messages.ts';
import { EMPTY, PageReader } from './page-reader.ts';
import { PageWords } from './page-words.ts';
import { closedWidgets } from './still-open.ts';
import { pageTitles } from './titles.ts';
import type { Watched } from './watch.ts';

/** What the last look came to; `isKnown`: there was one that knew the page's words. `failed`: it met a fault of Unnag's own. */
interface Found extends Pick<Judgement, 'article' | 'tooMuch'> {
  readonly isKnown: boolean;
  readonly failed?: true;
}

const NOTHING: Found = { article: null, tooMuch: false, isKnown: false };

/** What Unnag does on one page: judges it, conceals what it found, and gives account of it. */
export class PageSession implements Watched {
  readonly reader: PageReader;
  readonly messages: PageMessages;
  private readonly words: PageWords;
  /** The built-in rules, those that are switched on apart from the others. */
  private rules: { readonly on: readonly Rule[]; readonly off: readonly Rule[] } | null = null;
  private found = NOTHING;

  /**
   * @param storage where the lexicons lie
   * @param onChange called whenever the report may have changed
   * @param onWords called when words have come that were awaited: the page should be looked at
   * @param onDamage called where stored words cannot be read
   */
  constructor(
    private readonly document: Document,
    private settings: SiteSettings,
    storage: ReadableStorage,
    private readonly onChange: () => void,
    onWords: () => void,
    onDamage?: () => void,
  ) {
    this.words = new PageWords(storage, onWords, onDamage);
    this.reader = new PageReader(document, this.words);
    const titles = pageTitles(storage, () => this.words.language);
    this.messages = new PageMessages(document, titles, onChange);
  }

  /** Takes new settings; the next look acts on them. */
  apply(settings: SiteSettings): void {
    this.settings = settings;
    this.rules = null;
    const isNeeded = settings.enabled && settings.personal.length > 0;
    this.reader.personal = isNeeded ? new PersonalRules(settings.personal, (rule) => settings.isOn(rule)) : null;
  }

  /** The page's language, by the name of its lexicon; '' where it is not known. */
  get language(): string {
    return this.words.language;
  }

  /** The lexicons in the storage have changed: reads the page's again. */
  wordsChanged(): void {
    this.words.askAgain();
  }

  /**
   * Judges the page as it is now, and conceals and restores accordingly in its last steps. Where that fails, everything is brought
   * back until a look succeeds.
   */
  *look(): Generator<unknown> {
    try {
      yield* this.lookInSteps();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Something went wrong that must not: the page is left as its site made it, and the popup says so. */
  fail(error: unknown): void {
    if (!this.found.failed) console.warn('Unnag failed and left this page alone. Reload to retry.', error);
    this.found = { ...NOTHING, failed: true };
    this.reader.changedAnywhere();
    this.restore();
  }

  private *lookInSteps(): Generator<unknown> {
    const { document, reader } = this;
    this.rules ??= this.divideRules();
    const { on, off } = this.rules;
    const judged = yield* reader.judge(on, off);
    if (judged === undefined) return;
    const { article, widgets, tooMuch } = judged ?? EMPTY;
    this.found = { article, tooMuch, isKnown: judged !== null };
    const parsed = [document.body, ...reader.bodies].filter((body) => body && isBeingParsed(documentOf(body)));
    const ready = parsed.length > 0 ? closedWidgets(widgets, ...parsed) : widgets;
    const isAsRead = (widget: Widget): boolean => reader.isAsRead(widget);
    yield* this.messages.settleInSteps(ready, { article, facts: reader.facts(), settings: this.settings, isAsRead });
    removeTraces(document, reader.trees.values());
    this.onChange();
  }

  private divideRules(): { on: readonly Rule[]; off: readonly Rule[] } {
    const isOn = (rule: Rule): boolean => this.settings.isOn(rule);
    return { on: RULES.filter(isOn), off: RULES.filter((rule) => !isOn(rule)) };
  }

  /** Brings everything back and forgets it. */
  restore(): void {
    this.messages.restore();
    removeTraces(this.document, this.reader.trees.values());
    this.onChange();
  }

  /** How many messages are concealed now. */
  get count(): number {
    return this.messages.count;
  }

  /** Differs whenever the report may differ. */
  get state(): string {
    return `${this.pageState} ${this.messages.state}`;
  }

  /** What is told to the popup. */
  report(): PageReport {
    return { host: this.document.location.hostname, state: this.pageState, messages: this.messages.describe() };
  }

  private get pageState(): PageReport['state'] {
    const { article, tooMuch, isKnown, failed } = this.found;
    if (!this.settings.enabled) return 'off';
    if (failed) return 'error';
    if (tooMuch) return 'too-much';
    if (article) return 'working';
    return isKnown ? 'no-article' : 'reading';
  }
}

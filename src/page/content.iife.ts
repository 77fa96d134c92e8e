import { keysOfWords } from '../languages/stored-lexicons.ts';
import { isToPage } from '../messages.ts';
import { readSettings } from '../settings/read.ts';
import { NO_CHOICES, type Settings, settingsFor } from '../settings/settings.ts';
import { keysFor } from '../settings/stored-items.ts';
import { documentOf } from '../text/dom.ts';
import { type BrowserApi, browserApi, type MessageListenerArguments } from './browser-api.ts';
import { removeTraces } from './concealment.ts';
import { watchForEnd } from './orphan.ts';
import { PageSession } from './session.ts';
import { whenSettled } from './settled.ts';
import { ENDS_SCRIPTS, tie } from './tether.ts';
import { type Watcher, watch } from './watch.ts';

const MOST_FAILURES = 5; // of the storage, before the settings are not asked for again until something is chosen
const RETRY = 500; // ms, times the failures so far

/**
 * Starts Unnag on this page. The page is read at once; the browser's extension API, which costs a page more than reading
 * it, is asked when something was concealed or the page is parsed, whichever comes first.
 */
function start(): void {
  const host = location.hostname;
  // Until the settings are read, those hold that hold for nearly everybody: a message must not be seen even once.
  let settings = settingsFor(NO_CHOICES, host);
  let watcher: Watcher | null = null;
  let connected: BrowserApi | null = null;
  let listened = false; // the popup has asked, and wants to hear of changes
  let told = '';
  let toldCount = 0;
  let readings = 0; // of the settings
  let known = false; // they have been read
  let failures = 0;

  const api = (): BrowserApi => {
    if (connected) return connected;
    connected = browserApi();
    connected.storage.onChanged.addListener(onSettings);
    connected.runtime.onMessage.addListener(onMessage);
    readChoices();
    return connected;
  };
  const readChoices = async (): Promise<void> => {
    const reading = ++readings;
    try {
      const stored = await readSettings(api().storage.local, host);
      // A storage that is slow may answer late: what was asked last counts.
      if (reading !== readings) return;
      const isFirst = !known && failures === 0;
      known = true;
      if (isFirst && isEmpty(stored)) return;
      settings = settingsFor(stored, host);
      session.apply(settings);
      follow();
      // The words could not be read either.
      if (failures > 0) session.wordsChanged();
      failures = 0;
    } catch (error) {
      if (known) console.warn('Unnag could not read its settings and goes on as before.', error);
      else leaveAlone(error);
    }
  };
  /** Nobody knows what was chosen for this page: it is left as it is, and asked for again. */
  const leaveAlone = (error: unknown): void => {
    stop();
    session.fail(error);
    if (++failures < MOST_FAILURES) setTimeout(readChoices, failures * RETRY);
  };
  const tell = (): void => {
    if (isGone()) return;
    const report = session.state;
    if (report === told) return;
    const counted = session.count !== toldCount;
    told = report;
    toldCount = session.count;
    // Nobody need listen: the background may be starting, and the popup may have been closed.
    if (counted)
      api()
        .runtime.sendMessage({ type: 'count-changed', count: toldCount })
        .catch(() => undefined);
    if (ENDS_SCRIPTS && toldCount > 0) tieAll();
    if (listened)
      api()
        .runtime.sendMessage({ type: 'page-changed' })
        .catch(() => undefined);
  };
  /** Has what is concealed come back when Firefox ends this script; see tether.ts. */
  const tieAll = async (): Promise<void> => {
    if (!(await tie(api(), [document, ...session.reader.bodies.map(documentOf)]))) return;
    session.messages.concealAnew();
    watcher?.disregard();
  };
  const onChange = (): void => {
    watcher?.disregard();
    tell();
  };
  const onDamage = (): void =>
    void api()
      .runtime.sendMessage({ type: 'words-damaged' })
      .catch(() => undefined);
  const session = new PageSession(
    document,
    settings,
    { get: (keys) => api().storage.local.get(keys) },
    onChange,
    () => watcher?.look(),
    onDamage,
  );
  /** Leaves the page as it would be without Unnag. */
  const stop = (): void => {
    watcher?.stop();
    watcher = null;
    session.restore();
  };
  const isGone = watchForEnd(() => connected === null || connected.runtime?.id !== undefined, stop);
  const follow = (): void => {
    if (!settings.enabled) stop();
    else if (watcher) watcher.look();
    else watcher = watch(document, session);
  };
  const onSettings = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && keysOfWords(session.language).some((key) => key in changes)) session.wordsChanged();
    if (area === 'local' && keysFor(host).some((key) => key in changes)) readChoices();
  };
  const onMessage = (...[message, sender, answer]: MessageListenerArguments): void => {
    if (sender.id !== api().runtime.id || !isToPage(message)) return;
    if (message.type === 'try-rules') {
      answer(session.reader.tryRules(message.rules));
      return;
    }
    listened = true;
    const { messages } = session;
    if (message.type === 'show-message') messages.show(message.id, message.show);
    else if (message.type === 'go-to-message') messages.pointAt(message.id);
    else if (message.type === 'show-all') for (const { id } of messages.describe()) messages.show(id, message.show ?? true);
    answer(session.report());
  };
  /** The page is shown again, or for the first time after it was loaded ahead: the toolbar button knows nothing of it. */
  const tellAgain = (): void => {
    told = '';
    toldCount = 0;
    tell();
  };

  follow();
  // Firefox starts a new version in pages where the old one was ended unasked.
  if (document.readyState !== 'loading') removeTraces(document, session.reader.trees.values(), true);
  if (document.readyState !== 'complete') addEventListener('load', () => session.messages.askStyles(true), { once: true });
  whenSettled(document, () => session.messages.settle());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || isGone()) return;
    // A page that the browser kept may not have heard what was chosen meanwhile.
    readChoices();
    tellAgain();
  });
  document.addEventListener('prerenderingchange', tellAgain);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', api);
  else api();
}

/** Nobody has chosen anything for this page. */
const isEmpty = ({ everywhere, sites, policy, personal }: Settings): boolean =>
  !policy && !personal?.length && Object.keys(everywhere).length === 0 && Object.keys(sites).length === 0;

start();

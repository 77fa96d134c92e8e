import { LEXICONS_VERSION_KEY } from '../languages/stored-lexicons.ts';
import { isToPage } from '../messages.ts';
import { readSettings } from '../settings/read.ts';
import { NO_CHOICES, type Settings, settingsFor } from '../settings/settings.ts';
import { keysFor } from '../settings/stored-items.ts';
import { browserApi, type MessageListenerArguments } from './browser-api.ts';
import { PageSession } from './session.ts';
import { watch } from './watch.ts';

/** Starts Unnag on this page. */
async function start(): Promise<void> {
  const api = browserApi();
  const host = location.hostname;
  const read = async () => settingsFor(await readSettings(api.storage.local, host), host);
  // Until the settings are read, those hold that hold for nearly everybody: a message must not be seen even once.
  let settings = settingsFor(NO_CHOICES, host);
  let unwatch: (() => void) | null = null;

  const tell = (): void => {
    if (!api.runtime?.id) {
      stop();
      return;
    }
    const report = session.state;
    if (report === told) return;
    const counted = session.count !== toldCount;
    told = report;
    toldCount = session.count;
    // Nobody need listen: the popup is mostly closed, and the background may be starting.
    if (counted) api.runtime.sendMessage({ type: 'count-changed', count: toldCount }).catch(() => undefined);
    api.runtime.sendMessage({ type: 'page-changed' }).catch(() => undefined);
  };
  const session = new PageSession(document, settings, api.storage.local, tell);
  let told = session.state;
  let toldCount = 0;
  const follow = (): void => {
    if (settings.enabled) unwatch ??= watch(document, session);
    else {
      unwatch?.();
      unwatch = null;
    }
  };
  const onSettings = async (changes: Record<string, unknown>, area: string): Promise<void> => {
    if (area === 'local' && LEXICONS_VERSION_KEY in changes && settings.enabled) session.wordsChanged();
    if (area !== 'local' || !keysFor(host).some((key) => key in changes)) return;
    settings = await read();
    session.apply(settings);
    follow();
  };
  const onMessage = (...[message, sender, answer]: MessageListenerArguments): void => {
    if (sender.id !== api.runtime.id || !isToPage(message)) return;
    if (message.type === 'show-message') session.show(message.id, message.show);
    if (message.type === 'show-all') for (const { id } of session.report().messages) session.show(id, message.show ?? true);
    answer(session.report());
  };
  /** The extension was updated or removed: leave the page as it would be without Unnag. */
  const stop = (): void => {
    unwatch?.();
    session.restore();
  };

  /** The page is shown again, or for the first time after it was loaded ahead: the toolbar button knows nothing of it. */
  const tellAgain = (): void => {
    told = '';
    toldCount = 0;
    tell();
  };

  addEventListener('pageshow', ({ persisted }) => persisted && tellAgain());
  document.addEventListener('prerenderingchange', tellAgain);
  api.storage.onChanged.addListener(onSettings);
  api.runtime.onMessage.addListener(onMessage);
  follow();
  const stored = await readSettings(api.storage.local, host);
  if (isEmpty(stored)) return;
  settings = settingsFor(stored, host);
  session.apply(settings);
  follow();
}

/** Nobody has chosen anything for this page. */
const isEmpty = ({ everywhere, sites, policy }: Settings): boolean =>
  !policy && Object.keys(everywhere).length === 0 && Object.keys(sites).length === 0;

start().catch((error: unknown) => console.warn('Unnag could not read its settings on this page and goes on with the usual ones.', error));

/** The introduction, opened once after Unnag was installed: what it does, what it never does, and where it is. */
import browser from 'webextension-polyfill';
import { createCard } from '../controls/card.ts';
import { byId, element } from '../controls/element.ts';
import { APPEARANCE_KEY, appearanceFrom, dress } from '../settings/appearance.ts';
import { say, speak, type Words } from '../words/say.ts';
import { beforeAndAfter } from './before-and-after.ts';

const isFirefox = location.protocol === 'moz-extension:';

/** Where the button is, by the browser that the page is open in. */
function placeOfButton(): Words {
  if (matchMedia('(hover: none) and (pointer: coarse)').matches) return 'welcomePinPhone';
  return isFirefox ? 'welcomePinFirefox' : 'welcomePinChrome';
}

const paragraph = (text: string): HTMLElement => element('p', {}, text);
const never = (['welcomeNeverText', 'welcomeNeverPaywall', 'welcomeNeverBreak', 'welcomeNeverSend'] as const).map((name) =>
  element('li', {}, say(name)),
);
// Firefox starts extensions in the pages that are open.
const reload = isFirefox ? [] : [element('p', { className: 'hint' }, say('welcomeReload'))];
const openOptions = (): void => {
  browser.runtime.openOptionsPage().catch((cause: unknown) => {
    console.error(cause);
    failure.textContent = say('optionsNotOpened');
    failure.hidden = false;
  });
};
const failure = element('p', { className: 'alert', role: 'alert', hidden: true });

speak(document);
document.title = say('welcomeTitle');
byId('title', HTMLElement).textContent = say('welcomeTitle');
byId('lead', HTMLElement).textContent = say('optionsLead');
byId('main', HTMLElement).append(
  beforeAndAfter(),
  element(
    'div',
    { className: 'columns' },
    createCard(say('welcomeDoes'), paragraph(say('welcomeDoesText'))).node,
    createCard(say('welcomeNever'), element('ul', { className: 'promises' }, ...never)).node,
    createCard(say('welcomeWhere'), paragraph(say(placeOfButton())), ...reload).node,
  ),
  failure,
  element('button', { type: 'button', className: 'main-button', onclick: openOptions }, say('options')),
);

browser.storage.local.get(APPEARANCE_KEY).then(
  (stored) => dress(document, appearanceFrom(stored[APPEARANCE_KEY])),
  // The page then looks as the system does, which is no reason to trouble anybody.
  (cause: unknown) => console.warn('Unnag could not read how it should look.', cause),
);

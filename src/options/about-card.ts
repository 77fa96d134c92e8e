/** What Unnag promises, which version this is, and the way to the introduction. */
import browser from 'webextension-polyfill';
import { createCard } from '../controls/card.ts';
import { element } from '../controls/element.ts';
import { say } from '../words/say.ts';

/** Makes the card. */
export function createAboutCard(): HTMLElement {
  const promises = [say('promiseText'), say('promiseSubtract'), say('promiseBack'), say('promisePrivate')];
  return createCard(
    say('promisesHeading'),
    element('ul', { className: 'promises' }, ...promises.map((promise) => element('li', {}, promise))),
    element(
      'p',
      { className: 'hint' },
      say('version', browser.runtime.getManifest().version),
      ' · ',
      element('a', { href: '../welcome/welcome.html' }, say('openWelcome')),
    ),
  ).node;
}

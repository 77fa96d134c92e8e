import { describe, expect, it } from 'vitest';
import type { ConcealedMessage, PageReport } from '../../../src/messages.ts';
import type { PageState } from '../../../src/popup/ask-page.ts';
import { placeOf } from '../../../src/popup/closed-pages.ts';
import { describeState } from '../../../src/popup/page-status.ts';
import { NO_CHOICES, type ScopedChoices } from '../../../src/settings/settings.ts';
import { say } from '../../../src/words/say.ts';

describe('placeOf', () => {
  it.each([
    ['chrome://extensions/', 'closed'],
    ['edge://settings/', 'closed'],
    ['about:addons', 'closed'],
    ['moz-extension://0/x.html', 'closed'],
    ['view-source:https://example.com/', 'closed'],
    ['https://addons.mozilla.org/en-US/firefox/', 'closed'],
    ['https://chromewebstore.google.com/detail/x', 'closed'],
    ['https://chrome.google.com/webstore', 'closed'],
    ['https://chrome.google.com/webstore-news', 'web'],
    ['https://addons.mozilla.org.example.com/', 'web'],
    ['https://example.com/?u=https://addons.mozilla.org/', 'web'],
    ['http://localhost:8080/', 'web'],
    ['file:///home/me/article.html', 'file'],
  ])('%s is %s', (address, place) => {
    expect(placeOf(address, true)).toBe(place);
    expect(placeOf(address, false)).toBe(place);
  });

  it('takes a missing address for a closed page only where the popup would see an open one', () => {
    expect(placeOf(undefined, true)).toBe('closed');
    expect(placeOf('', true)).toBe('closed');
    expect(placeOf(undefined, false)).toBe('unknown');
  });
});

describe('describeState', () => {
  const message = (state: ConcealedMessage['state']): ConcealedMessage => ({
    id: 1,
    text: 'x',
    rule: 'login.x',
    kind: 'login',
    reasons: [],
    state,
  });
  const answered = (state: PageReport['state'], ...messages: ConcealedMessage[]) =>
    describeState({ state: 'answered', report: { host: 'example.com', state, messages } }, NO_CHOICES);

  it('counts what is concealed, not what the person has shown', () => {
    expect(answered('working', message('hidden'), message('collapsed'), message('shown')).headline).toBe('2 messages hidden');
    expect(answered('working', message('hidden')).headline).toBe('1 message hidden');
    expect(answered('working', message('dimmed'), message('counted')).headline).toBe('1 message hidden');
    expect(answered('working', message('counted'), message('shown')).headline).toBe('1 message found, and left as it is');
    expect(answered('working', message('shown')).headline).toBe('0 messages hidden');
    expect(answered('working').headline).toBe(say('nothingHidden'));
  });

  it('says where Unnag is off', () => {
    expect(answered('off').headline).toBe(say('offOnSite'));
    const off = describeState(
      { state: 'answered', report: { host: 'example.com', state: 'off', messages: [] } },
      { everywhere: { enabled: false }, sites: {} },
    );
    expect(off.headline).toBe(say('offOnAllSites'));
  });

  it('says where an organization has switched it off', () => {
    const off: PageState = { state: 'answered', report: { host: 'example.com', state: 'off', messages: [] } };
    const headline = (policy: ScopedChoices) => describeState(off, { everywhere: {}, sites: {}, policy }).headline;
    expect(headline({ everywhere: { enabled: false }, sites: {} })).toBe(say('offOnAllSites'));
    expect(headline({ everywhere: {}, sites: { 'example.com': { enabled: false } } })).toBe(say('offOnSite'));
  });

  it('says where Unnag hid nothing to be safe, and where it failed', () => {
    expect(answered('too-much').headline).toBe(say('tooMuch'));
    expect(answered('reading')).toEqual({ headline: say('asking') });
    expect(answered('error')).toEqual({ headline: say('pageError'), hint: say('pageErrorHint'), reload: true });
  });

  it('offers a reload where one can help, and only there', () => {
    const reloads = (place: 'closed' | 'file' | 'web' | 'unknown') =>
      describeState({ state: 'nobody', place, host: undefined }, NO_CHOICES).reload ?? false;
    expect([reloads('web'), reloads('unknown'), reloads('closed'), reloads('file')]).toEqual([true, true, false, false]);
    expect(answered('no-article').reload).toBeUndefined();
  });
});

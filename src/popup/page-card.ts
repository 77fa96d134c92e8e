/** The card on top: what Unnag does on the page in front, and the switches for its site and for all sites. */
import { element } from '../controls/element.ts';
import { createSwitch } from '../controls/switch.ts';
import { canSwitch, EVERYWHERE, isSettled, isSwitchedOn, type Scope, type Subject } from '../settings/choose.ts';
import { NO_CHOICES, type Settings } from '../settings/settings.ts';
import { say } from '../words/say.ts';
import type { PageState } from './ask-page.ts';
import { describeState } from './page-status.ts';

export interface PageCard {
  readonly node: HTMLElement;
  /** Shows the page's state; `settings` are undefined until they are loaded, `site` where the page belongs to none that is known. */
  show(settings: Settings | undefined, page: PageState | undefined, site: Scope | undefined): void;
}

const ENABLED: Subject = { what: 'enabled' };

/** Makes the card; the callbacks hear what the person does. */
export function createPageCard(onSwitch: (scope: Scope, subject: Subject, on: boolean) => void, onReload: () => void): PageCard {
  let site: Scope | undefined;
  const siteSwitch = createSwitch(say('onThisSite'), (on) => {
    if (site) onSwitch(site, ENABLED, on);
  });
  const everywhereSwitch = createSwitch(say('onAllSites'), (on) => onSwitch(EVERYWHERE, ENABLED, on));
  const host = element('bdi');
  const headline = element('h2', { className: 'headline', 'aria-live': 'polite' });
  const hint = element('p', { className: 'hint' });
  const settled = element('p', { className: 'hint' }, say('settledByPolicy'));
  const reload = element('button', { type: 'button', className: 'main-button', onclick: onReload }, say('reload'));
  const switches = element('div', { className: 'switches' }, siteSwitch.node, everywhereSwitch.node, settled);
  return {
    node: element('section', { className: 'card page' }, element('p', { className: 'host' }, host), headline, hint, reload, switches),
    show(loaded, page, ofPage) {
      site = ofPage;
      const settings = loaded ?? NO_CHOICES;
      switches.hidden = !loaded;
      const status = describeState(page, loaded);
      host.textContent = site && !site.everywhere ? site.host : '';
      // A live region is read out when it is written to, so an unchanged headline is left alone.
      if (headline.textContent !== status.headline) headline.textContent = status.headline;
      hint.textContent = status.hint ?? '';
      reload.hidden = !status.reload;
      siteSwitch.node.hidden = !site;
      settled.hidden = !isSettled(settings, site ?? EVERYWHERE, ENABLED);
      if (site) siteSwitch.show(isSwitchedOn(settings, site, ENABLED), canSwitch(settings, site));
      everywhereSwitch.show(isSwitchedOn(settings, EVERYWHERE, ENABLED), canSwitch(settings, EVERYWHERE));
    },
  };
}

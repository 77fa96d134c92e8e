/** The card on top: what Unnag does on the page in front, and the switches for its site and for all sites. */
import { element } from '../controls/element.ts';
import { createSwitch } from '../controls/switch.ts';
import { EVERYWHERE, isSwitchedOn, type Scope, type Subject } from '../settings/choose.ts';
import type { Settings } from '../settings/settings.ts';
import { STRINGS } from '../strings.ts';
import type { PageState } from './ask-page.ts';
import { describeState } from './page-status.ts';

export interface PageCard {
  readonly node: HTMLElement;
  /** Shows the page's state; `site` is undefined where the page belongs to none that is known. */
  show(settings: Settings, page: PageState | undefined, site: Scope | undefined): void;
}

const ENABLED: Subject = { what: 'enabled' };

/** Makes the card; the callbacks hear what the person does. */
export function createPageCard(onSwitch: (scope: Scope, subject: Subject, on: boolean) => void, onReload: () => void): PageCard {
  let site: Scope | undefined;
  const siteSwitch = createSwitch(STRINGS.onThisSite, (on) => {
    if (site) onSwitch(site, ENABLED, on);
  });
  const everywhereSwitch = createSwitch(STRINGS.onAllSites, (on) => onSwitch(EVERYWHERE, ENABLED, on));
  const host = element('p', { className: 'host', dir: 'auto' });
  const headline = element('p', { className: 'headline', 'aria-live': 'polite' });
  const hint = element('p', { className: 'hint' });
  const reload = element('button', { type: 'button', className: 'main-button', onclick: onReload }, STRINGS.reload);
  const switches = element('div', { className: 'switches' }, siteSwitch.node, everywhereSwitch.node);
  return {
    node: element('section', { className: 'card page' }, host, headline, hint, reload, switches),
    show(settings, page, ofPage) {
      site = ofPage;
      const status = describeState(page, settings);
      host.textContent = site && !site.everywhere ? site.host : '';
      // A live region is read out when it is written to, so an unchanged headline is left alone.
      if (headline.textContent !== status.headline) headline.textContent = status.headline;
      hint.textContent = status.hint ?? '';
      reload.hidden = !status.reload;
      siteSwitch.node.hidden = !site;
      if (site) siteSwitch.show(isSwitchedOn(settings, site, ENABLED), settings.everywhere.enabled !== false);
      everywhereSwitch.show(isSwitchedOn(settings, EVERYWHERE, ENABLED));
    },
  };
}

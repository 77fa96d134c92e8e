/** The sites that have choices of their own: to be found, added, edited, removed, and brought back. */
import { createCard } from '../controls/card.ts';
import { summarise } from '../controls/choice-summary.ts';
import { element, replaceContent } from '../controls/element.ts';
import { isEmpty } from '../settings/choose.ts';
import type { Choices, Settings } from '../settings/settings.ts';
import { say } from '../words/say.ts';
import { createEntry } from './entry.ts';
import { hostFrom } from './host-from.ts';
import { createSiteEditor, type SiteActions } from './site-editor.ts';

export interface SitesCard {
  readonly node: HTMLElement;
  show(settings: Settings): void;
}

export interface SitesActions extends SiteActions {
  onRemove(host: string): void;
  /** The person wrote something that is no site. */
  onMistake(sentence: string): void;
}

/** More sites than this get a search field. */
const MANY = 5;

/** Makes the card; what is said `about` all sites stands above them, however many there are. */
export function createSitesCard(actions: SitesActions, about: HTMLElement): SitesCard {
  let settings: Settings | undefined;
  let edited: { readonly host: string; readonly editor: ReturnType<typeof createSiteEditor> } | undefined;
  let drawn = '';
  let left: string | undefined; // the site whose editor was closed last
  const hint = element('p', { className: 'hint' });
  const search = element('input', { type: 'search', 'aria-label': say('searchSites'), placeholder: say('searchSites'), oninput: draw });
  const list = element('ul');
  const address = element('input', {
    type: 'text',
    inputMode: 'url',
    spellcheck: false,
    autocapitalize: 'off',
    placeholder: 'example.com',
  });
  const adding = element(
    'form',
    { className: 'row', onsubmit: add },
    element('label', { className: 'field' }, element('span', {}, say('addSite')), address),
    element('button', { type: 'submit', className: 'quiet' }, say('add')),
  );
  const card = createCard(say('sitesHeading'), hint, about, adding, search, list);

  function add(event: Event): void {
    event.preventDefault();
    const host = hostFrom(address.value);
    if (host === undefined) {
      actions.onMistake(say('notASite', address.value.trim()));
      address.focus();
      return;
    }
    address.value = '';
    search.value = '';
    edit(host);
  }

  function edit(host: string | undefined): void {
    drawn = '';
    left = undefined;
    edited = host === undefined ? undefined : { host, editor: createSiteEditor(host, actions, () => leave(host)) };
    draw();
    edited?.editor.focus();
  }

  function leave(host: string): void {
    edit(undefined);
    left = host;
    card.heading.focus();
    goToEntry();
  }

  /** Puts the keyboard on the entry of the site that was left; its choices may still be on their way. */
  function goToEntry(): void {
    if (left === undefined || document.activeElement !== card.heading) return;
    const button = [...list.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === `edit-${left}`);
    if (!button) return;
    left = undefined;
    button.focus();
  }

  function draw(): void {
    if (!settings) return;
    const { sites } = settings;
    const settled = Object.fromEntries(Object.entries(settings.policy?.sites ?? {}).filter(([, choices]) => !isEmpty(choices)));
    const hosts = new Set([...Object.keys(sites), ...Object.keys(settled), ...(edited ? [edited.host] : [])]);
    const sorted = [...hosts].sort((a, b) => a.localeCompare(b));
    const wanted = search.value.trim().toLowerCase();
    const found = sorted.filter((host) => host.includes(wanted) || host === edited?.host);
    search.hidden = sorted.length <= MANY && wanted === '';
    hint.textContent = sorted.length === 0 ? say('noSites') : found.length === 0 ? say('noSuchSite') : '';
    edited?.editor.show(settings);
    const listed = JSON.stringify(found.map((host) => [host, host === edited?.host || [sites[host], settled[host]]]));
    // Nothing is replaced under the person's pointer without need.
    if (listed === drawn) return;
    drawn = listed;
    replaceContent(list, ...found.map((host) => (host === edited?.host ? edited.editor.node : entry(host, sites[host], settled[host]))));
    goToEntry();
  }

  /** What an organisation has set is told, and cannot be changed or removed. */
  const entry = (host: string, own: Choices | undefined, settled: Choices | undefined): HTMLElement => {
    const about = [own ? summarise(own) : '', settled ? say('settledAs', summarise(settled)) : ''];
    const buttons = [
      { text: say('edit'), label: say('editSite', host), key: `edit-${host}`, onPress: () => edit(host) },
      { text: say('remove'), label: say('removeSite', host), onPress: () => actions.onRemove(host) },
    ];
    return createEntry(host, about, own ? buttons : []);
  };

  return {
    node: card.node,
    show(newSettings) {
      settings = newSettings;
      draw();
    },
  };
}

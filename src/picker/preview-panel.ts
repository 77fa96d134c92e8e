/** The panel that shows what a rule would do before it is saved. */
import { element } from '../controls/element.ts';
import { KINDS, type Kind } from '../rules/kinds.ts';
import type { Telling } from '../rules/personal-rule.ts';
import { kindName } from '../words/names.ts';
import { say } from '../words/say.ts';
import type { Preview } from './preview.ts';

/** What the person has chosen in the panel. */
export interface PanelChoices {
  readonly kind: Kind;
  readonly everywhere: boolean;
}

export interface PanelActions {
  onSave(choices: PanelChoices): void;
  /** Save, and begin a report. */
  onSaveAndReport(choices: PanelChoices): void;
  onBack(): void;
  onCancel(): void;
}

export interface PreviewPanel {
  readonly node: HTMLElement;
  /** Says what went wrong, as a sentence. */
  warn(sentence: string): void;
  focus(): void;
}

/**
 * Makes the panel for one rule.
 * @param site the page's site as choices name it, e.g. `example.com`
 */
export function createPreviewPanel(preview: Preview, site: string, actions: PanelActions): PreviewPanel {
  const { tells, hidden, spared } = preview;
  const kinds = element('select', {}, ...KINDS.map((kind) => element('option', { value: kind }, kindName(kind))));
  kinds.value = preview.kind;
  const radio = (value: string, checked: boolean, ...label: (string | Node)[]): HTMLElement =>
    element('label', {}, element('input', { type: 'radio', name: 'scope', value, checked }), element('span', {}, ...label));
  const scope = element(
    'fieldset',
    { className: 'part' },
    element('legend', {}, say('pickScope')),
    element('div', { className: 'choices' }, radio('site', true, say('pickOnSite', site)), radio('everywhere', false, say('onAllSites'))),
  );
  const choices = (): PanelChoices => ({
    kind: KINDS.find((kind) => kind === kinds.value) ?? preview.kind,
    everywhere: scope.querySelector<HTMLInputElement>('[value=everywhere]')?.checked === true,
  });
  const alert = element('p', { className: 'alert', role: 'alert', hidden: true });
  const button = (label: string, className: string, onclick: () => void): HTMLButtonElement =>
    element('button', { type: 'button', className, onclick }, label);
  const canSave = hidden.length > 0;
  const save = button(say('pickSave'), 'main', () => canSave && actions.onSave(choices()));
  const both = button(say('pickSaveAndReport'), '', () => canSave && actions.onSaveAndReport(choices()));
  for (const each of [save, both]) each.setAttribute('aria-disabled', String(!canSave));
  const title = element('h1', { tabIndex: -1 }, say('pickLikeThis'));
  const node = element(
    'div',
    { className: 'card panel', role: 'group', 'aria-label': say('pickLikeThis') },
    title,
    tellingPart(tells),
    element(
      'div',
      { className: 'part' },
      element('p', { className: 'counts' }, say('pickMessages', hidden.length)),
      // Rules spare the article's text, whatever they say.
      element('p', { className: 'counts' }, say('pickArticleText', 0)),
      spared > 0 ? element('p', { className: 'hint' }, say('pickSpared', spared)) : undefined,
      hidden.length === 0 ? element('p', { className: 'alert' }, say('pickNothing')) : undefined,
    ),
    element('label', { className: 'part label' }, say('pickKind'), kinds),
    scope,
    alert,
    element('div', { className: 'row' }, save, both),
    element('div', { className: 'row' }, button(say('pickBack'), '', actions.onBack), button(say('cancel'), '', actions.onCancel)),
  );
  return {
    node,
    warn(sentence) {
      alert.hidden = false;
      alert.textContent = sentence;
    },
    focus: () => save.focus({ preventScroll: true }),
  };
}

/** By what the rule will know the message again. */
function tellingPart(tells: Telling): HTMLElement {
  if (tells.by === 'path') return element('p', { className: 'part hint' }, say('pickByPath'));
  return element(
    'p',
    { className: 'part label' },
    say('pickByWords'),
    element('bdi', { className: 'words', dir: 'auto' }, readable(tells.pattern)),
  );
}

/** A pattern as people read it: without the signs for its edges, and with an ellipsis for any word. */
const readable = (pattern: string): string => pattern.replaceAll('^', '').replaceAll('*', '…').trim();

/** One personal rule, opened for editing: as a form, or as text. What it would do is shown while it is written. */
import { element } from '../controls/element.ts';
import { KINDS } from '../rules/kinds.ts';
import type { RuleDraft } from '../settings/rule-store.ts';
import { MODES } from '../settings/settings.ts';
import { kindName, modeName } from '../words/names.ts';
import { sayMistakeAt } from '../words/pattern-problem.ts';
import { say, type Words } from '../words/say.ts';
import { type RuleMistake, type RulePart, type RuleReading, readRuleText, textOf, type WrittenRule, writtenParts } from './rule-text.ts';

/** What the editor needs to know and to tell. */
export interface RuleEditorActions {
  onSave(draft: RuleDraft): void;
  onCancel(): void;
  /** What the rule would do, as a sentence. */
  onTry(draft: RuleDraft): Promise<string>;
}

export interface RuleEditor {
  readonly node: HTMLElement;
  focus(): void;
}

const REST = 400; // ms without a change before the rule is tried

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Makes the editor; `rule` is undefined for a new one. */
export function createRuleEditor(rule: RuleDraft | undefined, actions: RuleEditorActions): RuleEditor {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tried = 0;
  const fields = createFields(rule);
  const form = element('div', { className: 'rule-form' }, ...fields.nodes);
  const text = element('textarea', { rows: 6, spellcheck: false, className: 'rule-text', dir: 'ltr', 'aria-label': say('ruleText') });
  const mistake = element('p', { className: 'mistake', role: 'alert' });
  const trial = element('p', { className: 'hint', role: 'status' });
  const asForm = choice('asForm', true, () => switchTo(true));
  const asText = choice('asText', false, () => switchTo(false));
  text.hidden = true;

  const node = element(
    'form',
    {
      className: 'rule-editor',
      noValidate: true,
      'aria-label': rule ? say('editRule', rule.title) : say('addRule'),
      onsubmit: save,
      oninput: changed,
    },
    element('div', { className: 'segments', role: 'group' }, asForm.node, asText.node),
    form,
    text,
    mistake,
    trial,
    element(
      'div',
      { className: 'row' },
      element('button', { type: 'submit', className: 'main-button' }, say('save')),
      element('button', { type: 'button', className: 'quiet', onclick: () => actions.onCancel() }, say('cancel')),
    ),
  );

  const read = (): RuleReading => readRuleText(text.hidden ? textOf(fields.written()) : text.value);

  function switchTo(wantForm: boolean): void {
    const reading = read();
    if (wantForm && reading.mistake) {
      asText.radio.checked = true;
      tell(reading.mistake);
      return;
    }
    if (!wantForm) text.value = textOf(fields.written());
    else if (reading.draft) fields.show(writtenParts(reading.draft));
    text.hidden = wantForm;
    form.hidden = !wantForm;
    mistake.textContent = '';
  }

  function save(event: Event): void {
    event.preventDefault();
    const { draft, mistake: found } = read();
    if (found) tell(found);
    else actions.onSave({ ...draft, ...(rule?.id === undefined ? {} : { id: rule.id }) });
  }

  /** Says what is wrong, and takes the person there. */
  function tell(found: RuleMistake): void {
    const { sentence, line, column, part, columnInPart } = found;
    if (!text.hidden) {
      mistake.textContent = sayMistakeAt(line, column, sentence);
      goTo(
        text,
        text.value
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length +
          (line > 1 ? 1 : 0) +
          column -
          1,
      );
      return;
    }
    mistake.textContent = part === 'words' || part === 'path' ? sayMistakeAt(1, columnInPart, sentence) : sentence;
    const field = fields.of(part ?? 'title');
    if (field instanceof HTMLSelectElement) field.focus();
    else goTo(field, columnInPart - 1);
  }

  function changed(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') return;
    mistake.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(tryIt, REST);
  }

  function tryIt(): void {
    const asked = ++tried;
    const { draft } = read();
    trial.textContent = '';
    if (!draft) return;
    const tellTrial = (sentence: string): void => {
      if (asked === tried && node.isConnected) trial.textContent = sentence;
    };
    actions.onTry(draft).then(tellTrial, (error: unknown) => tellTrial(error instanceof Error ? error.message : String(error)));
  }

  if (rule) tryIt();
  return { node, focus: () => fields.of('title').focus() };
}

function goTo(field: HTMLInputElement | HTMLTextAreaElement, at: number): void {
  field.focus();
  field.setSelectionRange(at, at);
}

function choice(name: Words, checked: boolean, onChoose: () => void) {
  const radio = element('input', { type: 'radio', name: 'rule-view', checked, onchange: onChoose });
  return { radio, node: element('label', {}, radio, element('span', {}, say(name))) };
}

/** The fields of the form. A rule by path shows its path instead of words. */
function createFields(rule: RuleDraft | undefined) {
  const select = (entries: readonly (readonly [string, string])[]) =>
    element('select', {}, ...entries.map(([value, name]) => element('option', { value }, name)));
  const all: Readonly<Record<RulePart, Field>> = {
    title: element('input', { type: 'text', dir: 'auto' }),
    kind: select(KINDS.map((kind) => [kind, kindName(kind)])),
    words: element('textarea', { rows: 2, spellcheck: false, dir: 'auto' }),
    path: element('input', { type: 'text', spellcheck: false, dir: 'ltr' }),
    sites: element('input', {
      type: 'text',
      spellcheck: false,
      autocapitalize: 'off',
      dir: 'ltr',
      placeholder: 'example.com, example.org',
    }),
    action: select([['', modeName(null)], ...MODES.map((mode): [string, string] => [mode, modeName(mode)])]),
  };
  const field = (part: RulePart, name: Words, hint?: Words): HTMLElement => {
    const control = all[part];
    const id = `about-${part}`;
    if (hint) control.setAttribute('aria-describedby', id);
    const about = hint ? element('p', { id, className: 'hint' }, say(hint)) : undefined;
    return element('div', { className: 'field' }, element('label', {}, element('span', {}, say(name)), control), about);
  };
  const words = field('words', 'ruleWords', 'rulePatternHint');
  const path = field('path', 'rulePath');
  const show = (written: WrittenRule): void => {
    for (const [part, control] of Object.entries(all)) control.value = written[part as RulePart] ?? '';
    words.hidden = written.path !== undefined;
    path.hidden = !words.hidden;
  };
  show(rule ? writtenParts(rule) : { kind: 'subscription' });
  return {
    nodes: [
      field('title', 'ruleTitle'),
      words,
      path,
      field('kind', 'ruleKind'),
      field('sites', 'ruleSites', 'ruleSitesHint'),
      field('action', 'mode'),
    ],
    of: (part: RulePart): Field => all[part],
    show,
    written: (): WrittenRule => Object.fromEntries(Object.entries(all).map(([part, { value }]) => [part, value])),
  };
}

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/controls/choice-summary.ts';
import { createKindSwitches } from '../../../src/controls/kind-switches.ts';
import { kindsWithRules } from '../../../src/controls/rule-catalogue.ts';
import { EVERYWHERE, onSite, type Subject } from '../../../src/settings/choose.ts';
import { NO_CHOICES } from '../../../src/settings/settings.ts';

const [first] = kindsWithRules();
if (!first) throw new Error('There are no rules to test with.');
const [rule] = first.rules;
if (!rule) throw new Error('The first kind has no rules to test with.');

describe('the switches of kinds and rules', () => {
  const chosen: [Subject, boolean][] = [];
  const modes: [string, string | null][] = [];
  const list = createKindSwitches({
    onSwitch: (subject, on) => chosen.push([subject, on]),
    onMode: (kind, mode) => modes.push([kind, mode]),
  });
  document.body.append(list.node);
  const boxes = () => [...(list.node.querySelector('.kind')?.querySelectorAll('input') ?? [])];

  it('are native checkboxes with a name, announced as switches', () => {
    for (const box of list.node.querySelectorAll('input')) {
      expect([box.type, box.getAttribute('role')]).toEqual(['checkbox', 'switch']);
      expect(box.labels?.[0]?.textContent).not.toBe('');
    }
  });

  it('show what holds in a scope', () => {
    list.show(NO_CHOICES, EVERYWHERE);
    expect(boxes().every((box) => box.checked)).toBe(true);
    list.show({ everywhere: { rules: { [rule.id]: false } }, sites: {} }, EVERYWHERE);
    expect(boxes().map((box) => box.checked)).toEqual([true, ...first.rules.map(({ id }) => id !== rule.id)]);
    expect(list.node.querySelector('summary')?.textContent).toContain(`${first.rules.length - 1} of ${first.rules.length}`);
  });

  it('say what was switched', () => {
    list.show(NO_CHOICES, EVERYWHERE);
    const [kindBox, ruleBox] = boxes();
    kindBox?.click();
    ruleBox?.click();
    expect(chosen).toEqual([
      [{ what: 'kind', kind: first.kind }, false],
      [{ what: 'rule', rule }, false],
    ]);
  });

  it('choose what becomes of a kind, and show it', () => {
    const select = list.node.querySelector('select');
    if (!select) throw new Error('The first kind has no mode to choose.');
    expect(select.ariaLabel).toContain('Access checks');
    list.show({ everywhere: { modes: { [first.kind]: 'dim' } }, sites: {} }, EVERYWHERE);
    expect(select.value).toBe('dim');
    for (const value of ['count', '']) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
    }
    expect(modes).toEqual([
      [first.kind, 'count'],
      [first.kind, null],
    ]);
  });

  it('say which kinds a site has its own choice for, and let nobody change what an organization has set', () => {
    const tags = () => [...list.node.querySelectorAll<HTMLElement>('.tag')].filter((tag) => !tag.hidden).length;
    const site = onSite('example.com');
    list.show({ everywhere: { rules: { [rule.id]: false } }, sites: {} }, site);
    expect(tags()).toBe(0);
    list.show({ everywhere: {}, sites: { 'example.com': { rules: { [rule.id]: false } } } }, site);
    expect(tags()).toBe(1);
    list.show({ ...NO_CHOICES, policy: { everywhere: { kinds: { [first.kind]: false } }, sites: {} } }, site);
    expect(boxes().map((box) => [box.checked, box.disabled])).toEqual([[false, true], ...first.rules.map(() => [false, true])]);
  });
});

describe('summarise', () => {
  it('puts choices into words', () => {
    expect(summarise({ enabled: false })).toBe('Off: everything');
    expect(summarise({ kinds: { login: false, 'share-tools': true }, rules: { 'gone.rule': false } })).toBe(
      'Off: Log-in prompts, gone.rule · On: Share tools',
    );
    expect(summarise({ modes: { login: 'dim', newsletter: 'automatic' }, kept: ['a b', 'c d'] })).toBe(
      'Dim: Log-in prompts · As Unnag sees fit: Newsletter sign-ups · Never hidden: 2',
    );
    expect(summarise({})).toBe('');
  });
});

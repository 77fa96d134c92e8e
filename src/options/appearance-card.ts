/** How Unnag looks on this device. */
import { createCard } from '../controls/card.ts';
import { element } from '../controls/element.ts';
import { createSwitch } from '../controls/switch.ts';
import { type Appearance, THEMES, type Theme, USUAL_APPEARANCE } from '../settings/appearance.ts';
import { say, type Words } from '../words/say.ts';

export interface AppearanceCard {
  readonly node: HTMLElement;
  show(appearance: Appearance): void;
}

const THEME_NAMES: Readonly<Record<Theme, Words>> = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' };

/** Makes the card; `onChoose` hears the whole new appearance. */
export function createAppearanceCard(onChoose: (appearance: Appearance) => void): AppearanceCard {
  let now = USUAL_APPEARANCE;
  const options = THEMES.map((theme) => {
    const radio = element('input', { type: 'radio', name: 'theme', value: theme, onchange: () => onChoose({ ...now, theme }) });
    return { theme, radio, node: element('label', {}, radio, element('span', {}, say(THEME_NAMES[theme]))) };
  });
  const segments = element('div', { className: 'segments' }, ...options.map(({ node }) => node));
  const badge = createSwitch(say('showBadge'), (on) => onChoose({ ...now, badge: on }));
  const themes = element('fieldset', {}, element('legend', {}, say('theme')), segments);
  return {
    node: createCard(say('appearanceHeading'), themes, badge.node).node,
    show(appearance) {
      now = appearance;
      for (const { theme, radio } of options) radio.checked = theme === appearance.theme;
      badge.show(appearance.badge);
    },
  };
}

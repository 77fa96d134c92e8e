/** The bar with which a person points: it says what is pointed at, and has a button for everything that keys do. */
import { element } from '../controls/element.ts';
import { say, type Words } from '../words/say.ts';
import type { Candidate } from './candidates.ts';
import type { Refusal } from './refusal.ts';

/** What a person can do while pointing. */
export type Step = 'previous' | 'next' | 'smaller' | 'larger' | 'choose' | 'cancel' | 'report';

export interface PointingBar {
  readonly node: HTMLElement;
  /** Says what is pointed at; null: nothing yet. */
  show(candidate: Candidate | null): void;
  /** Says why what is pointed at cannot be chosen. */
  say(sentence: string): void;
  /** Says the same once more, to those who have heard it before. */
  insist(): void;
  /** Takes the keyboard to the button that chooses. */
  focus(): void;
}

const EXCERPT = 160; // characters
const REFUSALS = {
  comment: 'pickRefusedComment',
  menu: 'pickRefusedMenu',
  large: 'pickRefusedLarge',
  empty: 'pickRefusedEmpty',
} as const;

/** Makes the bar. */
export function createPointingBar(onStep: (step: Step) => void): PointingBar {
  const said = element('p', { className: 'said', dir: 'auto', role: 'status' });
  const sign = (step: Step, mark: string, name: Words): HTMLButtonElement =>
    element('button', { type: 'button', className: 'sign', title: say(name), 'aria-label': say(name), onclick: () => onStep(step) }, mark);
  const button = (step: Step, name: Words, className = ''): HTMLButtonElement =>
    element('button', { type: 'button', className, onclick: () => onStep(step) }, say(name));
  const choose = button('choose', 'pickChoose', 'main apart');
  const report = button('report', 'pickReport');
  const node = element(
    'div',
    { className: 'card bar', role: 'group', 'aria-label': say('pickerName') },
    said,
    element('p', { className: 'keys' }, say('pickKeys')),
    element(
      'div',
      { className: 'row' },
      element(
        'div',
        { className: 'signs' },
        sign('previous', '‹', 'pickPrevious'),
        sign('next', '›', 'pickNext'),
        sign('smaller', '−', 'pickSmaller'),
        sign('larger', '+', 'pickLarger'),
      ),
      report,
      choose,
      button('cancel', 'cancel'),
    ),
  );
  const show = (candidate: Candidate | null): void => {
    const sentence = candidate ? describe(candidate) : say('pickHint');
    // A live region is read out when it is written to, so what is unchanged is left alone.
    if (said.textContent !== sentence) said.textContent = sentence;
    said.classList.toggle('refused', candidate?.refusal != null);
    choose.setAttribute('aria-disabled', String(!candidate || candidate.refusal !== null));
    report.hidden = candidate?.refusal?.why !== 'article';
  };
  show(null);
  return {
    node,
    show,
    say(sentence) {
      said.textContent = sentence;
      said.classList.add('refused');
    },
    insist() {
      const sentence = said.textContent;
      said.textContent = '';
      said.textContent = sentence;
    },
    focus: () => choose.focus({ preventScroll: true }),
  };
}

function describe({ refusal, blocks }: Candidate): string {
  if (refusal) return sayRefusal(refusal);
  const text = blocks.map((block) => block.text).join(' · ');
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}

/** Why something may not be hidden, as a sentence. */
function sayRefusal(refusal: Refusal): string {
  return refusal.why === 'article' ? say('pickRefusedArticle', refusal.blocks) : say(REFUSALS[refusal.why]);
}

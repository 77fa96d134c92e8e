/** What the options say about the choices of an organisation for all sites: that there are some, or that they cannot be read. */
import { element } from '../controls/element.ts';
import { choicesOf, EVERYWHERE } from '../settings/choose.ts';
import type { LoadedSettings } from '../settings/store.ts';
import { say } from '../words/say.ts';

export interface PolicyNotes {
  readonly node: HTMLElement;
  show(loaded: LoadedSettings): void;
}

/** Makes the notes. */
export function createPolicyNotes(): PolicyNotes {
  const hint = element('p', { className: 'hint' });
  const problem = element('p', { className: 'mistake' });
  return {
    node: element('div', { id: 'policy-notes' }, problem, hint),
    show({ settings: { policy }, policyProblem }) {
      hint.textContent = policy && Object.keys(choicesOf(policy, EVERYWHERE)).length > 0 ? say('policyHint') : '';
      problem.textContent = policyProblem === '' ? '' : say('policyProblem', policyProblem);
    },
  };
}

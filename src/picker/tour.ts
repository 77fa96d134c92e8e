/** What can be picked on a page, one after the other, for those who point by keyboard. */
import type { Block } from '../text/block.ts';
import { type Choice, choiceAt } from './candidates.ts';
import type { PageReading } from './page-reading.ts';
import { canBeSeen } from './places.ts';
import { articleTextIn } from './refusal.ts';

/** Everything that can be seen and may be hidden, in the order of the page; each as the message that is most likely meant. */
export function choicesOf(reading: PageReading): readonly Choice[] {
  const choices: Choice[] = [];
  const passed = new Set<Block>();
  for (const block of reading.survey.blocks) {
    if (passed.has(block) || articleTextIn([block], reading).length > 0) continue;
    const choice = choiceAt(block.box.element, block, reading);
    const candidate = choice.sizes[choice.usual];
    if (!candidate || candidate.refusal !== null || !canBeSeen(candidate)) continue;
    for (const each of candidate.blocks) passed.add(each);
    choices.push(choice);
  }
  return choices;
}

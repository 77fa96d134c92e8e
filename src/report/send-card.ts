/** What can be done with a report: open the tracker's form with it, copy it, save it. Unnag itself sends nothing. */
import { createCard } from '../controls/card.ts';
import { element } from '../controls/element.ts';
import { Explained, type Notices } from '../controls/notices.ts';
import { saveFile } from '../options/save-file.ts';
import { say } from '../words/say.ts';
import { bodyOf, fileOf, PARTS, type Report, titleOf } from './parts.ts';
import { emptyFormAddress, formAddress, LONGEST_ADDRESS, lengthOf, TRACKER_HOST } from './tracker.ts';

export interface SendCard {
  readonly node: HTMLElement;
  /** Takes the report as it would go now. */
  show(report: Report): void;
}

/** Makes the card. */
export function createSendCard(notices: Notices): SendCard {
  let now: Report = { kind: 'missed' };
  const form = element('a', { className: 'main-button', target: '_blank', rel: 'noreferrer' });
  const copy = button(say('reportCopy'), () => notices.attempt(() => copyReport()));
  const save = button(say('reportSave'), () => saveFile(`unnag-report-${now.kind}.json`, fileOf(now)));
  const hint = element('p', { className: 'hint', role: 'status' });
  const done = element('p', { className: 'hint', role: 'status' });
  const node = createCard(say('reportSendHeading'), hint, element('div', { className: 'row' }, form, copy, save), done).node;

  async function copyReport(): Promise<void> {
    done.textContent = '';
    await navigator.clipboard.writeText(`${titleOf(now)}\n\n${bodyOf(now)}\n`).catch((cause: unknown) => {
      throw new Explained(say('reportCopyFailed'), { cause });
    });
    done.textContent = say('reportCopied');
  }

  return {
    node,
    show(report) {
      now = report;
      const address = formAddress(report);
      const empty = PARTS.every((part) => report[part] === undefined);
      const tooLong = lengthOf(address) > LONGEST_ADDRESS;
      form.href = tooLong ? emptyFormAddress(report.kind) : address;
      form.textContent = say(tooLong ? 'reportOpenEmpty' : 'reportOpenForm');
      for (const each of [form, copy, save]) each.hidden = empty;
      // What is too long for a link goes as a file.
      save.className = tooLong ? 'main-button' : 'quiet';
      form.className = tooLong ? 'quiet' : 'main-button';
      const sentence = empty
        ? say('reportEmpty')
        : tooLong
          ? say('reportTooLong', lengthOf(address), LONGEST_ADDRESS)
          : say('reportOpenHint', TRACKER_HOST);
      // Said again at every letter, it would be heard again at every letter.
      if (hint.textContent !== sentence) hint.textContent = sentence;
      done.textContent = '';
    },
  };
}

const button = (text: string, onclick: () => void): HTMLButtonElement =>
  element('button', { type: 'button', className: 'quiet', onclick }, text);

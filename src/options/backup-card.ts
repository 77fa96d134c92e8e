/** All choices as one file, and back; or none at all. */
import { createCard } from '../controls/card.ts';
import { element } from '../controls/element.ts';
import { Explained } from '../controls/notices.ts';
import { ImportError, importText, LARGEST_FILE, type Transfer } from '../settings/transfer.ts';
import { say } from '../words/say.ts';

export interface BackupActions {
  onExport(): void;
  /** Hears the reading of the file that the person chose; it rejects with a sentence where the file cannot be imported. */
  onImport(name: string, reading: () => Promise<Transfer>): void;
  onReset(): void;
}

/** Makes the card. */
export function createBackupCard({ onExport, onImport, onReset }: BackupActions): HTMLElement {
  const picker = element('input', { type: 'file', accept: '.json,application/json', hidden: true, id: 'import-file' });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    // The same file can be chosen again, once it has been mended.
    if (file) onImport(file.name, () => readFile(file).finally(() => (picker.value = '')));
  });
  const button = (text: string, onPress: () => void): HTMLElement =>
    element('button', { type: 'button', className: 'quiet', onclick: onPress }, text);
  return createCard(
    say('backupHeading'),
    element('p', { className: 'hint' }, say('backupHint')),
    element(
      'div',
      { className: 'row' },
      button(say('exportChoices'), onExport),
      button(say('importChoices'), () => picker.click()),
      button(say('resetChoices'), onReset),
      picker,
    ),
    element('p', { className: 'hint' }, say('importHint')),
  ).node;
}

async function readFile(file: File): Promise<Transfer> {
  try {
    // What is too large is not even read.
    return importText(file.size > LARGEST_FILE ? '' : await file.text(), file.size);
  } catch (cause) {
    if (cause instanceof ImportError) throw new Explained(say('importFailed', file.name, cause.message), { cause });
    throw new Explained(say('importFailed', file.name, cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}

import { element } from '../controls/element.ts';

/** Hands the person a JSON file to keep. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href: address, download: name }).click();
  // The browser reads the file after the click has been handled; a minute is long enough for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

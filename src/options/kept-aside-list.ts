/** Settings that could not be read: named, with the reason, to be downloaded or discarded. */
import { element } from '../controls/element.ts';
import type { KeptAside } from '../settings/store.ts';
import { STRINGS } from '../strings.ts';
import { createEntry } from './entry.ts';

/** What something set aside is called. */
export const nameOf = ({ scope }: KeptAside): string =>
  scope.everywhere ? STRINGS.keptAsideEverywhere : STRINGS.keptAsideSite(scope.host);

/** Makes one entry each; `onDiscard` hears which one the person wants deleted. */
export function keptAsideEntries(keptAside: readonly KeptAside[], onDiscard: (kept: KeptAside) => void): HTMLElement[] {
  return keptAside.map((kept) => {
    const name = nameOf(kept);
    return createEntry(
      name,
      [kept.reason, setAsideAt(kept)],
      [
        { text: STRINGS.download, label: STRINGS.downloadLabel(name), onPress: () => download(kept) },
        { text: STRINGS.discard, label: STRINGS.discardLabel(name), onPress: () => onDiscard(kept) },
      ],
    );
  });
}

function setAsideAt({ at }: KeptAside): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : STRINGS.keptAsideAt(time.toLocaleString());
}

/** Hands the person the value as it was found, with the reason, as a JSON file. */
function download({ key, at, reason, value }: KeptAside): void {
  const file = new Blob([JSON.stringify({ key, at, reason, value }, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: `unnag ${key.replace(/[^\w.-]+/g, ' ')}.json` }).click();
  // The browser reads the file after the click has been handled; a minute is long enough for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

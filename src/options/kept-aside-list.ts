/** Settings that could not be read: named, with the reason, to be downloaded or discarded. */
import type { KeptAside } from '../settings/kept-aside.ts';
import { isListKey } from '../settings/rule-items.ts';
import { say } from '../words/say.ts';
import { createEntry } from './entry.ts';
import { saveFile } from './save-file.ts';

/** What something set aside is called. */
export function nameOf({ scope, from, value }: KeptAside): string {
  if (scope) return scope.everywhere ? say('keptAsideEverywhere') : say('keptAsideSite', scope.host);
  const title = titleIn(value) ?? from.slice(from.indexOf(':') + 1);
  return say(isListKey(from) ? 'keptAsideList' : 'keptAsideRule', title);
}

/** What a rule or a list called itself, as far as that can be read. */
function titleIn(value: unknown): string | undefined {
  const { title, rule }: { title?: unknown; rule?: unknown } = Object(value);
  return typeof title === 'string' ? title : rule === undefined ? undefined : titleIn(rule);
}

/** Makes one entry each; `onDiscard` hears which one the person wants deleted. */
export function keptAsideEntries(keptAside: readonly KeptAside[], onDiscard: (kept: KeptAside) => void): HTMLElement[] {
  return keptAside.map((kept) => {
    const name = nameOf(kept);
    return createEntry(
      name,
      [kept.reason, setAsideAt(kept)],
      [
        { text: say('download'), label: say('downloadLabel', name), onPress: () => download(kept) },
        { text: say('discard'), label: say('discardLabel', name), onPress: () => onDiscard(kept) },
      ],
    );
  });
}

function setAsideAt({ at }: KeptAside): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? '' : say('keptAsideAt', time.toLocaleString(say('language')));
}

/** Hands the person the value as it was found, with the reason, as a JSON file. */
const download = ({ key, at, reason, value }: KeptAside): void =>
  saveFile(`unnag ${key.replace(/[^\w.-]+/g, ' ')}.json`, JSON.stringify({ key, at, reason, value }, null, 2));

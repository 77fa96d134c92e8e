/** What the browser gives the extension's pages, as far as sentences go: those of `_locales/en`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../_locales/en/messages.json');
const messages: Record<string, { message: string } | undefined> = JSON.parse(readFileSync(file, 'utf8'));

const getMessage = (name: string, values: readonly string[] = []): string =>
  (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? '');

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });

/** npm run wording [set-aside | worked-out] [language …]: how much of other people's wording is understood, by language and by kind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Fate, fatesOf, lostOf, meanOf, type Wording } from './wording/measure.ts';

const FOLDER = resolve(import.meta.dirname, '../tests/wording');
const SET_ASIDE = 'set-aside';

/**
 * Prints a table. Of messages that were set aside it names none, so that nobody works out words with them by accident.
 * @param words the set, and the languages; all without any
 * @returns the exit code: 1 where a line of an article is hidden
 */
export async function main([set = SET_ASIDE, ...languages]: readonly string[]): Promise<number> {
  const folder = join(FOLDER, set);
  if (!existsSync(folder)) throw new Error(`There is no set “${set}” in ${FOLDER}. Name one of ${readdirSync(FOLDER).join(', ')}.`);
  const all: Fate[] = [];
  let lost = 0;
  for (const language of languages.length > 0 ? languages : readdirSync(folder).map((file) => file.replace(/\.json$/, ''))) {
    const wording = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Wording;
    const fates = fatesOf(language, wording);
    const hidden = lostOf(language, wording);
    all.push(...fates);
    lost += hidden.length;
    console.log(`${language.padEnd(10)} ${percent(fates)}${hidden.map((text) => `\n  of an article: ${text}`).join('')}`);
    if (set !== SET_ASIDE) for (const fate of fates) if (fate.gone < 1) console.log(`  ${missed(fate)}`);
  }
  console.log('');
  for (const kind of new Set(all.map((fate) => fate.kind)))
    console.log(`${kind.padEnd(16)} ${percent(all.filter((fate) => fate.kind === kind))}`);
  console.log(`${'all'.padEnd(16)} ${percent(all)}; ${lost} lines of articles hidden`);
  return lost > 0 ? 1 : 0;
}

const percent = (fates: readonly Fate[]): string => `${meanOf(fates).toFixed(1).padStart(5)} %`;

const missed = ({ kind, lines }: Fate): string => `${kind}: ${lines.map(({ gone, text }) => `${gone ? '' : '≠ '}${text}`).join(' | ')}`;

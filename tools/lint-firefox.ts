import { resolve } from 'node:path';
import { lintForFirefox } from './firefox-linter/lint.ts';

/** `npm run lint:firefox`: has Mozilla's linter read the last build for Firefox. Fails on errors, warnings and notices alike. */
export async function main(): Promise<number> {
  const findings = await lintForFirefox(resolve(import.meta.dirname, '../dist/firefox'));
  for (const finding of findings) console.error(finding);
  console.log(`Findings of Mozilla’s linter: ${findings.length}`);
  return findings.length === 0 ? 0 : 1;
}

/** The choices of a scope in words. */
import { KINDS } from '../rules/kinds.ts';
import type { Choices } from '../settings/settings.ts';
import { STRINGS } from '../strings.ts';
import { describeRule } from './rule-catalogue.ts';

/** What a scope has switched on and off, for example "Off: Log-in prompts, Newsletter sign-ups". Empty for no choices. */
export function summarise(choices: Choices): string {
  const switched: [string, boolean][] = [];
  if (choices.enabled !== undefined) switched.push([STRINGS.everything, choices.enabled]);
  for (const kind of KINDS) {
    const on = choices.kinds?.[kind];
    if (on !== undefined) switched.push([STRINGS.kinds[kind], on]);
  }
  for (const [id, on] of Object.entries(choices.rules ?? {})) switched.push([describeRule(id).title, on]);
  const names = (wanted: boolean) => switched.filter(([, on]) => on === wanted).map(([name]) => name);
  const parts: string[] = [];
  if (names(false).length > 0) parts.push(STRINGS.switchedOff(names(false).join(', ')));
  if (names(true).length > 0) parts.push(STRINGS.switchedOn(names(true).join(', ')));
  return parts.join(' · ');
}

/** The choices of a scope in words. */
import { KINDS } from '../rules/kinds.ts';
import type { Choices } from '../settings/settings.ts';
import { describeRule, kindName, modeName } from '../words/names.ts';
import { say } from '../words/say.ts';

/** What a scope has chosen, for example "Off: Log-in prompts · Dim: Newsletter sign-ups · Never hidden: 2". Empty for no choices. */
export function summarise(choices: Choices): string {
  const switched: [string, boolean][] = [];
  if (choices.enabled !== undefined) switched.push([say('everything'), choices.enabled]);
  for (const kind of KINDS) {
    const on = choices.kinds?.[kind];
    if (on !== undefined) switched.push([kindName(kind), on]);
  }
  for (const [id, on] of Object.entries(choices.rules ?? {})) switched.push([describeRule(id).title, on]);
  const names = (wanted: boolean) => switched.filter(([, on]) => on === wanted).map(([name]) => name);
  const parts: string[] = [];
  if (names(false).length > 0) parts.push(say('switchedOff', names(false).join(', ')));
  if (names(true).length > 0) parts.push(say('switchedOn', names(true).join(', ')));
  for (const kind of KINDS) {
    const mode = choices.modes?.[kind];
    if (mode !== undefined) parts.push(`${modeName(mode === 'automatic' ? null : mode)}: ${kindName(kind)}`);
  }
  if (choices.kept?.length) parts.push(say('keptCount', choices.kept.length));
  return parts.join(' · ');
}

/** What an organisation sets for its browsers: checked, and copied to where pages can read it. */
import * as v from 'valibot';
import { tidy } from '../settings/choose.ts';
import { canonicalHost } from '../settings/host.ts';
import { policyFrom } from '../settings/read.ts';
import { choicesSchema } from '../settings/schema.ts';
import { ITEM_VERSION, POLICY_KEY } from '../settings/stored-items.ts';

const policySchema = v.object({ everywhere: v.optional(choicesSchema, {}), sites: v.optional(v.record(v.string(), choicesSchema), {}) });

/** The part of `storage.local` that this needs. */
export interface PolicyCopyStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Copies the policy, or removes the copy where there is none any more. Rejects where the policy has a wrong shape, naming
 * the place (then the last good copy stays, and the place is noted in it for the options), and where the storage fails.
 * @param readManaged reads `storage.managed`; Firefox rejects where nothing is set
 */
export async function copyPolicy(readManaged: () => Promise<Record<string, unknown>>, local: PolicyCopyStorage): Promise<void> {
  const managed = await readManaged().catch(() => ({}));
  if (Object.keys(managed).length === 0) return local.remove([POLICY_KEY]);
  const stored = (await local.get([POLICY_KEY]))[POLICY_KEY];
  const keep = async (copy: object): Promise<void> => {
    if (JSON.stringify(stored) !== JSON.stringify(copy)) await local.set({ [POLICY_KEY]: copy });
  };
  const result = v.safeParse(policySchema, managed);
  if (!result.success) {
    const problem = v.getDotPath(result.issues[0]) ?? '?';
    await keep({ ...policyFrom(stored), version: ITEM_VERSION, problem });
    throw new Error(`Your organization's policy for Unnag has a wrong value at “${problem}”, so it was not applied.`);
  }
  const sites = Object.entries(result.output.sites).map(([host, choices]) => [canonicalHost(host) ?? host.toLowerCase(), tidy(choices)]);
  await keep({ version: ITEM_VERSION, everywhere: tidy(result.output.everywhere), sites: Object.fromEntries(sites) });
}

/**
 * How settings lie in the browser's storage: one item for all sites and one for each site, so that two windows which
 * change different sites do not overwrite each other. Every item carries the version of its shape.
 */
import { compiledKeysFor } from './rule-items.ts';
import { type Choices, hostAndParents, MODES } from './settings.ts';

/** The version of the shape that this Unnag writes. */
export const ITEM_VERSION = 2;
/** The oldest version that needs no conversion: what came later was added to it. */
export const OLDEST_ALIKE = 1;

/** The storage key of the choices for all sites. */
export const EVERYWHERE_KEY = 'everywhere';

/** The storage key of a copy of what an organisation has set: pages cannot be sure to reach the browser's own. */
export const POLICY_KEY = 'policy';

const SITE_PREFIX = 'site:';

/** Where items that could not be read are kept: this, then their former key. */
export const KEPT_ASIDE_PREFIX = 'kept-aside:';

/** The storage key of a site's choices. */
export const siteKey = (host: string): string => SITE_PREFIX + host;

/** The host whose choices lie under a storage key, or undefined where the key is not a site's. */
export const hostOfKey = (key: string): string | undefined => (key.startsWith(SITE_PREFIX) ? key.slice(SITE_PREFIX.length) : undefined);

/** Whether choices lie under a storage key. */
export const isChoicesKey = (key: string): boolean => key === EVERYWHERE_KEY || key.startsWith(SITE_PREFIX);

/** The storage keys that matter on a host: the one for all sites, its own, those of its parent hosts, what is set for it, and rules. */
export const keysFor = (host: string): string[] => [
  EVERYWHERE_KEY,
  POLICY_KEY,
  ...hostAndParents(host).map(siteKey),
  ...compiledKeysFor(host),
];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether this is a record of on and off by name. */
export const isSwitches = (value: unknown): value is Record<string, boolean> =>
  isRecord(value) && Object.values(value).every((entry) => typeof entry === 'boolean');

/** Whether this is a record of modes by name. */
export const isModes = (value: unknown): value is NonNullable<Choices['modes']> =>
  isRecord(value) && Object.values(value).every((entry) => entry === 'automatic' || (MODES as readonly unknown[]).includes(entry));

/** Whether this is a list of texts. */
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** Whether this has the shape of one scope's choices; what else it holds does not matter. */
export function isChoices(value: unknown): value is Choices {
  if (!isRecord(value)) return false;
  const { enabled, kinds, rules, modes, kept } = value;
  return (
    (enabled === undefined || typeof enabled === 'boolean') &&
    (kinds === undefined || isSwitches(kinds)) &&
    (rules === undefined || isSwitches(rules)) &&
    (modes === undefined || isModes(modes)) &&
    (kept === undefined || isTexts(kept))
  );
}

/** Whether this says that it has a shape which can be read as it is. */
export const isAlike = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value.version) && Number(value.version) >= OLDEST_ALIKE && Number(value.version) <= ITEM_VERSION;

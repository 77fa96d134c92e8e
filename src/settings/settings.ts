/** What a person can choose, and what follows from it for one host. Imports no browser API: the content script carries it. */
import { DEFAULT_KINDS, type Kind } from '../rules/kinds.ts';

/** The choices of one scope, all sites or one site; what is absent was not chosen there. */
export interface Choices {
  readonly enabled?: boolean | undefined;
  readonly kinds?: Readonly<Partial<Record<Kind, boolean>>> | undefined;
  readonly rules?: Readonly<Record<string, boolean>> | undefined;
}

/** All choices: those for all sites, and those of single sites by host. A host's choices hold for its subdomains too. */
export interface Settings {
  readonly everywhere: Choices;
  readonly sites: Readonly<Record<string, Choices>>;
}

/** What settings need to know of a rule. */
export interface SwitchableRule {
  readonly id: string;
  readonly kind: Kind;
}

/** What the settings come to on one host. */
export interface SiteSettings {
  /** Whether Unnag does anything here at all. */
  readonly enabled: boolean;
  /** Whether messages of this kind are concealed, unless the rule says otherwise. */
  isKindOn(kind: Kind): boolean;
  isOn(rule: SwitchableRule): boolean;
}

export const NO_CHOICES: Settings = { everywhere: {}, sites: {} };

/** The host and its parents down to two labels, nearest first: the sites whose choices hold for it. Empty for no host. */
export function hostAndParents(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const hosts = labels.map((_, first) => labels.slice(first).join('.'));
  return hosts.filter((name, first) => name !== '' && (first === 0 || name.includes('.')));
}

/** The site that a host belongs to when a person chooses for "this site": the host without `www.`, which covers its subdomains. */
export function siteOf(host: string): string {
  const plain = host.toLowerCase().replace(/\.$/, '');
  const bare = plain.replace(/^www\./, '');
  return bare.includes('.') ? bare : plain;
}

/**
 * What the settings come to on `host`; for the host `''`, what holds for all sites.
 * A rule's own choice outweighs its kind's, and a site's choice outweighs the one for all sites:
 * site rule, everywhere rule, site kind, everywhere kind, default.
 * Switched off everywhere is off, whatever a site says.
 */
export function settingsFor(settings: Settings, host: string): SiteSettings {
  const { everywhere } = settings;
  const nearest = hostAndParents(host).flatMap((name) => own(settings.sites, name) ?? []);
  const isKindOn = (kind: Kind) =>
    first(nearest, (site) => own(site.kinds, kind)) ?? own(everywhere.kinds, kind) ?? DEFAULT_KINDS.includes(kind);
  return {
    enabled: everywhere.enabled !== false && (first(nearest, (site) => site.enabled) ?? true),
    isKindOn,
    isOn: ({ id, kind }) => first(nearest, (site) => own(site.rules, id)) ?? own(everywhere.rules, id) ?? isKindOn(kind),
  };
}

/** Reads an entry whose name comes from outside: `__proto__` and `constructor` are names like any other. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

function first<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

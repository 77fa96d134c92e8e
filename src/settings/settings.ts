/** What a person can choose, and what follows from it for one host. Imports no browser API: the content script carries it. */
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { DEFAULT_KINDS, type Kind } from '../rules/kinds.ts';
import { standsFor } from './kept.ts';

/** What can become of a message: gone, folded to one line, faint, or only counted. */
export const MODES = ['hide', 'collapse', 'dim', 'count'] as const;
export type Mode = (typeof MODES)[number];

/** What can be chosen for a kind: a mode, or to leave it to Unnag (which outweighs a mode that holds for all sites). */
export type ChosenMode = Mode | 'automatic';

/** The choices of one scope, all sites or one site; what is absent was not chosen there. */
export interface Choices {
  readonly enabled?: boolean | undefined;
  readonly kinds?: Readonly<Partial<Record<Kind, boolean>>> | undefined;
  readonly rules?: Readonly<Record<string, boolean>> | undefined;
  readonly modes?: Readonly<Partial<Record<Kind, ChosenMode>>> | undefined;
  /** Messages that are never concealed here, oldest first; see `keptEntry`. */
  readonly kept?: readonly string[] | undefined;
}

/** The choices for all sites, and those of single sites by host. A host's choices hold for its subdomains too. */
export interface ScopedChoices {
  readonly everywhere: Choices;
  readonly sites: Readonly<Record<string, Choices>>;
}

/** All choices: the person's own, and those that an organisation has made for its browsers, which cannot be changed. */
export interface Settings extends ScopedChoices {
  readonly policy?: ScopedChoices | undefined;
  /** The person's own rules that hold on the host that the settings were read for. */
  readonly personal?: readonly CompiledRules[] | undefined;
}

/** What settings need to know of a rule. */
export interface SwitchableRule {
  readonly id: string;
  readonly kind: Kind;
  /** Of a rule that is not built in. Somebody wanted it, so that it is on unless it or its kind was switched off. */
  readonly own?: object | undefined;
}

/** What the settings come to on one host. */
export interface SiteSettings {
  /** Whether Unnag does anything here at all. */
  readonly enabled: boolean;
  readonly personal: readonly CompiledRules[];
  /** Whether messages of this kind are concealed, unless the rule says otherwise. */
  isKindOn(kind: Kind): boolean;
  isOn(rule: SwitchableRule): boolean;
  /** What becomes of messages of this kind; null: as Unnag sees fit, which is `hide`, or `collapse` where the message has fields or stands for text that was not given. */
  modeOf(kind: Kind): Mode | null;
  /** Whether the person wants to keep seeing the message with this text here; its first 300 characters suffice. */
  isKept(text: string): boolean;
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
 * site rule, everywhere rule, site kind, everywhere kind, default. What an organisation has chosen outweighs all of these.
 * Switched off everywhere is off, whatever a site says.
 */
export function settingsFor(settings: Settings, host: string): SiteSettings {
  const { everywhere, policy } = settings;
  const sites = nearestFirst(settings, host);
  const chosen = [...sites, everywhere];
  const given = policy ? [...nearestFirst(policy, host), policy.everywhere] : [];
  const isKindOn = (kind: Kind) => first([...given, ...chosen], ({ kinds }) => own(kinds, kind)) ?? DEFAULT_KINDS.includes(kind);
  return {
    enabled: first(given, ({ enabled }) => enabled) ?? (everywhere.enabled !== false && (first(sites, ({ enabled }) => enabled) ?? true)),
    isKindOn,
    personal: settings.personal ?? [],
    isOn: ({ id, kind, own: isOwn }) =>
      first(given, ({ rules }) => own(rules, id)) ??
      first(given, ({ kinds }) => own(kinds, kind)) ??
      first(chosen, ({ rules }) => own(rules, id)) ??
      (isOwn ? (first(chosen, ({ kinds }) => own(kinds, kind)) ?? true) : isKindOn(kind)),
    modeOf: (kind) => {
      const mode = first([...given, ...chosen], ({ modes }) => own(modes, kind));
      return mode === undefined || mode === 'automatic' ? null : mode;
    },
    isKept: (text) => sites.some(({ kept }) => kept?.some((entry) => standsFor(entry, text))),
  };
}

const nearestFirst = ({ sites }: ScopedChoices, host: string): Choices[] => hostAndParents(host).flatMap((name) => own(sites, name) ?? []);

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

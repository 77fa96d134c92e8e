/** Under which keys rules that people made or imported lie in the browser's storage. The content script carries this. */
import { hostAndParents } from './settings.ts';

/** The version of the shape of a stored rule or list. */
export const RULE_VERSION = 1;

const RULE_PREFIX = 'rule:';
const LIST_PREFIX = 'list:';
const COMPILED = 'compiled-rules';

/** The storage key of a personal rule; one item each, so that two windows or devices which change different rules lose neither. */
export const ruleKey = (id: string): string => RULE_PREFIX + id;
export const isRuleKey = (key: string): boolean => key.startsWith(RULE_PREFIX);

/** The storage key of a list; lists stay on their device. */
export const listKey = (id: string): string => LIST_PREFIX + id;
export const isListKey = (key: string): boolean => key.startsWith(LIST_PREFIX);

/** Where the compiled rules of one site lie, and those for all sites. The background makes them of rules and lists. */
export const compiledKey = (host = ''): string => (host === '' ? COMPILED : `${COMPILED}:${host}`);
export const isCompiledKey = (key: string): boolean => key === COMPILED || key.startsWith(`${COMPILED}:`);

/** Where the compiled rules lie that hold on a host. */
export const compiledKeysFor = (host: string): string[] => [compiledKey(), ...hostAndParents(host).map(compiledKey)];

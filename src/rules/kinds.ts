/** The kinds of message that Unnag knows, in the order in which people see them. */
export const KINDS = [
  'access-check',
  'subscription',
  'login',
  'newsletter',
  'ad-block',
  'donation',
  'app-and-follow',
  'comment-prompt',
  'ad-label',
  'share-tools',
  'related-links',
] as const;

/** One kind of message. */
export type Kind = (typeof KINDS)[number];

/** Kinds that are hidden unless the person switches them off; the others wait to be switched on. */
export const DEFAULT_KINDS: readonly Kind[] = KINDS.slice(0, 9);

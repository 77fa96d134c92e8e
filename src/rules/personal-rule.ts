import type { Mode } from '../settings/settings.ts';
import type { Kind } from './kinds.ts';

/** A rule that a person made, or that came with an imported list: data, never code. */
export interface PersonalRule {
  /** `personal.` or `list.` and letters that no other rule has; names the rule in settings and reports. */
  readonly id: string;
  /** What the person calls it. */
  readonly title: string;
  readonly kind: Kind;
  /** What it tells a message by; see {@link Telling}. */
  readonly tells: Telling;
  /** Hosts on which it holds, with their subdomains, as `siteOf` has them; absent: everywhere. */
  readonly sites?: readonly string[] | undefined;
  /** What becomes of its messages; absent: as for their kind. */
  readonly action?: Mode | undefined;
}

/**
 * By words: a block whose text the pattern matches. By path: the elements that a path of element names and positions
 * leads to, for messages whose words tell nothing.
 */
export type Telling = { readonly by: 'words'; readonly pattern: string } | { readonly by: 'path'; readonly path: string };

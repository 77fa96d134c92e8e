/**
 * The titles of collapsed messages lie in the extension's storage beside the lexicons, in an item for each language: a page
 * reads them when it first collapses something.
 */
import type { Kind } from '../rules/kinds.ts';

/** Where a language's titles lie. */
export const titlesKey = (language: string): string => `titles:${language}`;

/** Reads a kind's title from a stored item; null where it holds none. */
export function titleFrom(item: unknown, kind: Kind): string | null {
  const title: unknown = typeof item === 'object' && item !== null ? (item as Partial<Record<Kind, unknown>>)[kind] : null;
  return typeof title === 'string' ? title : null;
}

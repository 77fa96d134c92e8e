import type { Kind } from './kinds.ts';

/** What the line that stands for a collapsed message says in one language: what kind of message it is, in a few words. */
export type Titles = Readonly<Record<Kind, string>>;

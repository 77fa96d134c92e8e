import type { RuleDescription } from './rule.ts';

// What people read, and nothing else of the rules' files, so that the popup does not carry their examples.
const found = import.meta.glob<RuleDescription>('./built-in/*.ts', { eager: true, import: 'about' });

const idOf = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');

/** What people read about the built-in rules, by rule id, which is the name of a rule's file. */
export const DESCRIPTIONS: Readonly<Record<string, RuleDescription>> = Object.fromEntries(
  Object.entries(found).map(([file, about]) => [idOf(file), about]),
);

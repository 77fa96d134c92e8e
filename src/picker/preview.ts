import type { Kind } from '../rules/kinds.ts';
import type { Telling } from '../rules/personal-rule.ts';
import { siteOf } from '../settings/settings.ts';
import { type Candidate, choiceAt } from './candidates.ts';
import { guessRule } from './guess-rule.ts';
import { finderOf } from './matching.ts';
import type { PageReading } from './page-reading.ts';
import type { Preview } from './preview-panel.ts';
import { articleTextIn } from './refusal.ts';
import { tellingWords } from './telling-words.ts';

/** A rule that is not saved yet: what the person has not chosen is missing. */
export interface RuleDraft {
  readonly title: string;
  readonly kind: Kind;
  readonly tells: Telling;
}

const LONGEST_TITLE = 60; // characters

/**
 * Makes a rule of what was picked, and finds out what it would hide on this page.
 * @param host the page's host name
 */
export function previewOf(
  candidate: Candidate,
  reading: PageReading,
  host: string,
): { readonly preview: Preview; readonly rule: RuleDraft; readonly matches: readonly Candidate[] } {
  const { survey, article, weighed } = reading;
  const { kind } = weighed ? guessRule(candidate.blocks, weighed) : { kind: 'subscription' as const };
  const own = article && weighed ? survey.blocks.filter((block) => articleTextIn([block], reading).length > 0) : [];
  const wordings = candidate.blocks.map(({ text, index }) => ({ text, score: weighed?.evidence[index]?.score ?? 0 }));
  const pattern = tellingWords(
    wordings,
    own.map(({ text }) => text),
  );
  const fits = pattern === null ? null : finderOf(pattern);
  const tells: Telling = pattern === null ? { by: 'path', path: '' } : { by: 'words', pattern };
  const found = fits ? survey.blocks.filter((block) => !candidate.blocks.includes(block) && fits(block.text)) : [];
  const others = found.map((block) => {
    const { sizes, usual } = choiceAt(block.box.element, block, reading);
    return sizes[usual] ?? candidate;
  });
  const matches = [candidate, ...others];
  return {
    preview: {
      tells,
      messages: matches.filter(({ refusal }) => refusal === null).length,
      articleBlocks: matches.filter(({ refusal }) => refusal?.why === 'article').length,
      kind,
      site: siteOf(host),
    },
    rule: { title: titleOf(candidate), kind, tells },
    matches,
  };
}

function titleOf({ blocks }: Candidate): string {
  const text = blocks[0]?.text ?? '';
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()}…` : text;
}

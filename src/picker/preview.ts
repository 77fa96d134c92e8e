import { judge } from '../judge/judge.ts';
import { PersonalRules } from '../judge/personal-rules.ts';
import type { Widget } from '../judge/widgets.ts';
import { isLaidOver } from '../page/laid-over.ts';
import { isBeingUsed } from '../page/manner.ts';
import { RULES } from '../rules/built-in-rules.ts';
import { compileRules } from '../rules/compiled-rules.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Telling } from '../rules/personal-rule.ts';
import { pathTo } from '../text/elements-at.ts';
import type { Candidate } from './candidates.ts';
import { guessRule } from './guess-rule.ts';
import type { PageReading } from './page-reading.ts';
import { refusalOf } from './refusal.ts';
import { tellingWords } from './telling-words.ts';

/** What a rule would be told by, and what it would hide on this page. */
export interface Preview {
  readonly tells: Telling;
  /** Everything that would go. */
  readonly hidden: readonly Candidate[];
  /** How much fits the rule and would stay all the same: article text, what is in use, what lies over the page. */
  readonly spared: number;
  readonly kind: Kind;
}

const DRAFT = 'personal.draft';

/**
 * Makes a rule of what was picked, and finds out what it would hide on this page: by the first of the message's words that hide it
 * and nothing around it, or else by its path.
 * @returns null where nothing tells it from the rest of the page
 */
export function previewOf(candidate: Candidate, reading: PageReading): Preview | null {
  const { weighed } = reading;
  if (!weighed) return null;
  const { kind } = guessRule(candidate.blocks, weighed);
  const ways = waysToTell(candidate, reading).map((tells) => tryOut(tells, kind, reading));
  return ways.find(({ hidden }) => hidden.some((each) => isSame(each, candidate))) ?? ways[0] ?? null;
}

function waysToTell({ element, blocks }: Candidate, reading: PageReading): Telling[] {
  const { survey, weighed } = reading;
  const wordings = blocks.map(({ text, index }) => ({ text, score: weighed?.evidence[index]?.score ?? 0 }));
  const own = survey.blocks.filter((block) => refusalOf(null, [block], reading) !== null).map(({ text }) => text);
  const pattern = tellingWords(wordings, own);
  const body = element?.ownerDocument.body;
  const path = element && body ? pathTo(element, body) : undefined;
  return [...(pattern === null ? [] : [{ by: 'words', pattern } as const]), ...(path === undefined ? [] : [{ by: 'path', path } as const])];
}

/** What a rule would do on the page, with the built-in rules as they come. */
function tryOut(tells: Telling, kind: Kind, { survey, facts, vocabulary }: PageReading): Preview {
  const personal = new PersonalRules([compileRules([{ id: DRAFT, title: DRAFT, kind, tells }])], () => true, true);
  const { article, widgets, spared = 0 } = judge(survey, facts, RULES, vocabulary, personal);
  const found = widgets.filter(({ rule }) => rule.id === DRAFT);
  const going = found.filter((widget) => article && !isBeingUsed(widget) && !isLaidOver(widget, article, (ask) => ask()));
  return { tells, kind, hidden: going.map(candidateOf), spared: spared + found.length - going.length };
}

const candidateOf = ({ boxes: [box], blocks }: Widget): Candidate => ({ element: box?.element ?? null, blocks, refusal: null });

/** Whether two candidates hold the same text; what is around it may be more or less. */
const isSame = (one: Candidate, other: Candidate): boolean =>
  one.blocks.length === other.blocks.length && one.blocks[0]?.nodes[0] === other.blocks[0]?.nodes[0];

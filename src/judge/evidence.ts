import { namesDay } from '../article/dateline.ts';
import type { Article } from '../article/find-article.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Box } from '../text/box.ts';
import { UNSPACED } from '../text/matcher.ts';
import { ConceptSet } from './concept-set.ts';
import { misfit } from './misfit.ts';
import { isCaption, isHeading, type Place, type Places } from './place.ts';
import { isCallToAction, mayHeadList, NAMED } from './promoted.ts';
import { type ReadyRule, rulesFor, weightOf } from './ready-rules.ts';
import { reasonsFor } from './reasons.ts';
import { asksForMore, calls, REQUESTS } from './requests.ts';
import type { Signals } from './signals.ts';
import { surroundings } from './surroundings.ts';
import { numberOf } from './vocabulary.ts';

/** How far a block speaks for being a message. */
export interface Evidence {
  /** The rule that fits best; null when none does. */
  readonly rule: Rule | null;
  /** From TELLS up: a message by itself. About half of it: part of one, if its neighbours are. 0 or less: nothing. */
  readonly score: number;
  /** Why: short English phrases. Filled where the score makes a message. */
  readonly reasons: readonly string[];
  /** What the block speaks for if there is a list of links under it. */
  readonly asHead?: Evidence;
}

/** The article, and where each block stands. */
export interface Scene {
  readonly article: Article;
  readonly places: Places;
}

/** What a block speaks for that says nothing. */
export const NOTHING: Evidence = { rule: null, score: 0, reasons: [] };
/** Evidence that makes a message by itself. */
export const TELLS = 0.845;
/** Evidence that makes part of a message. */
export const JOINS = 0.5;
/** Evidence by which a text may be no part of the article. */
export const LIKE_A_MESSAGE = 0.3;
/** Readers' own comments speak of comments too: among them, words count only where they are most of the text. */
const ENOUGH_AMONG_COMMENTS = 0.5;
const MOST_FROM_WORDS = 1.6;
/** What stands around a message says at most this part of what its words say: names alone make no message. */
const MOST_FROM_PLACE = 0.8;
/** Scripts without spaces glue particles and endings to their words, so that words cover less of a text. */
const DENSE = 0.7;
/** What tells what a page or the column of a table is about. */
const TITLES: ReadonlySet<string> = new Set(['H1', 'TH']);
/** Kinds whose words stand beside an article's date, too. */
const DATED_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'app-and-follow']);
/** What a site's own control of its settings says, and no more: "Cookie settings". */
const OF_SETTINGS = new ConceptSet(['enable', 'technology', 'consent', 'now', 'action'].map(numberOf));
const TECHNOLOGY = numberOf('technology');
const TELLING = numberOf('telling');
/** What articles tell of, in as few words. */
const TOLD = new ConceptSet(['telling', 'price'].map(numberOf));
const LOGIN = numberOf('login');
const COMMENT = numberOf('comment');
const READER = numberOf('reader');
const PUBLISHER = numberOf('publisher');
const UNLOCK = numberOf('unlock');
const CONFIRMATION = numberOf('confirmation');
const RELATED = numberOf('related');
const MANY_CONCEPTS = 3;
const APPEAL = 0.25;
const PARAGRAPH = 120; // letters
const WHOLLY = 0.85; // coverage of what says nothing else
const NEARLY_WHOLLY = 0.75; // the same of a sentence, which has small words, too
const MOSTLY = 0.7;
const LITTLE = 0.4; // coverage of a line that speaks of something else
const SEVERAL_WORDS = /\S\s+\S|[\u3040-\u30ff\u3400-\u9fff].{3}/;
const NEAR_HEADLINE = 5; // blocks in which bylines stand
const LABEL = 0.95; // evidence of a label
const LONGEST_LABEL_IN_TEXT = 90; // letters
const LONGEST_LABEL = 40; // letters
const LEAST_ASKED = 25; // letters; less is a control under a comment
const LONGEST_ASKED = 160; // letters
const LONGEST_CONTROL = 45; // letters
const CONTROL_COVERED = 0.7; // coverage of a control's tooltip, which is no link
const LONGEST_ENTRY = 16; // letters of an account control in a list
/** How a sentence ends, whatever the language. */
export const SENTENCE_END = /[.!?…。！？।؟]\W?$/;
const COPYRIGHT = /©|\(c\) ?\d{4}|copyright \d{4}/i;
/** Whether a text tells whose the page is: beside it stands small print that newsletters have, too. */
export const isCopyright = (text: string): boolean => COPYRIGHT.test(text);
const BUTTON_NAMES = /\bbtn\b|\bbutton\b/i;
const OPENING_QUOTE = /^["'“„«»‚‘「『]/;
const CLOSING_QUOTE = /["'”“»«’」』][.,!?]?$/;

/**
 * Weighs what a block says, how it looks and where it stands.
 * @param tail the index of the first block after the article's last own words, where messages gather
 */
export function weigh(block: Block, signals: Signals, { article, places }: Scene, tail: number, rules: readonly ReadyRule[]): Evidence {
  const named = isCallToAction(block, signals, article, places) && rules.find(({ rule }) => rule.calls);
  if (named) return { rule: named.rule, score: TELLS, reasons: NAMED };
  if (signals.said.empty || block.index === article.headline || TITLES.has(block.box.tag) || isCaption(block.box)) return NOTHING;
  const fitting = rulesFor(signals.said, rules);
  if (fitting.length === 0 || isCopyright(block.text)) return NOTHING;
  const place = places.of(block);
  if (place.discussed && !isLogInControl(block, signals) && !isAskedForComment(block, signals)) return NOTHING;
  const region = article.regionOf(block.box);
  const general = dilution(block, signals, place, region === 'footer');
  const shaped = shape(block, signals, place, tail);
  const discussed = region === 'comments' && signals.size > 40 ? Math.min(1, signals.coverage / ENOUGH_AMONG_COMMENTS) : 1;
  let best = NOTHING;
  let isOn = true;
  let asHead: Evidence | undefined;
  for (const ready of fitting) {
    const { rule } = ready;
    if (!ready.isOn && asksForMore(rule.kind, signals)) continue;
    if (signals.size > longestOf(rule, place) || (DATED_KINDS.has(rule.kind) && isByline(rule.kind, block, signals, article))) continue;
    const said = Math.min(MOST_FROM_WORDS, weightOf(ready, signals.said)) * Math.min(general, discussed);
    let score =
      said + shaped + Math.min(said * MOST_FROM_PLACE, surroundings(rule, place, region, block)) - misfit(rule, block, signals, place);
    if (rule.heads) {
      if (mayHeadList(block, signals, place, region)) asHead = { rule, score: LABEL, reasons: reasonsFor(rule, signals, place) };
      continue;
    }
    if (rule.labels && isLabel(block, signals, place)) score = Math.max(score, LABEL);
    // What fits two kinds alike is left to the one that is switched off.
    if (score < best.score || (ready.isOn && score === best.score)) continue;
    best = { rule, score, reasons: [] };
    isOn = ready.isOn;
  }
  if (!isOn) return NOTHING;
  if (best.rule && best.score >= TELLS) best = { ...best, reasons: reasonsFor(best.rule, signals, place) };
  return asHead ? { ...best, asHead } : best;
}

/** Up to which length a message fits a rule, in letters: labels are short where the article's own text is set so too. */
const longestOf = ({ longest }: Rule, { plain }: Place): number =>
  longest === undefined ? Number.POSITIVE_INFINITY : plain ? Math.min(longest, LONGEST_LABEL_IN_TEXT) : longest;

/** Speaks of many things at once that sites ask for and promise, from "us" to "you", and tells of nobody. */
const isAppeal = ({ said, variety }: Signals): boolean =>
  variety >= MANY_CONCEPTS && said.has(READER) && said.has(PUBLISHER) && !said.has(TELLING);

/** Says mostly something else, above the article's words or with a day: "5 March 2021, no comments", "By Ann Lee – 9 comments". */
const isByline = (kind: Kind, block: Block, signals: Signals, { headline, first }: Article): boolean =>
  signals.coverage < ENOUGH_AMONG_COMMENTS &&
  ((kind === 'comment-prompt' && block.index < first && Math.abs(block.index - headline) <= NEAR_HEADLINE) ||
    (!(block.pressable && block.parts === 1) && namesDay(block.text)));

/**
 * Nothing but the label of an advertisement: it asks for nothing, and stands anywhere, also as a bare paragraph
 * of the article. Links with such words lead advertisers.
 */
const isLabel = (block: Block, signals: Signals, place: Place): boolean =>
  !block.pressable &&
  !block.quoted &&
  !OPENING_QUOTE.test(block.text) &&
  (!place.strict || isBareParagraph(block)) &&
  !place.listed &&
  !place.cited &&
  signals.coverage > WHOLLY &&
  signals.size <= LONGEST_LABEL;

/** A paragraph that is neither emphasised, as a heading is, nor a sentence. */
const isBareParagraph = ({ box, nodes, text }: Block): boolean =>
  box.tag === 'P' && !SENTENCE_END.test(text) && nodes.every(({ parentNode }) => parentNode === box.element);

/** "Log in to reply" among readers' comments, which a reader who has logged in does not get to see. */
const isLogInControl = (block: Block, signals: Signals): boolean =>
  signals.said.has(LOGIN) && signals.size <= LONGEST_CONTROL && signals.coverage > (block.pressable ? 0.3 : CONTROL_COVERED);

/** "No comments yet, write the first", which sites put where comments will stand; readers do not write so. */
const isAskedForComment = ({ pressable, box }: Block, { said, coverage, size }: Signals): boolean =>
  !pressable &&
  !isHeading(box) &&
  said.has(COMMENT) &&
  !said.has(TELLING) &&
  coverage > ENOUGH_AMONG_COMMENTS &&
  size >= LEAST_ASKED &&
  size <= LONGEST_ASKED;

/**
 * Words count in proportion to how much of the text they are: much in a label, little in a paragraph that tells a story. No story
 * stands in a page's footer.
 */
function dilution(block: Block, signals: Signals, place: Place, isFooter: boolean): number {
  const enough = place.strict || (place.plain && signals.size > PARAGRAPH) ? 0.5 : signals.size > 200 ? 0.22 : 0.3;
  const covered = Math.min(1, signals.coverage / (UNSPACED.test(block.text) ? enough * DENSE : enough));
  if (!signals.said.has(TELLING) || block.pressable || isFooter) return covered;
  const told = place.strict ? 0.5 : 0.75;
  return covered * (calls(signals) ? (1 + told) / 2 : told);
}

/** Asks for something, or is hardly more than what messages say. */
const asks = (block: Block, signals: Signals, place: Place): boolean => calls(signals) || isSaid(block, signals, place, MOSTLY);

/** Nothing but what messages say, in more than a word, as "Forgot password?" is, and no part of a list. */
const isSaid = ({ box, pressable, text }: Block, { said, coverage }: Signals, { listed, strict }: Place, least: number): boolean =>
  coverage > least && !listed && !pressable && !isHeading(box) && SEVERAL_WORDS.test(text) && !(strict && said.meets(TOLD));

/** What pages make buttons of that are none for the browser. */
const isButton = ({ role, names }: Box): boolean => role === 'button' || BUTTON_NAMES.test(names);

/** "Keep reading" and no more, in a link or a button: it leads to the rest of this text, or to another. */
const leadsOn = ({ pressable, box }: Block, { said, size, variety }: Signals): boolean =>
  (pressable || isButton(box)) && size <= LONGEST_CONTROL && said.has(UNLOCK) && variety === (said.has(RELATED) ? 2 : 1);

/** "Submit" and no more, where nobody is asked for anything to submit: the button of a search or of a choice. */
const isBareAnswer = ({ pressable }: Block, { said, variety }: Signals, { inForm }: Place): boolean =>
  pressable && !inForm && variety === 1 && said.has(CONFIRMATION);

function shape(block: Block, signals: Signals, place: Place, tail: number): number {
  let score = 0;
  const addressed = asks(block, signals, place);
  if (OPENING_QUOTE.test(block.text)) score -= CLOSING_QUOTE.test(block.text) ? 1 : addressed ? 0 : 0.4;
  if (block.quoted || place.cited) score -= 1;
  if ((place.strict || place.foreign) && block.index < tail) {
    if (place.strict) score -= (block.linked > 0 ? 0.5 : 0.8) * (1 - signals.coverage);
    score -= (place.strict && place.plain ? signals.said.meets(REQUESTS) || isSaid(block, signals, place, NEARLY_WHOLLY) : addressed)
      ? 0.1
      : 0.5;
    if (isHeading(block.box)) score -= 0.3;
    if (place.listed) score -= /^T/.test(block.box.tag) ? 0.8 : 0.5;
  }
  if (leadsOn(block, signals)) score -= 0.7;
  if (isBareAnswer(block, signals, place)) score -= 0.6;
  if (block.pressable && signals.said.has(TECHNOLOGY) && signals.said.countWithout(OF_SETTINGS) === 0) score -= 0.8;
  if (signals.size > 500) score -= 0.3;
  // The article's own last line may be too short for a paragraph, and then mostly speaks of something else.
  if (!place.strict && (block.linked > 0 || place.listed || !place.plain || signals.coverage > LITTLE))
    score += block.index < tail ? 0.2 : 0.25;
  if (isAppeal(signals)) score += APPEAL;
  if (signals.coverage > WHOLLY && signals.size < 60) score += 0.1;
  if (block.pressable && block.box.tag !== 'BUTTON') {
    if (signals.size > 40) score -= 0.2;
    if (!addressed) score -= 0.35;
    if (block.box.tag === 'LI') score -= signals.size <= LONGEST_ENTRY ? 0.4 : 0.2;
  }
  return score;
}

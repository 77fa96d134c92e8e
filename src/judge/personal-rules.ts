import type { CompiledRules } from '../rules/compiled-rules.ts';
import { PatternMatcher } from '../rules/pattern/pattern-matcher.ts';
import { tokensOf } from '../rules/pattern/tokens.ts';
import type { Rule } from '../rules/rule.ts';
import { elementsAt } from '../text/elements-at.ts';

/** Steps that one set of patterns may take in one look at a page: many times what a page needs; a list made to cost time ends here. */
const MOST_STEPS = 1_000_000;
const LONGEST_READ = 5000; // characters
const MOST_REMEMBERED = 5000; // texts

/** The personal rules that hold on a page. */
export class PersonalRules {
  private readonly sets: readonly {
    readonly rules: readonly Rule[];
    readonly matcher: PatternMatcher;
    readonly paths: readonly string[];
  }[];
  private readonly known = new Map<string, Rule | null>();

  /**
   * @param compiled as the storage holds them
   * @param isOn whether the person has not switched a rule off
   * @param isTrial whether text is read too that can be no message, to tell that it is spared
   */
  constructor(
    compiled: readonly CompiledRules[],
    private readonly isOn: (rule: Rule) => boolean,
    readonly isTrial = false,
  ) {
    this.sets = compiled.map(({ rules, table, paths }) => ({
      rules: rules.map(({ id, kind, title, action }) => ({ id, kind, needs: [], weights: {}, own: { title, action } })),
      matcher: new PatternMatcher(table, MOST_STEPS),
      paths,
    }));
  }

  /** Begins a new look at the page. */
  begin(): void {
    for (const { matcher } of this.sets) matcher.steps = 0;
  }

  /** The rule that tells a text; null where none does. */
  read(text: string): Rule | null {
    let rule = this.known.get(text);
    if (rule !== undefined) return rule;
    rule = this.find(tokensOf(text.slice(0, LONGEST_READ)));
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(text, rule);
    return rule;
  }

  private find(tokens: readonly string[]): Rule | null {
    for (const { rules, matcher } of this.sets) {
      const isWanted = (index: number): boolean => rules[index] !== undefined && this.isOn(rules[index]);
      const rule = rules[matcher.match(tokens, isWanted)];
      if (rule) return rule;
    }
    return null;
  }

  /** The elements that rules lead to by their paths. */
  elementsIn(body: Element): [Element, Rule][] {
    return this.sets.flatMap(({ rules, paths }) =>
      rules
        .slice(rules.length - paths.length)
        .flatMap((rule, index) =>
          this.isOn(rule) ? elementsAt(paths[index] ?? '', body).map((element): [Element, Rule] => [element, rule]) : [],
        ),
    );
  }
}

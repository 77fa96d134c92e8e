import type { Pattern, PatternParts } from '../../../../src/rules/pattern/pattern.ts';

const isUnspaced = (token: string): boolean => /^[ก-๿぀-ヿ㐀-鿿가-힯]$/.test(token);

function fits(pattern: string, word: string): boolean {
  const bare = pattern.replaceAll('*', '');
  if (bare === '' || (pattern.startsWith('*') && pattern.endsWith('*'))) return word.includes(bare);
  if (pattern.startsWith('*')) return word.endsWith(bare);
  return pattern.endsWith('*') ? word.startsWith(bare) : word === bare;
}

/** After how many tokens some parts can end that begin at token `from`: the simplest way to say what the language means. */
function endsOf(parts: PatternParts, tokens: readonly string[], from: number): Set<number> {
  const [part, ...rest] = parts;
  if (!part) return new Set([from]);
  const reached = new Set<number>();
  const goOn = (at: number): void => {
    for (const end of endsOf(rest, tokens, at)) reached.add(end);
  };
  if (part.type === 'word') {
    const token = tokens[from];
    if (token !== undefined && fits(part.word, token)) goOn(from + 1);
  } else if (part.type === 'gap') {
    for (let at = from, reach = 0; reach <= 8 && at <= tokens.length; at++) {
      goOn(at);
      reach += isUnspaced(tokens[at] ?? '') ? 1 / 4 : 1;
    }
  } else if (part.type === 'maybe') {
    goOn(from);
    for (const end of endsOf(part.parts, tokens, from)) goOn(end);
  } else {
    for (const way of part.ways) for (const end of endsOf(way, tokens, from)) goOn(end);
  }
  return reached;
}

/** Whether a text fits a pattern. Takes time without bound. */
export function fitsSimply({ parts, atStart, atEnd }: Pattern, tokens: readonly string[]): boolean {
  const starts = atStart ? [0] : [...tokens.keys(), tokens.length];
  return starts.some((start) => {
    const ends = endsOf(parts, tokens, start);
    return atEnd ? ends.has(tokens.length) : ends.size > 0;
  });
}

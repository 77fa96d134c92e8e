import { type Point, type Step, UNSPACED } from './matcher.ts';

const GAP = '…';

/** A point while it is being made: compacted to a bare number when it is done, where it can be. */
interface OpenPoint {
  v?: number[];
  n?: Step;
}

/**
 * Compiles phrases for the matcher.
 * @param phrases normalised phrases in the notation of a lexicon, each with the value that is reported for it
 */
export function compilePhrases(phrases: Iterable<readonly [phrase: string, value: number]>): Step {
  const root: Step = {};
  for (const [phrase, value] of phrases) {
    if (UNSPACED.test(phrase)) addUnspaced(root, phrase, value);
    else addSpaced(root, phrase, value);
  }
  compact(root);
  return root;
}

function addUnspaced(root: Step, phrase: string, value: number): void {
  const parts = phrase
    .replaceAll('*', '')
    .split(GAP)
    .map((part) => part.trim());
  const first = parts[0]?.charAt(0) ?? '';
  root.u ??= {};
  const list = root.u[first];
  if (list) list.push([parts, value]);
  else root.u[first] = [[parts, value]];
}

function addSpaced(root: Step, phrase: string, value: number): void {
  let step = root;
  let point: OpenPoint | null = null;
  for (const word of phrase.split(' ')) {
    if (point) step = point.n ??= {};
    if (word === GAP) {
      step = step.g ??= {};
      point = null;
    } else point = pointFor(step, word);
  }
  if (point && !point.v?.includes(value)) point.v = [...(point.v ?? []), value];
}

function pointFor(step: Step, word: string): OpenPoint {
  if (!word.includes('*')) {
    step.w ??= {};
    return pointIn(step.w, word);
  }
  const open = word.endsWith('*');
  if (!word.startsWith('*')) {
    const stem = word.slice(0, -1);
    step.s ??= {};
    step.l = [...new Set([...(step.l ?? []), stem.length])];
    return pointIn(step.s, stem);
  }
  const part = word.slice(1, open ? -1 : undefined);
  const list = (open ? step.i : step.e) ?? [];
  if (open) step.i = list;
  else step.e = list;
  const known = list.find(([each]) => each === part)?.[1];
  if (typeof known === 'object') return known;
  const point: OpenPoint = {};
  list.push([part, point]);
  return point;
}

function pointIn(points: Record<string, Point>, word: string): OpenPoint {
  const known = Object.hasOwn(points, word) ? points[word] : undefined;
  if (typeof known === 'object') return known;
  const point: OpenPoint = {};
  points[word] = point;
  return point;
}

/** Points that only report one value become that value. */
function compact(step: Step): void {
  for (const points of [step.w, step.s]) {
    for (const [word, point] of Object.entries(points ?? {})) if (points) points[word] = compacted(point);
  }
  for (const list of [step.e, step.i]) for (const entry of list ?? []) entry[1] = compacted(entry[1]);
  if (step.g) compact(step.g);
}

function compacted(point: Point): Point {
  if (typeof point === 'number') return point;
  if (point.n) compact(point.n);
  const [only, second] = point.v ?? [];
  return only !== undefined && second === undefined && !point.n ? only : point;
}

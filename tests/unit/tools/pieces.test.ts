import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { piecesOf } from '../../../tools/pieces.ts';

const SCRIPT = `(function(){var base=1,sum=()=>base+more();function more(){return table.two}class Counter{count(){return sum()}}
var table={two:2},{two:taken}=table;for(var step=0;step<3;step++)base+=step;result=new Counter().count()+taken})();`;

/** What some scripts come to that run one after the other. */
function resultOf(scripts: readonly string[]): unknown {
  const context = createContext({ result: null });
  for (const script of scripts) runInContext(script, context);
  return runInContext('result', context);
}

it.each([1, 60, 10_000])('pieces of up to %i characters do what the whole does', (largest) => {
  const pieces = piecesOf(SCRIPT, largest);
  expect(resultOf(pieces)).toBe(resultOf([SCRIPT]));
  expect(pieces.length > 1).toBe(largest < SCRIPT.length);
});

it('no piece is larger than asked, where no statement is', () => {
  expect(piecesOf(SCRIPT, 80).filter(({ length }) => length > 80 + 1)).toEqual([]);
});

it('what is declared is nothing of the window', () => {
  const context = createContext({ result: null });
  for (const piece of piecesOf(SCRIPT, 1)) runInContext(piece, context);
  expect(runInContext('"base" in globalThis', context)).toBe(false);
});

it.each([
  ['is more than one function', `${SCRIPT}next()`],
  ['is no function that is called', 'var base=1'],
  ['declares what each window has', '(function(){var top=1})()'],
  ['declares a name twice', '(function(){var base=1;var base=2})()'],
])('a script that %s is refused', (_, script) => {
  expect(() => piecesOf(script, 100)).toThrow('See piecesOf');
});

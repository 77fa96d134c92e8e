import { expect, it } from 'vitest';
import { type Snapshot, sizesIn } from '../../../../tools/bench/memory.ts';

it('A snapshot of a heap is told apart into data, code and the rest, wherever their sizes stand', () => {
  const snapshot: Snapshot = {
    snapshot: {
      meta: { node_fields: ['self_size', 'name', 'type'], node_types: [['object', 'code', 'native', 'sliced string'], 'string'] },
    },
    nodes: [100, 7, 0, 20, 7, 1, 3, 7, 2, 5, 7, 3, 10, 7, 1],
  };
  expect(sizesIn(snapshot)).toEqual({ data: 105, code: 30, rest: 3 });
});

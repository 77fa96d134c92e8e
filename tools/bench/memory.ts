import type { CDPSession } from 'puppeteer-core';

/** What a page holds after garbage was collected: bytes, and nodes. */
export interface Held extends Sizes {
  readonly nodes: number;
}

/** Bytes in a snapshot of a heap. */
export interface Sizes {
  /** Objects, lists, texts, functions and numbers of the page's scripts and the extension's. */
  readonly data: number;
  /** What the browser made of the scripts to run them, and run them faster: it compiles anew what is run often. */
  readonly code: number;
  /** What the browser keeps besides: elements, listeners, observers, and its own lists of all these. */
  readonly rest: number;
}

/** The part of a heap snapshot that is read here. */
export interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[], ...unknown[]] };
  };
  readonly nodes: readonly number[];
}

const DATA = new Set([
  'object',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'closure',
  'regexp',
  'number',
  'symbol',
  'bigint',
]);

/** Reads what a page holds from a snapshot of its heap, as Chromium's developer tools take it. */
export async function readHeld(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const nodes = metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
  return { ...sizesIn(await takeSnapshot(session)), nodes };
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): number => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  try {
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  } finally {
    session.off('HeapProfiler.addHeapSnapshotChunk', take);
  }
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Adds up what a snapshot holds. */
export function sizesIn({ snapshot, nodes }: Snapshot): Sizes {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  let data = 0;
  let code = 0;
  let rest = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + type] ?? 0] ?? '';
    const bytes = nodes[at + size] ?? 0;
    if (DATA.has(name)) data += bytes;
    else if (name === 'code') code += bytes;
    else rest += bytes;
  }
  return { data, code, rest };
}

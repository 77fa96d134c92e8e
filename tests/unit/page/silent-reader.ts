import type { Watched } from '../../../src/page/watch.ts';

/** A reader of a page that has all come, and on which nothing is said. */
export const SILENT_READER: Watched['reader'] = {
  hasGrown: () => false,
  grow: () => false,
  growthSoundsLikeMessage: () => false,
  changed: () => undefined,
  changedAnywhere: () => undefined,
  finish: () => undefined,
  takeTrees: () => undefined,
  soundsLikeMessage: () => false,
};

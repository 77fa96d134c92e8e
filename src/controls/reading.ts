/** Reads what is stored and shows it, where much may change at once and the storage may be slow. */
export interface Reading {
  /** Reads and shows it, also when reading failed. Whoever asks while a reading is awaited shares that one. Rejects as reading does. */
  again(): Promise<void>;
  /** Does what the person asked for, then reads, also when it failed. Until then nothing is shown: a switch would go back for a moment. */
  after(task: () => Promise<void>): Promise<void>;
}

/**
 * Makes the readings of one page, of which there is one at a time.
 * @param read keeps what it reads
 * @param show shows what was read last
 */
export function createReading(read: () => Promise<void>, show: () => void): Reading {
  let last: Promise<void> = Promise.resolve();
  let awaited: Promise<void> | undefined;
  let changes = 0; // under way

  const readOnce = async (): Promise<void> => {
    awaited = undefined;
    try {
      await read();
    } finally {
      if (changes === 0) show();
    }
  };
  const again = (): Promise<void> => {
    if (!awaited) {
      awaited = last.then(readOnce, readOnce);
      last = awaited;
    }
    return awaited;
  };
  return {
    again,
    after: async (task) => {
      changes++;
      try {
        await task();
      } finally {
        changes--;
        await again();
      }
    },
  };
}

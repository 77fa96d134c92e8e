import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from '../../../src/controls/when-idle.ts';

describe('What can wait', () => {
  let frames: (() => void)[] = [];
  const idle = vi.fn((task: () => void) => task());
  const task = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
    vi.stubGlobal('requestIdleCallback', idle);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  const draw = (): void => {
    for (const callback of frames.splice(0)) callback();
    vi.advanceTimersByTime(0);
  };

  it('waits for the next picture, also in a popup that counts as hidden because it is not loaded yet', () => {
    vi.stubGlobal('document', { hidden: true });
    whenIdle(task);
    expect(task).not.toHaveBeenCalled();
    draw();
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('is done once, however late the picture comes', () => {
    whenIdle(task);
    vi.advanceTimersByTime(1000);
    draw();
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('is done on a page that is never drawn', () => {
    whenIdle(task);
    vi.advanceTimersByTime(1000);
    expect(task).toHaveBeenCalledTimes(1);
  });
});

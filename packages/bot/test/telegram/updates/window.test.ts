import { describe, expect, it } from 'vitest';
import { createUpdateWindow } from '../../../src/telegram/updates/window.ts';

describe('the window of fetched updates', () => {
  it('begins with the first that is not finished, whatever came after it', () => {
    const window = createUpdateWindow(() => 0);
    expect(window.offset()).toBe(0);
    expect([7, 8, 9].map(window.take)).toEqual([true, true, true]);
    window.finish(8);
    expect([window.offset(), window.busy()]).toEqual([7, 2]);
    expect([7, 8, 9, 10].map(window.take)).toEqual([false, false, false, true]);
    window.finish(7);
    expect(window.offset()).toBe(9);
    window.finish(9);
    window.finish(10);
    expect([window.offset(), window.busy()]).toEqual([11, 0]);
  });

  it('takes an older number that comes late, or again after it was confirmed', () => {
    const window = createUpdateWindow(() => 0);
    window.take(7);
    window.finish(7);
    expect(window.offset()).toBe(8);
    expect(window.take(7)).toBe(true);
    expect(window.offset()).toBe(7);
    window.finish(7);
    expect(window.offset()).toBe(8);
  });

  it('is not held for ever by one that does not end', () => {
    let at = 0;
    const window = createUpdateWindow(() => at);
    window.take(7);
    window.take(8);
    window.finish(8);
    at += 60_000;
    expect([window.offset(), window.busy()]).toEqual([9, 1]);
  });
});

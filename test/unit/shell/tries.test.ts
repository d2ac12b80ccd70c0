import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Tries } from '../../../electron/shell/tries.ts';
import { TryDelay } from '../../../electron/vault/try-delay.ts';
import { waitAfter } from '../../../electron/wire/try-wait.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('the wait doubles up to a minute and never ends the tries', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map(waitAfter);
  expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

describe('the wait in a vault process', () => {
  test('starts where the last process was', () => {
    const delay = new TryDelay({ failures: 3, waitMs: 1500 }, () => undefined);
    expect(delay.waitMs).toBe(1500);
    expect(() => delay.check()).toThrow(expect.objectContaining({ facts: { seconds: 2 } }));
    vi.advanceTimersByTime(1500);
    expect(() => delay.check()).not.toThrow();
    delay.failed();
    expect(delay.waitMs).toBe(8000);
  });

  test('tells of every failure, and of the end of them', () => {
    const told: number[] = [];
    const delay = new TryDelay({ failures: 0, waitMs: 0 }, (failures) => told.push(failures));
    delay.failed();
    delay.failed();
    delay.succeeded();
    expect(told).toEqual([1, 2, 0]);
    expect(delay.waitMs).toBe(0);
  });

  test('goes by monotonic time: a clock set forward does not help', () => {
    const delay = new TryDelay({ failures: 0, waitMs: 0 }, () => undefined);
    delay.failed();
    vi.setSystemTime(Date.now() + 86_400_000);
    expect(delay.waitMs).toBe(1000);
  });
});

test('between vault processes the shell counts on, and time goes on', () => {
  const tries = new Tries();
  expect(tries.start).toEqual({ failures: 0, waitMs: 0 });
  tries.note(3);
  vi.advanceTimersByTime(1000);
  expect(tries.start).toEqual({ failures: 3, waitMs: 3000 });
  vi.advanceTimersByTime(5000);
  expect(tries.start).toEqual({ failures: 3, waitMs: 0 });
  tries.note(0);
  expect(tries.start).toEqual({ failures: 0, waitMs: 0 });
});

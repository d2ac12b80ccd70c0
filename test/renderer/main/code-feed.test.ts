import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeFeed } from '../../../renderer/features/main/code-feed.ts';
import { SecondTicker } from '../../../renderer/features/main/second-ticker.ts';

/** Vault time is an hour ahead of the page's, and 21 s into a period. */
const vaultStartMs = Date.parse('2026-11-24T11:00:21Z');
const pageStartMs = vaultStartMs - 3_600_000;

describe('CodeFeed', () => {
  const asked: string[][] = [];
  const periods: Record<string, number> = { a: 30, b: 30, slow: 60 };

  beforeEach(() => {
    vi.useFakeTimers({ now: pageStartMs });
    asked.length = 0;
    const vault = async (_call: string, { accountIds }: { accountIds: string[] }) => {
      asked.push(accountIds);
      const nowMs = Date.now() - pageStartMs + vaultStartMs;
      const codes = accountIds
        .filter((id) => id in periods)
        .map((accountId) => {
          const periodMs = (periods[accountId] ?? 30) * 1000;
          const validFromMs = nowMs - (nowMs % periodMs);
          const validUntilMs = validFromMs + periodMs;
          return { accountId, code: String(validFromMs), next: '', validFromMs, validUntilMs };
        });
      return { ok: true, value: { nowMs, codes } };
    };
    Object.defineProperty(window, 'sparekey', { value: { vault }, configurable: true });
  });
  afterEach(() => vi.restoreAllMocks());

  it('asks for all that is wanted at once, then only for what has run out', async () => {
    const feed = new CodeFeed();
    const stop = feed.start();
    feed.want('list', ['a', 'b', 'slow']);
    feed.want('detail', ['a']);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([['a', 'b', 'slow']]);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.slice(1)).toEqual([['a', 'b']]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked.slice(2)).toEqual([['a', 'b', 'slow']]);
    stop();
  });

  it('asks for no more of what is out of sight, nor in a hidden window', async () => {
    const feed = new CodeFeed();
    const stop = feed.start();
    feed.want('list', ['a', 'b']);
    await vi.advanceTimersByTimeAsync(0);
    feed.want('list', ['b']);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(asked).toEqual([['a', 'b'], ['b']]);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(2);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked[2]).toEqual(['b']);
    stop();
  });

  it('drops every code at once when they are made for another time', async () => {
    const feed = new CodeFeed();
    const stop = feed.start();
    feed.want('list', ['a']);
    feed.timingIs('0');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([['a']]);
    const seen: unknown[] = [];
    feed.subscribe(() => seen.push(feed.codeOf('a')?.code));
    feed.timingIs('0');
    expect(seen).toEqual([]);
    feed.timingIs('3600');
    expect(seen).toEqual([undefined]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    expect(feed.codeOf('a')).toBeDefined();
    stop();
  });

  it('does not take codes that were asked for before the time changed', async () => {
    const feed = new CodeFeed();
    const stop = feed.start();
    feed.timingIs('0');
    feed.want('list', ['a']);
    const seen: unknown[] = [];
    feed.subscribe(() => seen.push(asked.length, feed.codeOf('a') !== undefined));
    feed.timingIs('3600');
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([1, false, 2, true]);
    stop();
  });

  it('does not ask in a circle for what has no code', async () => {
    const feed = new CodeFeed();
    const stop = feed.start();
    feed.want('list', ['none']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([['none']]);
    stop();
  });
});

describe('SecondTicker', () => {
  it("ticks on the other clock's whole seconds, only while somebody listens", async () => {
    vi.useFakeTimers({ now: 1_000_250 });
    const ticker = new SecondTicker(() => Date.now() + 500);
    const listener = vi.fn();
    const stop = ticker.subscribe(listener);
    await vi.advanceTimersByTimeAsync(249);
    expect(listener).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(ticker.second()).toBe(1001);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(listener).toHaveBeenCalledTimes(4);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

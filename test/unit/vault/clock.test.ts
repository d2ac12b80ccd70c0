import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { ClockWatch } from '../../../electron/vault/clock-watch.ts';
import { TryBudget } from '../../../electron/vault/try-budget.ts';
import { AppError } from '../../../shared/errors.ts';
import { addAccount } from './acts.ts';
import { openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DP';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What another device shows: an independent program with its clock off by so much. */
function elsewhere(nowMs: number, offsetSeconds: number): string {
  const at = new Date(nowMs + offsetSeconds * 1000).toISOString();
  const now = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
  const { stdout } = spawnSync('oathtool', ['--totp', '-b', `--now=${now}`, secret], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

async function withAccount(steadyMs?: () => number) {
  const vault = await openedVault(undefined, steadyMs === undefined ? {} : { steadyMs });
  const { accountId } = await addAccount(vault, 'GitHub', { secret });
  const code = async () =>
    (await vault.call('codes:current', { accountIds: [accountId] })).codes[0]?.code;
  return { vault, accountId, code };
}

describe('clock:check and clock:keep', () => {
  test('a code from a device whose clock is ahead gives the offset; kept, the codes agree', async () => {
    const { vault, accountId, code } = await withAccount();
    const typed = elsewhere(vault.clock.ms, 200);
    expect(await code()).not.toBe(typed);
    const answer = await vault.call('clock:check', { accountId, code: typed });
    if (!answer.found) throw new Error('not found');
    expect(answer.fromSeconds).toBeLessThanOrEqual(200);
    expect(answer.toSeconds).toBeGreaterThan(200);
    const { undoId } = await vault.call('clock:keep', { offsetSeconds: answer.offsetSeconds });
    expect(await code()).toBe(typed);
    expect(vault.onDisk().preferences.clockOffsetMs).toBe(answer.offsetSeconds * 1000);
    await vault.call('codes:copy', { accountId, which: 'current' });
    expect(vault.shell.copied).toEqual([typed]);
    expect(await vault.call('clock:check', { accountId, code: typed })).toMatchObject({ steps: 0 });
    await vault.call('changes:undo', { undoId });
    expect(vault.onDisk().preferences.clockOffsetMs).toBe(0);
    expect(await code()).toBe(elsewhere(vault.clock.ms, 0));
  });

  test('the validity and the next code move along', async () => {
    const { vault, accountId } = await withAccount();
    await vault.call('clock:keep', { offsetSeconds: -95 });
    const { nowMs, codes } = await vault.call('codes:current', { accountIds: [accountId] });
    expect(nowMs).toBe(vault.clock.ms - 95_000);
    expect(codes[0]?.validFromMs).toBeLessThanOrEqual(nowMs);
    expect(codes[0]?.validUntilMs).toBeGreaterThan(nowMs);
    expect(codes[0]?.code).toBe(elsewhere(vault.clock.ms, -95));
    expect(codes[0]?.next).toBe(elsewhere(vault.clock.ms, -65));
  });

  test('a code from farther away is not found, and nothing of it is kept', async () => {
    const { vault, accountId } = await withAccount();
    const before = vault.shell.text;
    expect(
      await vault.call('clock:check', { accountId, code: elsewhere(vault.clock.ms, 3600) }),
    ).toEqual({ found: false, searchedSeconds: 600 });
    expect(vault.shell.text).toBe(before);
  });

  test('counter based codes have no clock', async () => {
    const vault = await openedVault();
    const { accountId } = await addAccount(vault, 'Door', { type: 'hotp' });
    expect(refusalOf(await vault.ask('clock:check', { accountId, code: '123456' }))).toBe(
      'invalid-input',
    );
  });

  test('tries are bounded, and an answer never repeats what was typed', async () => {
    const { vault, accountId } = await withAccount();
    const answers = [];
    for (let round = 0; round < 12; round++) {
      answers.push(await vault.ask('clock:check', { accountId, code: '000000' }));
    }
    expect(refusalOf(answers[9] ?? { ok: true, value: 0 })).toBeUndefined();
    expect(refusalOf(answers[10] ?? { ok: true, value: 0 })).toBe('too-many-tries');
    expect(JSON.stringify(answers)).not.toContain('000000');
    expect(JSON.stringify(vault.onDisk().log)).not.toContain('000000');
  });
});

describe('a jump of the clock, through the calls', () => {
  test('is told until it was seen, and leads the check to where the clock was', async () => {
    const steady = { ms: 0 };
    const { vault, accountId } = await withAccount(() => steady.ms);
    expect(await vault.call('clock:read', {})).toEqual({ offsetSeconds: 0 });
    const pushes = vault.pushes.count;
    vault.clock.ms += 2 * hourMs;
    steady.ms += 1000;
    expect(await vault.call('clock:read', {})).toMatchObject({ jump: { seconds: 7199 } });
    expect(vault.pushes.count).toBeGreaterThan(pushes);
    const typed = elsewhere(vault.clock.ms, -7200);
    const answer = await vault.call('clock:check', { accountId, code: typed });
    expect(answer).toMatchObject({ found: true, steps: -240 });
    const told = vault.pushes.count;
    await vault.call('clock:jump-seen', {});
    expect(vault.pushes.count).toBe(told + 1);
    expect(await vault.call('clock:read', {})).toEqual({ offsetSeconds: 0 });
  });
});

describe('ClockWatch', () => {
  function watch() {
    const at = { wall: 1_000_000, steady: 0 };
    const said = vi.fn<() => void>();
    const clocks = { wallMs: () => at.wall, steadyMs: () => at.steady };
    const watched = new ClockWatch(clocks, said);
    const pass = (ms: number, setMs = 0): void => {
      at.wall += ms + setMs;
      at.steady += ms;
      watched.look();
    };
    return { watched, said, pass, at };
  }

  test.each([2 * hourMs, -2 * hourMs, 30_000, -30_000])(
    'notices that it was set by %d ms',
    (ms) => {
      const { watched, said, pass } = watch();
      pass(10_000);
      pass(10_000, ms);
      expect(watched.jump).toMatchObject({ ms });
      expect(said).toHaveBeenCalledTimes(1);
      pass(10_000);
      expect(said).toHaveBeenCalledTimes(1);
    },
  );

  test('time that passes, drift and small corrections are no jump, however long', () => {
    const { watched, said, pass } = watch();
    for (let round = 0; round < 1000; round++) pass(10_000, 5_000);
    pass(10_000, 29_000);
    expect(watched.jump).toBeUndefined();
    expect(said).not.toHaveBeenCalled();
  });

  test('set and set back again is no jump', () => {
    const { watched, pass } = watch();
    pass(10_000, hourMs);
    pass(10_000, -hourMs);
    expect(watched.jump).toBeUndefined();
  });

  test('sleep is no jump, whether the word of it comes before or after a look', () => {
    const { watched, pass, at } = watch();
    at.wall += 8 * hourMs;
    watched.wokeUp();
    pass(10_000);
    expect(watched.jump).toBeUndefined();
    pass(0, 8 * hourMs);
    expect(watched.jump).toBeDefined();
    watched.wokeUp();
    expect(watched.jump).toBeUndefined();
  });

  test('waking up does not hide that the clock was set before, or set back', () => {
    const { watched, pass } = watch();
    pass(10_000, hourMs);
    pass(2 * minuteMs);
    watched.wokeUp();
    expect(watched.jump).toMatchObject({ ms: hourMs });
    watched.seen();
    pass(10_000, -hourMs);
    watched.wokeUp();
    expect(watched.jump).toMatchObject({ ms: -hourMs });
  });

  test('two clocks that stand still, as in a test, never part', () => {
    const watched = new ClockWatch({ wallMs: () => 5, steadyMs: () => 5 });
    watched.look();
    expect(watched.jump).toBeUndefined();
  });
});

test('TryBudget gives ten a minute, by a clock that cannot be set', () => {
  let nowMs = 0;
  const budget = new TryBudget(() => nowMs);
  for (let round = 0; round < 10; round++) {
    nowMs += 1000;
    budget.spend();
  }
  expect(() => budget.spend()).toThrow(AppError);
  nowMs = 61_000;
  budget.spend();
  expect(() => budget.spend()).toThrow(AppError);
});

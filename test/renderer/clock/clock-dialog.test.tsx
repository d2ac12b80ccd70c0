import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ClockDialog } from '../../../renderer/features/clock/ClockDialog.tsx';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { expectAccessible } from '../axe.ts';
import { codeAt } from '../fake/calls/codes.ts';
import type { FakeState } from '../fake/state.ts';
import { renderMain } from '../main/render-main.tsx';
import { renderWith } from '../render-app.tsx';

const gitHub = '0'.repeat(26) + '100000';
const title = { name: 'Check the clock' };

async function start(accountId?: string) {
  const page = renderWith(
    <>
      <ClockDialog {...(accountId === undefined ? {} : { accountId })} onClose={() => undefined} />
      <ToastRegion />
    </>,
  );
  const nowMs = page.bridge.state.nowMs();
  Object.assign(page.bridge.state, { nowMs: () => nowMs });
  await screen.findByRole('dialog', title);
  return page;
}

/** What another device shows for GitHub, so many steps away. */
function codeOf(state: FakeState, steps: number): string {
  const account = state.accounts.find(({ id }) => id === gitHub);
  if (account === undefined) throw new Error('no GitHub');
  return codeAt(account, Math.floor(state.nowMs() / 30_000) + steps);
}

async function check(user: Awaited<ReturnType<typeof start>>['user'], code: string) {
  const field = screen.getByLabelText(/^Code that the other device/);
  await user.clear(field);
  await user.type(field, code);
  // jsdom knows no Enter for a button outside its form.
  await user.click(screen.getByRole('button', { name: 'Check' }));
}

describe('the clock check', () => {
  it('finds the difference, keeps it, and goes back', async () => {
    const { user, bridge } = await start(gitHub);
    await check(user, codeOf(bridge.state, 7));
    expect((await screen.findByRole('alert')).textContent).toMatch(/minutes .* ahead of this/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Keep the difference' }));
    await waitFor(() => expect(bridge.state.clockOffsetSeconds).toBeGreaterThan(180));
    await screen.findByText(/^One-time codes are made for a time 3 minutes/);
    expect(document.activeElement).toBe(screen.getByLabelText(/^Code that the other device/));
    await user.click(screen.getByRole('button', { name: 'Follow this computer’s clock' }));
    await waitFor(() => expect(bridge.state.clockOffsetSeconds).toBe(0));
  });

  it.each([
    [0, /Both clocks agree/, false],
    [1, /may only be the time it took to type/, true],
    [-9, /minutes .* behind this/, true],
  ])('says what %d steps mean', async (steps, words, canKeep) => {
    const { user, bridge } = await start(gitHub);
    await check(user, codeOf(bridge.state, steps));
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.queryByRole('button', { name: 'Keep the difference' }) !== null).toBe(canKeep);
  });

  it('is honest where no time fits, and asks for what is missing', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: 'Check' }));
    const missing = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(missing.join(' ')).toContain('Choose an account');
    expect(missing.join(' ')).toContain('Type the code');
    const choice = screen.getByRole<HTMLInputElement>('combobox', { name: /^An account/ });
    await user.type(choice, 'GitHub');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(choice.value).toMatch(/^GitHub/));
    await check(user, 'not a code');
    await screen.findByText(/^No code within 10 minutes before or after now/);
    expect(screen.queryByRole('button', { name: 'Keep the difference' })).toBeNull();
  });

  it('does not keep what may be chance', async () => {
    const { user, bridge } = await start(gitHub);
    const vault = window.sparekey.vault;
    vi.spyOn(window.sparekey, 'vault').mockImplementation(async (call, input) => {
      const result = await vault(call, input);
      return call === 'clock:check' && result.ok
        ? { ok: true, value: { ...(result.value as object), isOneOfSeveral: true } }
        : result;
    });
    await check(user, codeOf(bridge.state, 7));
    expect((await screen.findByRole('alert')).textContent).toContain('it may be chance');
    expect(screen.queryByRole('button', { name: 'Keep the difference' })).toBeNull();
  });
});

describe('a clock that jumped', () => {
  it('is told on top, leads to the check, and is no news once it was seen', async () => {
    const { user, bridge } = await renderMain();
    bridge.state.clockJump = { seconds: -3600, at: '2026-11-24T09:00:00.000Z' };
    act(() => bridge.push('vault:changed', {}));
    await screen.findByText('This computer’s clock was set 1 hour back.');
    await user.click(screen.getByRole('button', title));
    const dialog = await screen.findByRole('dialog', title);
    await user.click(within(dialog).getByRole('button', { name: 'The time is right now' }));
    await waitFor(() => expect(screen.queryByText(/was set 1 hour back/)).toBeNull());
  });
});

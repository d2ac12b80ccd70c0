import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LockScreen } from '../../../renderer/features/lock/LockScreen.tsx';
import { startLockReason } from '../../../renderer/features/lock/lock-reason.ts';
import { vaultStatusSchema } from '../../../shared/views.ts';
// Loaded on demand in the app; here beforehand, since a busy machine takes its time.
import '../../../renderer/features/help/LockedHelp.tsx';
import '../../../renderer/features/lock/RecoveryEntry.tsx';
import '../../../renderer/features/restore/RestoreFlow.tsx';
import { expectAccessible } from '../axe.ts';
import { fakeSparekey } from '../fake-sparekey.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { fakeRecoveryCodes } from '../fake/state.ts';
import { renderWith } from '../render-app.tsx';

// The main window is tested elsewhere; here it is only loaded ahead.
vi.mock('../../../renderer/areas.ts', () => ({ preloadMain: () => undefined }));

const password = 'correct horse battery staple';

function start(options: FakeOptions = {}) {
  const onStatusChange = vi.fn<() => void>();
  const locked = { state: 'locked', ...options } as const;
  const { status } = fakeSparekey(locked).state;
  const page = renderWith(<LockScreen status={status} onStatusChange={onStatusChange} />, locked);
  return { ...page, onStatusChange };
}

describe('the lock screen', () => {
  it('has the focus in the password field, and Enter unlocks', async () => {
    const { user, onStatusChange, bridge } = start();
    await expectAccessible();
    await user.keyboard(`${password}{Enter}`);
    await waitFor(() => expect(onStatusChange).toHaveBeenCalledOnce());
    expect(bridge.state.status.state).toBe('unlocked');
  });

  it('says that a password is wrong, selects it, and asks again', async () => {
    const { user, onStatusChange } = start();
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('That is not the password');
    const field = screen.getByLabelText<HTMLInputElement>('Password');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
    await user.keyboard(`${password}{Enter}`);
    await waitFor(() => expect(onStatusChange).toHaveBeenCalled());
  });

  it('does not ask the vault about an empty password', async () => {
    const { user, bridge } = start();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Type the password first.');
    expect(bridge.calls).toEqual([]);
  });

  it('shows and hides what is typed', async () => {
    const { user } = start();
    await user.click(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide what is typed' }));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('password');
  });

  it('counts the wait down before the next try', async () => {
    start({ status: { waitMs: 1500 } });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 2 s' });
    expect(button.disabled).toBe(true);
    await screen.findByRole('button', { name: 'Try again in 1 s' }, { timeout: 2000 });
    await screen.findByRole('button', { name: 'Unlock' }, { timeout: 2000 });
  });

  it('waits as long as the vault says after a wrong password', async () => {
    const { user, bridge } = start();
    bridge.state.status = vaultStatusSchema.parse({ ...bridge.state.status, waitMs: 8000 });
    await user.keyboard('wrong{Enter}');
    await screen.findByRole('button', { name: 'Try again in 8 s' });
  });

  it('says other errors as they are', async () => {
    const { user } = start({ errors: { 'vault:unlock': 'damaged-file' } });
    await user.keyboard('x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The file is damaged');
  });

  it('warns when the file is older than one seen before', () => {
    start({ status: { olderThanSeen: true } });
    expect(screen.getByRole('alert').textContent).toContain('older than the one used before');
  });

  it('helps with F1, from what is seen without opening the vault', async () => {
    const { user, bridge } = start();
    await user.keyboard('{F1}');
    await user.click(await screen.findByRole('button', { name: /^I forgot the password/ }));
    const steps = await screen.findByRole('list', { name: /What to do/ });
    expect(steps.textContent).toContain('ten recovery codes');
    expect(steps.textContent).not.toContain('keychain');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    await screen.findByLabelText('Recovery code');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.calls).toEqual([]);
  });

  it('speaks of the keychain only where it opens the vault, of recovery codes only where some are left', async () => {
    const { user } = start({ status: { recoveryCodesLeft: 0, hasKeychainSlot: true } });
    await user.click(screen.getByRole('button', { name: /^I can’t get in/ }));
    await user.click(await screen.findByRole('button', { name: /^I forgot the password/ }));
    const steps = await screen.findByRole('list', { name: /What to do/ });
    expect(steps.textContent).toContain('The keychain opens Sparekey when it starts');
    expect(screen.queryByRole('button', { name: 'Use a recovery code' })).toBeNull();
  });

  it('does not offer a recovery code where there is none', () => {
    start({ status: { recoveryCodesLeft: 0 } });
    const row = screen.getByRole<HTMLButtonElement>('button', { name: /Use a recovery code/ });
    expect(row.disabled).toBe(true);
  });

  it('leads to restoring, and says that the present vault is set aside', async () => {
    const { user } = start();
    await user.click(screen.getByRole('button', { name: 'Restore from a backup…' }));
    expect(await screen.findByText(/set aside, not deleted/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('heading', { name: 'Sparekey is locked' })).toBeDefined();
  });
});

describe('the keychain at the start', () => {
  const offered = { hasKeychainSlot: true, keychainOffered: true } as const;

  it('is asked once, without being told to', async () => {
    const { onStatusChange, bridge } = start({ status: offered });
    await waitFor(() => expect(onStatusChange).toHaveBeenCalledOnce());
    expect(bridge.calls.filter((call) => call === 'vault:unlock-keychain')).toHaveLength(1);
  });

  it.each([{ hasKeychainSlot: true }, { keychainOffered: true }])(
    'is left alone with %o only',
    (status) => {
      const { bridge } = start({ status });
      expect(bridge.calls).not.toContain('vault:unlock-keychain');
    },
  );

  it.each([
    ['keychain-unavailable', /cannot be reached/],
    ['keychain-locked', /keychain is locked/],
    ['keychain-denied', /did not let Sparekey in/],
    ['keychain-missing-key', /no longer has the key/],
  ] as const)('says %s, and the password works', async (code, words) => {
    const { user, onStatusChange } = start({
      status: offered,
      errors: { 'vault:unlock-keychain': code },
    });
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    await user.keyboard(`${password}{Enter}`);
    await waitFor(() => expect(onStatusChange).toHaveBeenCalledOnce());
  });
});

describe('using a recovery code', () => {
  const [code = ''] = fakeRecoveryCodes;
  const open = async (options: FakeOptions = {}) => {
    const page = start(options);
    await page.user.click(screen.getByRole('button', { name: /Use a recovery code/ }));
    await screen.findByRole('heading', { name: 'Use a recovery code' });
    return page;
  };

  it('reads it as it is typed, asks for a new password, and opens', async () => {
    const { user, onStatusChange, bridge } = await open();
    await expectAccessible();
    await user.keyboard(code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o'));
    expect(screen.getByLabelText<HTMLInputElement>('Recovery code').value).toBe(code);
    await user.keyboard('{Tab}a new one{Tab}{Tab}a new one{Enter}');
    await waitFor(() => expect(onStatusChange).toHaveBeenCalledOnce());
    expect(bridge.state.password).toBe('a new one');
    expect(bridge.state.recovery.left).toBe(7);
  });

  it('says what is too short before it asks the vault', async () => {
    const { user, bridge } = await open();
    await user.keyboard('abcd{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('20 characters');
    expect(bridge.calls).not.toContain('vault:unlock-recovery-code');
  });

  it('says that a code is wrong and keeps the new password', async () => {
    const { user } = await open({
      errors: { 'vault:unlock-recovery-code': 'wrong-recovery-code' },
    });
    await user.keyboard(`${code}{Tab}next{Tab}{Tab}next{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('does not open this vault');
    expect(document.activeElement).toBe(screen.getByLabelText('Recovery code'));
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('next');
  });

  it('keeps the caret where it is when a character is put into the middle', async () => {
    const { user } = await open();
    await user.keyboard('aaaabbbbcccc');
    const field = screen.getByLabelText<HTMLInputElement>('Recovery code');
    field.setSelectionRange(4, 4);
    await user.keyboard('xy');
    expect(field.value).toBe('AAAA-XYBB-BBCC-CC');
    expect(field.selectionStart).toBe(7);
  });
});

// Last: the page is told once, and keeps it until the next lock loads a fresh one.
describe('the reason of a lock', () => {
  it.each([
    ['idle', /nobody was here for a while/],
    ['suspended', /went to sleep/],
    ['vault-crashed', /stopped by mistake/],
    ['page-crashed', /stopped by mistake/],
  ] as const)('%s is said, though it was told before the screen was there', (reason, words) => {
    const early = fakeSparekey({ state: 'locked' });
    Object.defineProperty(window, 'sparekey', { value: early, configurable: true });
    startLockReason();
    act(() => early.push('lock:reason', { reason }));
    start();
    expect(screen.getByText(words)).toBeDefined();
  });
});

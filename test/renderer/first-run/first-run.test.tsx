import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FirstRun } from '../../../renderer/features/first-run/FirstRun.tsx';
import { keychain } from '../../../shared/strings/en/keychain.ts';
// Loaded on demand in the app; here beforehand, since a busy machine takes its time.
import '../../../renderer/features/recovery/RecoveryCodesDialog.tsx';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

// The main window is tested elsewhere; here it is only loaded ahead.
vi.mock('../../../renderer/areas.ts', () => ({ preloadMain: () => undefined }));

const password = 'correct horse battery staple';

function start(options: FakeOptions = {}) {
  const onFinished = vi.fn<() => void>();
  const page = renderWith(<FirstRun onFinished={onFinished} />, { state: 'none', ...options });
  return { ...page, onFinished };
}

describe('first run', () => {
  it('makes a vault with the keyboard alone, and puts the recovery codes off', async () => {
    const { user, bridge, onFinished } = start();
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    await user.keyboard(`${password}{Tab}{Tab}${password}`);
    await screen.findByText('Very strong.');
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Your vault is ready' })).toBeDefined();
    expect(bridge.state.password).toBe(password);
    expect(bridge.state.status.hasKeychainSlot).toBe(false);
    expect(onFinished).not.toHaveBeenCalled();
    await user.keyboard('{Tab}{Enter}');
    expect(onFinished).toHaveBeenCalledOnce();
    expect(bridge.state.recovery.left).toBe(0);
  });

  it('shows the ten codes without asking for the password again', async () => {
    const { user, bridge, onFinished } = start();
    await user.keyboard(`{Enter}${password}{Tab}{Tab}${password}{Enter}`);
    await user.click(await screen.findByRole('button', { name: 'Show my ten codes' }));
    expect(await screen.findAllByRole('listitem')).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'I have them in a safe place' }));
    await waitFor(() => expect(onFinished).toHaveBeenCalledOnce());
    expect(bridge.state.recovery.keptAt).toBeDefined();
  });

  it('warns about a weak password and takes it all the same', async () => {
    const { user, bridge } = start();
    await user.keyboard('{Enter}abcd{Tab}{Tab}abcd');
    expect(await screen.findByText(/You can use it all the same/)).toBeDefined();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Your vault is ready' });
    expect(bridge.state.password).toBe('abcd');
  });

  it('goes to the field that is wrong and keeps what was typed', async () => {
    const { user, bridge } = start();
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Choose a password first.');
    await user.keyboard(`${password}{Tab}{Tab}other{Enter}`);
    expect(screen.getByRole('alert').textContent).toContain('not the same');
    expect(document.activeElement).toBe(screen.getByLabelText('Repeat it'));
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe(password);
    expect(bridge.calls).not.toContain('vault:create');
  });

  it('offers the keychain with its warning where it works', async () => {
    const { user, bridge } = start();
    await user.keyboard('{Enter}');
    const box = await screen.findByRole('checkbox', { name: keychain.offer });
    expect(screen.getByText('Anybody at this computer can open Sparekey.')).toBeDefined();
    await user.click(box);
    await user.type(screen.getByLabelText('Password'), password);
    await user.type(screen.getByLabelText('Repeat it'), `${password}{Enter}`);
    await screen.findByRole('heading', { name: 'Your vault is ready' });
    expect(bridge.state.status.hasKeychainSlot).toBe(true);
  });

  it.each(['no-bus', 'no-service', 'locked', 'denied', 'failed'] as const)(
    'says why the keychain is not offered when it is %s, and looks again',
    async (state) => {
      const { user, bridge } = start({ keychain: state });
      await user.keyboard('{Enter}');
      expect(await screen.findByText(keychain.state[state])).toBeDefined();
      expect(screen.queryByRole('checkbox')).toBeNull();
      bridge.state.keychain = 'works';
      await user.click(screen.getByRole('button', { name: 'Look again' }));
      expect(await screen.findByRole('checkbox', { name: keychain.offer })).toBeDefined();
    },
  );

  it('keeps the fields when the vault cannot be made', async () => {
    const { user } = start({ errors: { 'vault:create': 'disk-full' } });
    await user.keyboard(`{Enter}${password}{Tab}{Tab}${password}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe(password);
  });

  it('goes back with Escape', async () => {
    const { user } = start();
    await user.keyboard('{Enter}{Escape}');
    expect(screen.getByRole('heading', { name: 'Welcome to Sparekey' })).toBeDefined();
  });
});

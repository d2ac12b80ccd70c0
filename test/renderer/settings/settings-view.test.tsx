import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SettingsView } from '../../../renderer/features/settings/SettingsView.tsx';
import { numberChoices } from '../../../renderer/features/settings/number-choices.ts';
import { startSettings } from '../../../renderer/hooks/useSettings.ts';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { keychain } from '../../../shared/strings/en/keychain.ts';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

const password = 'correct horse battery staple';

async function start(options: FakeOptions = {}) {
  const onClose = vi.fn<() => void>();
  const page = renderWith(
    <>
      <SettingsView onClose={onClose} />
      <ToastRegion />
    </>,
    options,
  );
  await act(startSettings);
  await screen.findByRole('heading', { name: 'Ways in' });
  return { ...page, onClose };
}

describe('settings', () => {
  it('closes with Escape, and is in order for screen readers', async () => {
    const { user, onClose } = await start();
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([
    ['Colours', 'Dark', { theme: 'dark' }],
    ['Clear a copied code after', '60 seconds', { clipboardSeconds: 60 }],
    ['Lock when nobody is here for', 'Never', { idleLockMinutes: 0 }],
    ['Paper', 'Letter', { paper: 'Letter' }],
    ['Size of everything', '125 %', { zoom: 1.25 }],
  ] as const)('changes %s to %s at once, with the keyboard', async (label, choice, expected) => {
    const { user, bridge } = await start();
    screen.getByRole('button', { name: new RegExp(label) }).focus();
    await user.keyboard('{Enter}');
    const option = await screen.findByRole('option', { name: choice });
    await user.click(option);
    await waitFor(() => expect(bridge.state.settings).toMatchObject(expected));
  });

  it('hides codes until asked', async () => {
    const { user, bridge } = await start();
    await user.click(screen.getByRole('switch', { name: 'Hide codes until I ask' }));
    await waitFor(() => expect(bridge.state.settings.hideCodes).toBe(true));
  });

  it('says when a setting cannot be kept', async () => {
    const { user } = await start({ errors: { 'settings:change': 'disk-full' } });
    await user.click(screen.getByRole('switch', { name: 'Hide codes until I ask' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
  });

  it('puts a number that is none of the usual where it belongs', () => {
    const words = (value: number): string => `${value} s`;
    const values = (present: number) => numberChoices([10, 20], present, words).map((x) => x.value);
    expect(values(20)).toEqual(['10', '20']);
    expect(values(15)).toEqual(['10', '15', '20']);
    expect(values(90)).toEqual(['10', '20', '90']);
  });
});

describe('the password', () => {
  it('is changed after the present one was asked for', async () => {
    const { user, bridge } = await start();
    await user.click(screen.getByRole('button', { name: 'Change… Password' }));
    await expectAccessible();
    const submit = screen.getByRole('button', { name: 'Change the password' });
    await user.keyboard('wrong{Tab}{Tab}next{Tab}{Tab}next');
    await user.click(submit);
    expect((await screen.findByRole('alert')).textContent).toContain('That is not the password');
    expect(screen.getByLabelText<HTMLInputElement>('Repeat it').value).toBe('next');
    await user.clear(screen.getByLabelText('Password of today'));
    await user.type(screen.getByLabelText('Password of today'), password);
    await user.click(submit);
    expect(await screen.findByText('The password is changed.')).toBeDefined();
    expect(bridge.state.password).toBe('next');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Change… Password'),
    );
  });

  it('stays when the dialog is closed: Escape leaves the settings open', async () => {
    const { user, bridge, onClose } = await start();
    await user.click(screen.getByRole('button', { name: 'Change… Password' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    expect(bridge.state.password).toBe(password);
  });
});

describe('the keychain', () => {
  it('is turned on with its warning, and off again', async () => {
    const { user, bridge } = await start();
    await user.click(screen.getByRole('button', { name: 'Turn on… Keychain' }));
    expect(await screen.findByText(keychain.anybody)).toBeDefined();
    await user.keyboard(`${password}{Enter}`);
    await screen.findByRole('button', { name: 'Turn off… Keychain' });
    expect(bridge.state.status.hasKeychainSlot).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Turn off… Keychain' }));
    await user.keyboard(`${password}{Enter}`);
    await screen.findByRole('button', { name: 'Turn on… Keychain' });
    expect(bridge.state.status.hasKeychainSlot).toBe(false);
  });

  it('is not turned on where it does not work, and says why', async () => {
    const { user, bridge } = await start({ keychain: 'locked' });
    await user.click(screen.getByRole('button', { name: 'Turn on… Keychain' }));
    expect(await screen.findByText(keychain.state.locked)).toBeDefined();
    expect(screen.queryByLabelText('Password')).toBeNull();
    bridge.state.keychain = 'works';
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByLabelText('Password')).toBeDefined();
  });
});

describe('recovery codes', () => {
  it('say how many are left, from when, and whether they are kept', async () => {
    await start();
    expect(
      screen.getByText(/8 of 10 left, made on 4 February 2026. You have not yet said/),
    ).toBeDefined();
  });

  it('are made anew', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: 'Make new ones… Recovery codes' }));
    await user.keyboard(`${password}{Enter}`);
    await user.click(await screen.findByRole('button', { name: 'I have them in a safe place' }));
    expect(await screen.findByText(/^10 of 10 left, made on .*\.$/)).toBeDefined();
  });

  it('are offered where there are none', async () => {
    const { bridge, user } = await start();
    bridge.state.recovery = { left: 0 };
    act(() => bridge.push('vault:changed', {}));
    await user.click(await screen.findByRole('button', { name: 'Make ten… Recovery codes' }));
    expect(screen.queryByText(/stop working/)).toBeNull();
  });
});

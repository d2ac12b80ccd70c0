import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BackupDialog } from '../../../renderer/features/export/BackupDialog.tsx';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

async function open(options: FakeOptions = {}) {
  const onClose = vi.fn<() => void>();
  const onMade = vi.fn<() => void>();
  const shown = renderWith(<BackupDialog onClose={onClose} onMade={onMade} />, options);
  const written = vi.fn<(input: unknown) => void>();
  const send = shown.bridge.vault;
  Object.assign(shown.bridge, {
    vault: (call: string, input: unknown) => {
      if (call === 'backup:write') written(input);
      return send(call, input);
    },
  });
  await screen.findByRole('dialog', { name: 'Make an encrypted file' });
  return { ...shown, onClose, onMade, written };
}

const choose = () => screen.getByRole('button', { name: 'Choose where to save…' });

describe('BackupDialog', () => {
  it('writes with the vault’s own ways in, and says what was read back', async () => {
    const { user, written, onClose, onMade } = await open();
    await screen.findByText('8 recovery codes are left.');
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: /Where will it be kept/ }), 'blue stick');
    await user.keyboard('{Enter}');
    expect(
      await screen.findByText('Read back and opened: 48 accounts, 47 sets of backup codes.'),
    ).toBeTruthy();
    expect(written).toHaveBeenCalledWith({
      grantId: expect.stringMatching(/^[0-9a-f]{32}$/),
      withRecoveryCodes: true,
      place: 'blue stick',
    });
    expect(onMade).toHaveBeenCalledOnce();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done' })),
    );
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('takes a password of its own, typed twice, without recovery codes if wished', async () => {
    const { user, written } = await open();
    await user.click(screen.getByRole('radio', { name: 'A password of its own' }));
    await user.click(screen.getByRole('checkbox', { name: 'The recovery codes open it, too' }));
    await user.click(choose());
    await screen.findByText('Choose a password first.');
    const [first, second] = ['Password of the file', 'Repeat it'].map((label) =>
      screen.getByLabelText<HTMLInputElement>(label),
    );
    expect(first?.type).toBe('password');
    await user.type(first as HTMLElement, 'four words for Grace');
    await user.type(second as HTMLElement, 'four words for grace');
    await user.click(choose());
    await screen.findByText(/The two are not the same/);
    expect(written).not.toHaveBeenCalled();
    await user.clear(second as HTMLElement);
    await user.type(second as HTMLElement, 'four words for Grace');
    await user.click(choose());
    await screen.findByText(/Read back and opened/);
    expect(written).toHaveBeenCalledWith(
      expect.objectContaining({ password: 'four words for Grace', withRecoveryCodes: false }),
    );
  });

  it('does nothing when no place is chosen, and keeps what was typed when it fails', async () => {
    const { user, bridge, written } = await open({ errors: { 'backup:write': 'disk-full' } });
    const place = screen.getByRole<HTMLInputElement>('textbox', { name: /Where will it be kept/ });
    await user.type(place, 'blue stick');
    const shell = bridge.shell;
    Object.assign(bridge, { shell: async () => ({ ok: true, value: { file: null } }) });
    await user.click(choose());
    expect(written).not.toHaveBeenCalled();
    Object.assign(bridge, { shell });
    await user.click(choose());
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(place.value).toBe('blue stick');
  });

  it('says that there are no recovery codes yet', async () => {
    const { bridge, user, written } = await open();
    bridge.state.recovery = { left: 0 };
    bridge.push('vault:changed', {});
    await screen.findByText('You have no recovery codes yet.');
    await user.click(choose());
    await screen.findByText(/Read back and opened/);
    expect(written).toHaveBeenCalledWith(expect.objectContaining({ withRecoveryCodes: false }));
  });
});

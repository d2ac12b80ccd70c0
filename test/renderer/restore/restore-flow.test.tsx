import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RestoreFlow } from '../../../renderer/features/restore/RestoreFlow.tsx';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { fakeRecoveryCodes } from '../fake/state.ts';
import { renderWith } from '../render-app.tsx';

// The main window is tested elsewhere; here it is only loaded ahead.
vi.mock('../../../renderer/areas.ts', () => ({ preloadMain: () => undefined }));

const password = 'correct horse battery staple';

function start(options: FakeOptions = {}) {
  const onClose = vi.fn<() => void>();
  const onRestored = vi.fn<() => void>();
  const page = renderWith(
    <>
      <RestoreFlow onClose={onClose} onRestored={onRestored} />
      <ToastRegion />
    </>,
    { state: 'none', ...options },
  );
  return { ...page, onClose, onRestored };
}

function drop(...names: readonly string[]): void {
  // jsdom's files cannot be read as bytes.
  const arrayBuffer = async (): Promise<ArrayBuffer> => new ArrayBuffer(1);
  const files = names.map((name) => Object.assign(new File(['x'], name), { arrayBuffer }));
  const target = screen.getByText(/^Drop /).parentElement;
  if (target === null) throw new Error('no place to drop');
  fireEvent.drop(target, { dataTransfer: { files } });
}

describe('restoring a backup', () => {
  const choose = async (options: FakeOptions = {}) => {
    const page = start(options);
    await page.user.click(screen.getByRole('button', { name: 'Choose a backup…' }));
    await screen.findByRole('heading', { name: 'Restore a backup' });
    return page;
  };

  it('opens it with its password and says what is back', async () => {
    const { user, onRestored, bridge } = await choose();
    await expectAccessible();
    await user.keyboard(`${password}{Tab}{Tab}next{Tab}{Tab}next{Enter}`);
    await waitFor(() => expect(onRestored).toHaveBeenCalledOnce());
    expect(bridge.state.password).toBe('next');
    expect(screen.getByText('0 accounts and 0 sets of backup codes are back.')).toBeDefined();
  });

  it('opens it with a recovery code', async () => {
    const { user, onRestored } = await choose();
    await user.click(screen.getByRole('radio', { name: 'A recovery code' }));
    await user.type(screen.getByLabelText('Recovery code'), fakeRecoveryCodes[3] ?? '');
    await user.keyboard('{Tab}next{Tab}{Tab}next{Enter}');
    await waitFor(() => expect(onRestored).toHaveBeenCalledOnce());
  });

  it('says that the password is not that of the file, and keeps the rest', async () => {
    const { user, onRestored } = await choose();
    await user.keyboard('wrong{Tab}{Tab}next{Tab}{Tab}next{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'not the password of this file',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Repeat it').value).toBe('next');
    expect(onRestored).not.toHaveBeenCalled();
  });

  it('takes a dropped file, and says what is wrong with another', async () => {
    const { bridge } = start({ errors: { 'backup:inspect': 'unknown-format' } });
    drop('holiday.sparekey');
    expect((await screen.findByRole('alert')).textContent).toContain('does not know this kind');
    bridge.state.errors.clear();
    drop('mine.sparekey');
    expect(await screen.findByText('mine.sparekey')).toBeDefined();
  });

  it('says that a vault which is there is set aside', async () => {
    await choose({ state: 'locked' });
    expect(await screen.findByText(/set aside, not deleted/)).toBeDefined();
  });

  it('goes back step by step with Escape', async () => {
    const { user, onClose } = await choose();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Restore' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('restoring from printed pages', () => {
  it('names the missing page until it is there, then makes the vault', async () => {
    const { user, onRestored, bridge } = start();
    drop('IMG_1.png');
    expect(await screen.findByText('page 2 of 2 is missing')).toBeDefined();
    expect(screen.getByText('sign-in code, 13 of 16 backup codes left')).toBeDefined();
    expect(screen.queryByLabelText(/New password/)).toBeNull();
    await expectAccessible();
    drop('IMG_2.JPG');
    expect(await screen.findByText('all 2 pages are here')).toBeDefined();
    await expectAccessible();
    await user.keyboard('next{Tab}{Tab}next{Enter}');
    await waitFor(() => expect(onRestored).toHaveBeenCalledOnce());
    expect(bridge.state.password).toBe('next');
  });

  it('names each picture that gave nothing, and goes on with the others', async () => {
    const { bridge } = start({ errors: { 'paper:add': 'no-qr-code' } });
    drop('cat.png', 'dog.png');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert.textContent).toContain('dog.png: No QR code was found'));
    expect(alert.textContent).toContain('cat.png: No QR code was found');
    expect(bridge.calls.filter((call) => call === 'paper:add')).toHaveLength(2);
  });

  it('forgets the pages when one goes back', async () => {
    const { user } = start();
    await user.click(screen.getByRole('button', { name: /From printed pages/ }));
    await screen.findByText('page 2 of 2 is missing');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: /From printed pages/ }));
    expect(await screen.findByText('page 2 of 2 is missing')).toBeDefined();
  });
});

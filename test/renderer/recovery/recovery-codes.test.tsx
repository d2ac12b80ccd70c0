import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RecoveryCodesDialog } from '../../../renderer/features/recovery/RecoveryCodesDialog.tsx';
import { asTyped, caretAfter } from '../../../renderer/features/recovery/typed-code.ts';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { fakeRecoveryCodes } from '../fake/state.ts';
import { renderWith } from '../render-app.tsx';

const password = 'correct horse battery staple';

function start(options: FakeOptions = {}) {
  const onClose = vi.fn<() => void>();
  const page = renderWith(
    <>
      <RecoveryCodesDialog onClose={onClose} />
      <ToastRegion />
    </>,
    options,
  );
  return { ...page, onClose };
}

async function issued(options: FakeOptions = {}) {
  const page = start(options);
  await page.user.keyboard(`${password}{Enter}`);
  await screen.findByRole('dialog', { name: 'Your ten recovery codes' });
  return page;
}

describe('new recovery codes', () => {
  it('ask for the password, and say which codes stop working', async () => {
    const { user, onClose, bridge } = start();
    expect(await screen.findByText(/8 codes that are left now stop working/)).toBeDefined();
    await expectAccessible();
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByText(/That is not the password/)).textContent).toBeDefined();
    expect(bridge.state.recovery.left).toBe(8);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('are shown once in order, and can be kept', async () => {
    const { user, onClose, bridge } = await issued();
    const list = screen.getByRole('list', { name: 'Recovery codes' });
    const shown = within(list).getAllByRole('listitem');
    expect(shown.map(({ lastChild }) => lastChild?.textContent)).toEqual(fakeRecoveryCodes);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'I have them in a safe place' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bridge.state.recovery.keptAt).toBeDefined();
  });

  it('need not be made where those made before are kept', async () => {
    const { user, onClose, bridge } = start();
    await user.click(await screen.findByRole('button', { name: 'I have them in a safe place' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bridge.state.recovery.keptAt).toBeDefined();
    expect(bridge.state.recovery.left).toBe(8);
  });

  it('do not go away with Escape, only with an answer', async () => {
    const { user, onClose, bridge } = await issued();
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close, and ask me again' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(bridge.state.recovery.keptAt).toBeUndefined();
    expect(screen.getByText(/will ask again/)).toBeDefined();
  });

  it('are printed, or saved as a PDF with a warning', async () => {
    const { user, bridge } = await issued();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Sent to the printer');
    expect(bridge.calls.slice(-2)).toEqual(['sheets:prepare-recovery', 'sheets:print']);
    expect(screen.getByText(/can be read by anybody who finds it/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Save as PDF…' }));
    expect((await screen.findByText(/Saved as sheet-M2-8RT.pdf/)).textContent).toContain(
      'delete it',
    );
  });

  it('say nothing of a print that was cancelled, and say why one failed', async () => {
    const { user, bridge } = await issued({ errors: { 'sheets:print': 'cancelled' } });
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(bridge.calls.at(-1)).toBe('sheets:print'));
    expect(screen.queryByRole('alert')).toBeNull();
    bridge.state.errors.set('sheets:print', 'no-printer');
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No printer was found');
  });

  it('stay on screen when saying that they are kept fails', async () => {
    const { user, onClose } = await issued({ errors: { 'recovery:confirm-kept': 'disk-full' } });
    await user.click(screen.getByRole('button', { name: 'I have them in a safe place' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('a recovery code as typed', () => {
  it.each([
    ['', ''],
    ['7k3m', '7K3M'],
    ['7k3mq', '7K3M-Q'],
    [' 7k3m - q9zt ', '7K3M-Q9ZT'],
    ['oil', '011'],
    ['7K3M-Q9ZT-4HX2-W8NE-0B6C-and more', '7K3M-Q9ZT-4HX2-W8NE-0B6C'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(asTyped(typed)).toBe(shown);
  });

  it.each([
    [0, 0],
    [4, 4],
    [5, 6],
    [20, 24],
    [30, 24],
  ])('has the caret after %i characters at %i', (count, at) => {
    expect(caretAfter(count)).toBe(at);
  });
});

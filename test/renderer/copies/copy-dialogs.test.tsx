import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AddCopyDialog } from '../../../renderer/features/copies/AddCopyDialog.tsx';
import { ChangeCopyDialog } from '../../../renderer/features/copies/ChangeCopyDialog.tsx';
import { CheckCopyDialog } from '../../../renderer/features/copies/CheckCopyDialog.tsx';
import { CopyDialog } from '../../../renderer/features/copies/CopyDialog.tsx';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import type { CopyView } from '../../../shared/views.ts';
import { expectAccessible } from '../axe.ts';
import { idOf } from '../fake/ids.ts';
import { sampleCopies } from '../fake/sample.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

const [sheet, file, stale] = sampleCopies(Date.now()) as [CopyView, CopyView, CopyView];

function ways() {
  return { onClose: vi.fn<() => void>(), onOpen: vi.fn<(dialog: OpenDialog) => void>() };
}

describe('what a copy holds', () => {
  it('names the set of each account, and what it was looked at', async () => {
    const { onClose, onOpen } = ways();
    const { user } = renderWith(<CopyDialog copyId={stale.id} onClose={onClose} onOpen={onOpen} />);
    const dialog = await screen.findByRole('dialog', { name: 'Sheet C4-9MX' });
    expect(within(dialog).getByText('set 2, today’s is 3')).toBeTruthy();
    expect(within(dialog).getByText('older codes')).toBeTruthy();
    expect(within(dialog).getByText('never')).toBeTruthy();
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Make a new copy' }));
    await user.click(within(dialog).getByRole('button', { name: 'Check it now' }));
    expect(onOpen.mock.calls.map(([next]) => next.type)).toEqual(['print', 'check-copy']);
  });
});

describe('a check', () => {
  it.each([
    ['It is there', { lastProblem: undefined }, 'Sheet K7-2QF is noted as seen today'],
    ['It can’t be read', { lastProblem: 'unreadable' }, 'Sheet K7-2QF is noted as unreadable'],
  ] as const)('of paper asks the person: %s', async (answer, fields, said) => {
    const { onClose, onOpen } = ways();
    const { user, bridge } = renderWith(
      <CheckCopyDialog copy={sheet} onClose={onClose} onOpen={onOpen} />,
    );
    await screen.findByText(/On the sheet it says K7-2QF/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: answer }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.state.copies[0]?.lastProblem).toBe(fields.lastProblem);
    expect(currentToasts()[0]?.text).toBe(said);
    act(() => currentToasts()[0]?.action?.perform());
    await waitFor(() => expect(bridge.state.copies[0]?.lastCheckedAt).not.toContain(sheet.madeAt));
  });

  it('of a file opens it at once, and can be taken back afterwards', async () => {
    const { onClose, onOpen } = ways();
    const { user, bridge } = renderWith(
      <CheckCopyDialog copy={file} onClose={onClose} onOpen={onOpen} />,
    );
    await screen.findByText(/it opens, and it is as it was written/);
    await expectAccessible();
    const checked = bridge.state.copies[1]?.lastCheckedAt;
    await user.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalled();
    act(() => currentToasts()[0]?.action?.perform());
    await waitFor(() => expect(bridge.state.copies[1]?.lastCheckedAt).not.toBe(checked));
  });

  it('asks for the password of a file that has its own', async () => {
    const { onClose, onOpen } = ways();
    const { user, bridge } = renderWith(
      <CheckCopyDialog copy={file} onClose={onClose} onOpen={onOpen} />,
      { errors: { 'copies:check-file': 'password-needed' } },
    );
    const field = await screen.findByLabelText('Password of backup-2026-11.sparekey');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: /^Open it/ }));
    expect(screen.getByText('Type the password first.')).toBeTruthy();
    act(() => bridge.state.errors.set('copies:check-file', 'wrong-file-password'));
    await user.type(field, 'wrong{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    act(() => void bridge.state.errors.delete('copies:check-file'));
    await user.type(field, 'right{Enter}');
    await screen.findByText(/it opens, and it is as it was written/);
  });

  it('asks where a file lies that it does not know', async () => {
    const { onClose, onOpen } = ways();
    const unknown = { ...file, checksItself: false };
    const { user } = renderWith(
      <CheckCopyDialog copy={unknown} onClose={onClose} onOpen={onOpen} />,
    );
    await screen.findByText(/does not know where this file lies/);
    await user.click(screen.getByRole('button', { name: /^Choose the file/ }));
    await screen.findByText(/it opens, and it is as it was written/);
  });
});

describe('a note', () => {
  it('is made by hand: what, where, and what it holds', async () => {
    const onClose = vi.fn<() => void>();
    const { user, bridge } = renderWith(<AddCopyDialog onClose={onClose} />, { accounts: 12 });
    await screen.findByRole('dialog', { name: 'Note a copy' });
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'With a person' }));
    await user.type(screen.getByLabelText(/^Where is it/), 'Grace');
    await user.click(screen.getByRole('button', { name: /^Note it/ }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const noted = bridge.state.copies.at(-1);
    expect(noted).toMatchObject({ kind: 'person', place: 'Grace', checkEveryDays: 180 });
    expect(noted?.accountIds.length).toBe(11);
    expect(noted?.accountIds).not.toContain(idOf(0x100005));
  });

  it('says that it must hold something', async () => {
    const onClose = vi.fn<() => void>();
    const { user } = renderWith(<AddCopyDialog onClose={onClose} />, { accounts: 12 });
    await user.click(await screen.findByRole('radio', { name: 'Chosen ones' }));
    await user.click(screen.getByRole('button', { name: /^Note it/ }));
    await screen.findByText('Choose at least one account.');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is changed: the place, and how often to look', async () => {
    const onClose = vi.fn<() => void>();
    const { user, bridge } = renderWith(<ChangeCopyDialog copy={sheet} onClose={onClose} />);
    const place = await screen.findByLabelText(/^Where is it/);
    await user.clear(place);
    await user.type(place, 'bank');
    await user.click(screen.getByRole('button', { name: /Remind me/ }));
    await user.click(await screen.findByRole('option', { name: 'not at all' }));
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.state.copies[0]).toMatchObject({ place: 'bank', checkEveryDays: null });
  });
});

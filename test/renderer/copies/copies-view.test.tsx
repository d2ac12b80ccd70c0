import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CopiesView } from '../../../renderer/features/copies/CopiesView.tsx';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import type { CopyView } from '../../../shared/views.ts';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

async function open(options: FakeOptions = {}, more: readonly CopyView[] = []) {
  const onOpen = vi.fn<(dialog: OpenDialog) => void>();
  const shown = renderWith(
    <OpenDialogContext value={onOpen}>
      <main>
        <CopiesView />
      </main>
    </OpenDialogContext>,
    options,
  );
  await screen.findByRole('heading', { level: 1, name: 'Copies' });
  act(() => {
    shown.bridge.state.copies = [...shown.bridge.state.copies, ...more];
    shown.bridge.push('vault:changed', {});
  });
  return { ...shown, onOpen };
}

const pdf: CopyView = {
  id: 'f'.repeat(32),
  kind: 'plain-file',
  place: '',
  madeAt: '2026-11-20T10:00:00.000Z',
  fileName: 'sheet.pdf',
  sheetId: 'M2-8RT',
  accountIds: [],
  upToDate: true,
};

describe('CopiesView', () => {
  it('says of each copy what it is, where, and whether it still counts', async () => {
    await open();
    await expectAccessible();
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/Sheet K7-2QF · safe at home.*1 account.*scanned back 12 days ago/);
    expect(rows[1]).toMatch(/backup-2026-11.sparekey · blue USB stick.*opened 3 weeks ago/);
    expect(rows[2]).toMatch(/Sheet C4-9MX · at Grace’s.*out of date: codes renewed since/);
  });

  it('reminds of a file that anybody can read until it is gone, and takes that back', async () => {
    const { user, bridge } = await open({}, [pdf]);
    const gone = await screen.findByRole('button', { name: 'I deleted it: sheet.pdf' });
    expect(screen.getByText('anybody can read it')).toBeTruthy();
    await user.click(gone);
    const past = await screen.findByRole('list', { name: 'No longer there' });
    expect(within(past).getByText('sheet.pdf')).toBeTruthy();
    expect(bridge.state.copies.at(-1)?.goneAt).toBeTruthy();
    await expectAccessible();
    act(() => currentToasts()[0]?.action?.perform());
    await waitFor(() => expect(bridge.state.copies.at(-1)?.goneAt).toBeUndefined());
  });

  it('notes with the keyboard that a sheet no longer exists', async () => {
    const { user, bridge } = await open();
    screen.getByRole('button', { name: 'More about Sheet C4-9MX' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'It no longer exists' }));
    await waitFor(() => expect(bridge.state.copies[2]?.goneAt).toBeTruthy());
    expect(currentToasts()[0]?.text).toBe('Sheet C4-9MX is noted as gone');
  });

  it('teaches why one place is not enough', async () => {
    const { user, onOpen, bridge } = await open({ accounts: 0 });
    expect(screen.getByText(/copies in two places/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await user.click(screen.getByRole('button', { name: 'Encrypted file' }));
    expect(onOpen.mock.calls.map(([dialog]) => dialog.type)).toEqual(['print', 'backup']);
    act(() => {
      bridge.state.copies = [{ ...pdf, kind: 'paper' }];
      bridge.push('vault:changed', {});
    });
    await screen.findByText(/one accident away/);
  });

  it('says so when the list can’t be read', async () => {
    renderWith(<CopiesView />, { errors: { 'copies:list': 'internal' } });
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
  });
});

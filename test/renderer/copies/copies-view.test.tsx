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
  behind: [],
  checkEveryDays: 180,
  checksItself: false,
};

describe('CopiesView', () => {
  it('says of each copy what it is, where, and whether it still counts', async () => {
    await open();
    await expectAccessible();
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/Sheet K7-2QF · safe at home.*1 account.*seen 12 days ago/);
    expect(rows[1]).toMatch(/backup-2026-11.sparekey · blue USB stick.*opened 3 weeks ago/);
    expect(rows[2]).toMatch(
      /Sheet C4-9MX · at Grace’s.*Out of date: holds older codes of GitHub\..*out of date/,
    );
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

  it('leads from a copy that is out of date to a new one of its kind', async () => {
    const { user, onOpen, bridge } = await open();
    await user.click(
      screen.getByRole('button', { name: 'Make a new copy in place of Sheet C4-9MX' }),
    );
    const [sheet, file] = [bridge.state.copies[2], bridge.state.copies[1]];
    expect(onOpen.mock.lastCall?.[0]).toEqual({ type: 'print', accountIds: sheet?.accountIds });
    act(() => {
      bridge.state.copies = bridge.state.copies.map((copy) =>
        copy.id === file?.id ? { ...copy, upToDate: false, behind: sheet?.behind ?? [] } : copy,
      );
      bridge.push('vault:changed', {});
    });
    const again = 'Make a new copy in place of backup-2026-11.sparekey';
    await user.click(await screen.findByRole('button', { name: again }));
    expect(onOpen.mock.lastCall?.[0]).toEqual({ type: 'backup' });
    await screen.findByText(/One copy is one accident/);
  });

  it('opens the files whose place it knows, and says how many are good', async () => {
    const { user, bridge } = await open();
    const look = await screen.findByRole('button', { name: 'Open the files and look' });
    await user.click(look);
    await waitFor(() => expect(currentToasts()[0]?.text).toMatch(/^1 of 1 file is there/));
    expect(bridge.calls.filter((call) => call === 'copies:check-file')).toHaveLength(1);
    bridge.state.errors.set('copies:check-file', 'password-needed');
    await user.click(look);
    await waitFor(() => expect(currentToasts()[0]?.text).toMatch(/^0 of 1 file/));
  });

  it('says so when no copy holds what works today', async () => {
    const { bridge } = await open();
    act(() => {
      bridge.state.copies = bridge.state.copies.slice(2);
      bridge.push('vault:changed', {});
    });
    await screen.findByText(/No copy holds all that works today/);
    await expectAccessible();
  });

  it('takes an entry out of the list, and puts it back', async () => {
    const { user, bridge } = await open();
    screen.getByRole('button', { name: 'More about Sheet C4-9MX' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Take it out of the list' }));
    await waitFor(() => expect(bridge.state.copies).toHaveLength(2));
    act(() => currentToasts()[0]?.action?.perform());
    await waitFor(() => expect(bridge.state.copies).toHaveLength(3));
  });

  it('lets what is kept by hand be noted as up to date', async () => {
    const { user, bridge } = await open();
    const [, , stale] = bridge.state.copies;
    act(() => {
      if (stale === undefined) return;
      const { sheetId: _sheetId, ...noted } = stale;
      bridge.state.copies = [{ ...noted, kind: 'person' }];
      bridge.push('vault:changed', {});
    });
    (await screen.findByRole('button', { name: 'More about With a person' })).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'I brought it up to date' }));
    await waitFor(() => expect(bridge.state.copies[0]?.upToDate).toBe(true));
  });

  it.each([
    [{ lastProblem: 'missing' }, /not found 12 days ago/],
    [{ lastProblem: 'unreadable' }, /could not be read 12 days ago/],
    [{ lastProblem: 'changed' }, /another file lies there/],
    [{ nextCheckAt: '2020-01-01T00:00:00.000Z' }, /check it again: last 12 days ago/],
  ] as const)('says what is wrong: %o', async (fields, words) => {
    const { bridge } = await open();
    act(() => {
      bridge.state.copies = bridge.state.copies.map((copy) => ({ ...copy, ...fields })).slice(0, 1);
      bridge.push('vault:changed', {});
    });
    await screen.findByText(words);
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

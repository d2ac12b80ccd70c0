import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DrillDialog } from '../../../renderer/features/drill/DrillDialog.tsx';
import { ReceiptDialog } from '../../../renderer/features/drill/ReceiptDialog.tsx';
import { Receipts } from '../../../renderer/features/drill/Receipts.tsx';
import { RehearsalDialog } from '../../../renderer/features/drill/RehearsalDialog.tsx';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import type { DrillView } from '../../../shared/views/drill.ts';
import { expectAccessible } from '../axe.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

const drill: DrillView = {
  id: 'd'.repeat(32),
  at: '2026-11-20T10:00:00.000Z',
  kind: 'encrypted-file',
  fileName: 'stick.sparekey',
  accounts: 12,
  found: 11,
  lacking: [{ accountId: 'a'.repeat(32), issuer: 'GitHub', accountName: 'ada' }],
};

function ways() {
  return { onClose: vi.fn<() => void>(), onOpen: vi.fn<(dialog: OpenDialog) => void>() };
}

describe('proving that a backup opens', () => {
  it('asks for its password, compares, and keeps a receipt that can be saved', async () => {
    const { onClose, onOpen } = ways();
    const { user, bridge } = renderWith(<DrillDialog onOpen={onOpen} onClose={onClose} />);
    await screen.findByRole('dialog', { name: 'Prove that a backup opens' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: /^Choose a backup/ }));
    const field = await screen.findByLabelText(/^Password of /);
    await user.click(screen.getByRole('button', { name: /^Open and compare/ }));
    expect(screen.getByText('Type the password first.')).toBeTruthy();
    await user.type(field, 'wrong{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(bridge.state.drills).toEqual([]);
    await user.clear(field);
    await user.type(field, `${bridge.state.password}{Enter}`);
    await screen.findByText(/1 of 48 accounts would not come back/);
    await expectAccessible();
    const lacking = screen.getByRole('list', { name: 'Not as it is here' });
    expect(within(lacking).getByText('was added after it was made')).toBeTruthy();
    expect(screen.getByText(/2 backup codes come back as unused/)).toBeTruthy();
    expect(screen.getByRole('cell', { name: '47 of 48' })).toBeTruthy();
    expect(bridge.state.drills).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /^Save as text/ }));
    await waitFor(() => expect(currentToasts()[0]?.text).toMatch(/receipt.txt is saved/));
    await user.click(screen.getByRole('button', { name: 'Make a new copy' }));
    expect(onOpen).toHaveBeenCalledWith({ type: 'backup' });
  });

  it('reads a sheet from pictures of its pages', async () => {
    const { onClose, onOpen } = ways();
    const { user } = renderWith(<DrillDialog onOpen={onOpen} onClose={onClose} />);
    await user.click(await screen.findByRole('button', { name: /^Choose pictures of a sheet/ }));
    await screen.findByRole('dialog', { name: 'Read a printed sheet' });
    await expectAccessible();
    for (let more = 0; more < 3 && screen.queryByText(/^Compare sheet/) === null; more++) {
      await user.click(await screen.findByRole('button', { name: /^Add pictures/ }));
    }
    await user.click(await screen.findByRole('button', { name: /^Compare sheet/ }));
    await screen.findByText(/can be read, and everything is on it/);
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    expect(onClose).toHaveBeenCalled();
  });

  it('says what is wrong with a file that is none', async () => {
    const { onClose, onOpen } = ways();
    const { user } = renderWith(<DrillDialog onOpen={onOpen} onClose={onClose} />, {
      errors: { 'backup:inspect': 'damaged-file' },
    });
    await user.click(await screen.findByRole('button', { name: /^Choose a backup/ }));
    await screen.findByRole('alert');
  });
});

describe('a rehearsal', () => {
  it('asks about five accounts, one after the other, and says how it went', async () => {
    const { onClose, onOpen } = ways();
    const { user, bridge } = renderWith(<RehearsalDialog onOpen={onOpen} onClose={onClose} />);
    await screen.findByRole('dialog', { name: 'Your phone is gone' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    for (let number = 1; number <= 5; number++) {
      await screen.findByText(new RegExp(`${number} of 5$`));
      if (number === 1) {
        await expectAccessible();
        await user.click(screen.getByRole('button', { name: /^Next/ }));
        await screen.findByText('Say first what you found.');
      }
      const answer = number === 5 ? 'I could not find one' : /^It is in this app/;
      await user.click(screen.getByRole('radio', { name: answer }));
      await user.click(screen.getByRole('button', { name: /^(Next|Show how it went)/ }));
    }
    await screen.findByRole('dialog', { name: 'How it went' });
    await expectAccessible();
    expect(screen.getByText('For 1 account there was no code that works.')).toBeTruthy();
    expect(bridge.state.drills[0]).toMatchObject({ kind: 'rehearsal', accounts: 5, found: 4 });
    await user.click(screen.getByRole('button', { name: 'Print a sheet of these' }));
    expect(onOpen.mock.lastCall?.[0]).toMatchObject({ type: 'print' });
  });

  it('has nothing to ask of an empty vault', async () => {
    const { onClose, onOpen } = ways();
    renderWith(<RehearsalDialog onOpen={onOpen} onClose={onClose} />, { accounts: 0 });
    await screen.findByText(/There is no account with a code yet/);
    expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  });
});

describe('receipts', () => {
  it('stand in a list, the newest first, and open again', async () => {
    const onOpen = vi.fn<(dialog: OpenDialog) => void>();
    const { user, bridge } = renderWith(
      <OpenDialogContext value={onOpen}>
        <Receipts />
      </OpenDialogContext>,
    );
    bridge.state.drills = Array.from({ length: 7 }, (_, index) => ({
      ...drill,
      id: `${index}`.repeat(32),
    }));
    bridge.push('vault:changed', {});
    const list = await screen.findByRole('list', { name: 'Receipts' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(7);
    const [button] = within(list).getAllByRole('button');
    if (button !== undefined) await user.click(button);
    expect(onOpen.mock.lastCall?.[0]).toMatchObject({ type: 'receipt', drill: { found: 11 } });
    await user.click(screen.getByRole('button', { name: 'Rehearse a lost phone' }));
    expect(onOpen.mock.lastCall?.[0]).toEqual({ type: 'rehearsal' });
  });

  it('says what was missing then', async () => {
    renderWith(<ReceiptDialog drill={drill} onClose={vi.fn<() => void>()} />);
    await screen.findByRole('dialog', { name: 'Receipt of 20 November 2026' });
    expect(screen.getByText(/11 of 12/)).toBeTruthy();
    expect(screen.getByText('GitHub · ada')).toBeTruthy();
    await expectAccessible();
  });
});

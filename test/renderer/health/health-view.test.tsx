import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HealthView } from '../../../renderer/features/health/HealthView.tsx';
import { PutAsideDialog } from '../../../renderer/features/health/PutAsideDialog.tsx';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions, FakeState } from '../fake-sparekey.ts';
import { idOf } from '../fake/ids.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

async function open(options: FakeOptions = {}, prepare: (state: FakeState) => void = () => {}) {
  const ways = {
    onOpen: vi.fn<(dialog: OpenDialog) => void>(),
    toAccount: vi.fn<(accountId: string) => void>(),
    toCopies: vi.fn<() => void>(),
  };
  const shown = renderWith(
    <OpenDialogContext value={ways.onOpen}>
      <main>
        <HealthView toAccount={ways.toAccount} toCopies={ways.toCopies} />
      </main>
    </OpenDialogContext>,
    options,
  );
  await screen.findByRole('heading', { level: 1, name: 'Health' });
  act(() => {
    shown.bridge.state.recovery.keptAt = '2026-02-04T10:00:00.000Z';
    prepare(shown.bridge.state);
    shown.bridge.push('vault:changed', {});
  });
  await waitFor(() => expect(screen.queryByText(/safe place\?/)).toBeNull());
  return { ...shown, ...ways };
}

const groups = () =>
  screen
    .getAllByRole('region')
    .map((region) => within(region).getByRole('heading', { level: 2 }).textContent);

describe('HealthView', () => {
  it('names what needs a person by kind, the most urgent first, each with one thing to do', async () => {
    const { user, onOpen, toAccount } = await open();
    await expectAccessible();
    expect(screen.getByText('5 things need you.')).toBeTruthy();
    expect(groups()).toEqual([
      'No backup codes',
      'Running low',
      'Copies that are out of date',
      'Did it work?',
      'Old backup codes',
    ]);
    const row = within(screen.getByRole('list', { name: 'Running low' })).getByRole('listitem');
    expect(row.textContent).toContain('Discord · ada#18152 left');

    await user.click(screen.getByRole('button', { name: 'Add backup codes: Cloudflare' }));
    expect(onOpen).toHaveBeenLastCalledWith({
      type: 'capture',
      begin: { type: 'empty', accountId: idOf(0x100005) },
    });
    await user.click(screen.getByRole('button', { name: 'Print again: Sheet C4-9MX' }));
    expect(onOpen).toHaveBeenLastCalledWith({ type: 'print', accountIds: [idOf(0x100000)] });
    await user.click(screen.getByRole('button', { name: 'Look at them: GitHub' }));
    expect(toAccount).toHaveBeenLastCalledWith(idOf(0x100000));
  });

  it('says so when nothing needs anybody', async () => {
    await open({}, (state) => {
      state.accounts = state.accounts.slice(3, 4);
      state.copies = [];
    });
    expect(await screen.findByRole('heading', { name: 'Nothing needs you' })).toBeTruthy();
    expect(screen.queryByRole('region')).toBeNull();
    await expectAccessible();
  });

  it('folds a long list of one kind and shows all of it, the focus on the first that was folded', async () => {
    const { user } = await open({ accounts: 60 }, (state) => {
      for (const [index, account] of state.accounts.slice(12).entries()) {
        if (index < 30) account.sets = [];
        else account.sets = account.sets.map((set) => ({ ...set, lowAt: 99 }));
      }
    });
    const rowsOf = (name: string) =>
      within(screen.getByRole('list', { name })).getAllByRole('listitem');
    await waitFor(() => expect(rowsOf('No backup codes')).toHaveLength(5));
    const all = screen.getAllByRole('button', { name: /^Show all \d+$/ });
    const total = Number(all[0]?.textContent?.replace(/\D/g, ''));
    expect(total).toBeGreaterThan(30);
    await user.click(all[0] ?? document.body);
    await waitFor(() => expect(rowsOf('No backup codes')).toHaveLength(total));
    const sixth = rowsOf('No backup codes')[5];
    await waitFor(() => expect(sixth?.contains(document.activeElement)).toBe(true));
    expect(rowsOf('Running low')).toHaveLength(5);
  });

  it('explains what it looks for', async () => {
    const { user } = await open();
    const button = screen.getByRole('button', { name: 'What is checked here?' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const list = screen.getByRole('list', { name: 'What is checked here?' });
    expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(5);
    await expectAccessible();
  });

  it('shows what was put aside with its reason, and brings it back; that can be undone', async () => {
    const { user, bridge } = await open({}, (state) => {
      state.dismissals.set(`no-codes:${idOf(0x100005)}`, {
        reason: 'It has none',
        at: '2026-11-01T10:00:00.000Z',
      });
    });
    const aside = await screen.findByRole('list', { name: 'Put aside' });
    expect(aside.textContent).toContain('Cloudflare · No backup codes');
    expect(aside.textContent).toContain('It has none · for good');
    expect(screen.getByText('4 things need you.')).toBeTruthy();
    const back = screen.getByRole('button', { name: 'Bring back: Cloudflare' });
    await user.click(back);
    expect(await screen.findByText('5 things need you.')).toBeTruthy();
    expect(bridge.state.dismissals.size).toBe(0);
    // What had the focus went with its row.
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    const [toast] = currentToasts();
    expect(toast?.text).toBe('Back on the list: Cloudflare');
    act(() => toast?.action?.perform());
    await waitFor(() => expect(bridge.state.dismissals.size).toBe(1));
  });
});

describe('putting a finding aside', () => {
  const finding: Finding = {
    key: `codes-low:${idOf(0x100002)}`,
    kind: 'codes-low',
    accounts: [{ id: idOf(0x100002), issuer: 'Discord', accountName: 'ada#1815' }],
    accountCount: 1,
    left: 2,
  };

  it('takes a time and a reason, at first a week and "later"', async () => {
    const onClose = vi.fn<() => void>();
    const { user, bridge } = renderWith(<PutAsideDialog finding={finding} onClose={onClose} />);
    await screen.findByRole('dialog', { name: 'Put this aside' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Put aside' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const aside = bridge.state.dismissals.get(finding.key);
    expect(aside?.reason).toBe('I will see to it later');
    const days = (Date.parse(aside?.until ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  it('for good, with words of one’s own, which are asked for', async () => {
    const onClose = vi.fn<() => void>();
    const { user, bridge } = renderWith(<PutAsideDialog finding={finding} onClose={onClose} />);
    await user.click(await screen.findByRole('radio', { name: 'For good' }));
    await user.click(screen.getByRole('radio', { name: 'Another reason' }));
    await user.keyboard('  {Enter}');
    expect(screen.getByText('A few words, so that you know later why.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    await user.type(
      screen.getByRole('textbox', { name: 'In your words' }),
      'Grace has some{Enter}',
    );
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.state.dismissals.get(finding.key)).toMatchObject({ reason: 'Grace has some' });
    expect(bridge.state.dismissals.get(finding.key)?.until).toBeUndefined();
  });
});

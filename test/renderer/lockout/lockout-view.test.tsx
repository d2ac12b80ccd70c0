import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LockoutView } from '../../../renderer/features/lockout/LockoutView.tsx';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { undoLast } from '../../../renderer/hooks/undo.ts';
import { dismissToasts } from '../../../renderer/ui/toasts.ts';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

async function open(options: FakeOptions = { accounts: 12 }) {
  const onOpen = vi.fn<(dialog: OpenDialog) => void>();
  const shown = renderWith(
    <OpenDialogContext value={onOpen}>
      <main>
        <LockoutView />
      </main>
    </OpenDialogContext>,
    options,
  );
  await screen.findByRole('heading', { level: 1, name: 'Lockout map' });
  return { ...shown, onOpen };
}

const dialog = () => screen.findByRole('dialog', { name: 'How does one get into it?' });

describe('what if', () => {
  it('says at once who would be lost, why, and what to do about it', async () => {
    const { user, onOpen } = await open();
    await screen.findByText(/^Nothing is ticked/);
    await user.click(screen.getByRole('checkbox', { name: 'this vault' }));
    await screen.findByText('12 accounts would be lost:');
    const rows = within(screen.getByRole('list', { name: 'Accounts that would be lost' }));
    const row = rows.getAllByRole('listitem')[0];
    expect(row?.textContent).toMatch(/GitHub · ada-lovelace.*Needs this vault.*only in this vault/);
    await expectAccessible();
    await user.click(rows.getByRole('button', { name: 'Add backup codes: GitHub' }));
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ type: 'capture' });
    await user.click(screen.getByRole('checkbox', { name: 'this vault' }));
    await user.click(screen.getByRole('checkbox', { name: 'my phone' }));
    await screen.findByText('You would still get into every account.');
  });

  it('offers mail accounts, and any other account by searching', async () => {
    const { user, bridge } = await open();
    await user.click(await screen.findByRole('checkbox', { name: 'Google · ada@gmail.com' }));
    await user.type(screen.getByRole('combobox', { name: 'Another account' }), 'steam');
    await user.click(await screen.findByRole('option', { name: /Steam/ }));
    const added = await screen.findByRole('checkbox', { name: 'Steam · countess' });
    expect((added as HTMLInputElement).checked).toBe(true);
    expect(bridge.calls.filter((call) => call === 'lockout:what-if').length).toBeGreaterThan(2);
  });

  it('shows hundreds step by step', async () => {
    const { user } = await open({ accounts: 300 });
    await user.click(await screen.findByRole('checkbox', { name: 'this vault' }));
    const list = await screen.findByRole('list', { name: 'Accounts that would be lost' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Show 20 more' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(40);
  });
});

describe('findings and drawing', () => {
  it('stand as a list with one action each, and the drawing in words', async () => {
    const { user, onOpen } = await open();
    const list = await screen.findByRole('list', { name: 'What stands out' });
    expect(list.textContent).toContain('Losing this vault is enough to lose 12 accounts');
    await user.click(within(list).getByRole('button', { name: /^Make an encrypted file/ }));
    expect(onOpen).toHaveBeenCalledWith({ type: 'backup' });
    await screen.findByRole('img', { name: /^Drawing of \d+ accounts and things/ });
    await user.click(screen.getByText('The drawing in words'));
    await screen.findByText('With Google you get back Dropbox');
    await user.click(screen.getByRole('button', { name: 'Larger drawing' }));
    await screen.findByRole('group', { name: 'The drawing, to be scrolled' });
    await expectAccessible();
  });
});

describe('the questions', () => {
  it('are confirmed by one key, one account after the other, and taken back', async () => {
    const { user, bridge } = await open();
    await user.click(await screen.findByRole('button', { name: 'Answer the next one' }));
    expect((await dialog()).textContent).toContain('GitHub');
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(bridge.state.plans.size).toBe(1));
    await waitFor(async () => expect((await dialog()).textContent).toContain('Google'));
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await waitFor(async () => expect((await dialog()).textContent).toContain('Discord'));
    expect(bridge.state.plans.size).toBe(1);
    await user.keyboard('{Escape}');
    undoLast();
    await waitFor(() => expect(bridge.state.plans.size).toBe(0));
  });

  it('take several things together, and other accounts', async () => {
    const { user, bridge } = await open();
    await user.type(await screen.findByRole('combobox', { name: 'Answer for any account' }), 'npm');
    await user.click(await screen.findByRole('option', { name: /npm/ }));
    await dialog();
    const back = screen.getByRole('group', { name: 'What gets it back when that fails?' });
    await user.click(
      within(back).getByRole('checkbox', { name: 'A mail to Google · ada@gmail.com' }),
    );
    await user.click(within(back).getByRole('button', { name: 'Another way' }));
    await user.click(within(back).getByRole('checkbox', { name: 'my phone' }));
    await user.click(within(back).getByRole('checkbox', { name: 'a person' }));
    await user.click(within(back).getByRole('button', { name: 'Add this way' }));
    const added = within(back).getByRole('checkbox', { name: 'My phone and a person' });
    expect((added as HTMLInputElement).checked).toBe(true);
    await user.type(
      screen.getByRole('combobox', { name: 'Another account that it gets back' }),
      'steam',
    );
    await user.click(await screen.findByRole('option', { name: /Steam/ }));
    await user.click(screen.getByRole('button', { name: /^Confirm/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [plan] = [...bridge.state.plans.values()];
    expect(plan?.regainedWith.map((way) => way.map(({ type }) => type).join('+'))).toEqual([
      'account',
      'phone+person',
    ]);
    expect(plan?.regains).toHaveLength(1);
  });
});

it('teaches an empty vault, and says so when the map can’t be read', async () => {
  const { user, onOpen, unmount } = await open({ accounts: 0 });
  await user.click(await screen.findByRole('button', { name: 'Add an account' }));
  expect(onOpen).toHaveBeenCalledWith({ type: 'add' });
  unmount();
  renderWith(
    <OpenDialogContext value={vi.fn()}>
      <LockoutView />
    </OpenDialogContext>,
    { errors: { 'lockout:read': 'internal' } },
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
});

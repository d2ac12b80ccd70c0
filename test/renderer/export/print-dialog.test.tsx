import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PrintDialog } from '../../../renderer/features/export/PrintDialog.tsx';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { giveListsHeight } from '../list-size.ts';
import { renderWith } from '../render-app.tsx';

giveListsHeight();

async function open(options: FakeOptions = {}, accountIds?: readonly string[]) {
  const onClose = vi.fn<() => void>();
  const onMade = vi.fn<() => void>();
  const shown = renderWith(
    <PrintDialog
      onClose={onClose}
      onMade={onMade}
      {...(accountIds === undefined ? {} : { accountIds })}
    />,
    options,
  );
  const inputs: Record<string, unknown> = {};
  for (const wire of ['vault', 'shell'] as const) {
    const send = shown.bridge[wire];
    Object.assign(shown.bridge, {
      [wire]: (call: string, input: unknown) => {
        inputs[call] = input;
        return send(call, input);
      },
    });
  }
  await screen.findByRole('dialog', { name: 'Print a sheet' });
  const prepared = () =>
    inputs['sheets:prepare'] as { accountIds: string[] } & Record<string, unknown>;
  return { ...shown, onClose, onMade, inputs, prepared };
}

const print = () => screen.getByRole('button', { name: 'Print…' });

describe('PrintDialog', () => {
  it('prints all accounts, and says under which number the sheet is listed', async () => {
    const { user, prepared, inputs, onMade, onClose } = await open();
    await expectAccessible();
    expect(document.activeElement).toBe(print());
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Sheet M2-8RT is in the list of copies.')).toBeTruthy();
    expect(prepared()).toMatchObject({ paper: 'A4', withSecrets: true, hideAccountNames: false });
    expect(prepared().accountIds).toHaveLength(48);
    expect(inputs['sheets:print']).toMatchObject({ to: 'printer' });
    expect(onMade).toHaveBeenCalledOnce();
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('prints backup codes only, for accounts that have some, without names, on Letter', async () => {
    const { user, prepared, bridge } = await open({ accounts: 12 });
    await user.click(screen.getByRole('radio', { name: 'Backup codes only' }));
    await user.click(screen.getByRole('checkbox', { name: 'Leave out account names' }));
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    await user.type(screen.getByRole('textbox', { name: /Where will it be kept/ }), ' safe ');
    await user.click(print());
    await screen.findByText(/is in the list of copies/);
    expect(prepared()).toMatchObject({
      paper: 'Letter',
      withSecrets: false,
      hideAccountNames: true,
      place: 'safe',
    });
    // All but Cloudflare.
    expect(prepared().accountIds).toHaveLength(11);
    await waitFor(() => expect(bridge.state.settings.paper).toBe('Letter'));
  });

  it('lets one choose with the keyboard from a list that can be searched', async () => {
    const { user, prepared, bridge } = await open();
    await user.click(screen.getByRole('radio', { name: 'Chosen ones' }));
    await user.click(print());
    expect((await screen.findByRole('alert')).textContent).toBe('Choose at least one account.');
    await user.type(screen.getByRole('textbox', { name: 'Search accounts' }), 'git');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Accounts' }));
    await expectAccessible();
    await user.keyboard(' {ArrowDown} ');
    expect(screen.getByText('2 chosen')).toBeTruthy();
    await user.keyboard(' ');
    await user.click(print());
    await screen.findByText(/is in the list of copies/);
    const names = prepared().accountIds.map(
      (id) => bridge.state.accounts.find((account) => account.id === id)?.issuer,
    );
    expect(names).toEqual(['GitHub']);
  });

  it('ticks all that were found, and only those', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Chosen ones' }));
    await user.type(screen.getByRole('textbox', { name: 'Search accounts' }), 'git');
    await user.tab();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('2 chosen')).toBeTruthy();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('0 chosen')).toBeTruthy();
  });

  it('begins with the accounts it was opened for, on top', async () => {
    const { bridge } = await open({}, [`${'0'.repeat(26)}10000a`]);
    expect(bridge.state.accounts[10]?.issuer).toBe('Stripe');
    const [first] = await screen.findAllByRole('option');
    expect(first?.textContent).toContain('Stripe');
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText('1 chosen')).toBeTruthy();
  });

  it('leads to a PDF where there is no printer', async () => {
    const { user, bridge, inputs } = await open({ errors: { 'sheets:print': 'no-printer' } });
    await user.click(print());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('No printer was found');
    bridge.state.errors.clear();
    await user.click(screen.getAllByRole('button', { name: 'Save as PDF…' })[0] as HTMLElement);
    expect(await screen.findByText(/^sheet-M2-8RT.pdf is in the list of copies/)).toBeTruthy();
    expect(screen.getByText(/Anybody can read it/)).toBeTruthy();
    expect(inputs['sheets:print']).toMatchObject({ to: 'pdf' });
  });

  it('stays as it is when printing is called off, and refuses more than fit', async () => {
    const off = await open({ errors: { 'sheets:print': 'cancelled' } });
    await off.user.click(print());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(off.onMade).not.toHaveBeenCalled();
    off.unmount();

    const { user, inputs } = await open({ accounts: 501 });
    await user.click(print());
    expect((await screen.findByRole('alert')).textContent).toContain('At most 500 accounts');
    expect(inputs['sheets:prepare']).toBeUndefined();
  });
});

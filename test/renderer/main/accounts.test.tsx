import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { activeRow, renderMain, searchField } from './render-main.tsx';

const secret = 'JBSW Y3DP EHPK 3PXP';

describe('adding an account by hand', () => {
  const open = async () => {
    const rendered = await renderMain();
    await rendered.user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add an account' });
    return rendered;
  };

  it('takes names and a secret, shows the account, and undoes', async () => {
    const { user, bridge } = await open();
    await user.keyboard('Zulip');
    await user.type(screen.getByLabelText('Secret'), `${secret}{Enter}`);
    expect(await screen.findByText('Zulip was added')).toBeTruthy();
    await waitFor(() => expect(activeRow().textContent).toContain('Zulip'));
    const added = bridge.state.accounts.at(-1);
    expect(added?.otp).toMatchObject({ type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(bridge.state.accounts).toHaveLength(48));
  });

  it('says what is missing or wrong, and keeps what was typed', async () => {
    const { user, bridge } = await open();
    await user.type(screen.getByLabelText('Secret'), 'not a secret!');
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    expect(screen.getByText(/Give it a name/)).toBeTruthy();
    expect(screen.getByText(/This is not a secret/)).toBeTruthy();
    expect((screen.getByLabelText('Secret') as HTMLInputElement).value).toBe('not a secret!');
    expect(bridge.calls).not.toContain('accounts:add');
    await expectAccessible();
  });

  it('takes the rarer kinds, with bounds that are said', async () => {
    const { user, bridge } = await open();
    await user.keyboard('Bank');
    await user.type(screen.getByLabelText('Secret'), secret);
    await user.click(screen.getByRole('button', { name: 'More settings' }));
    await user.click(screen.getByLabelText('Changes on each use'));
    const digits = screen.getByLabelText('Digits');
    await user.clear(digits);
    await user.type(digits, '11{Enter}');
    expect(screen.getByText('From 4 to 10')).toBeTruthy();
    await user.clear(digits);
    await user.type(digits, '8');
    await user.clear(screen.getByLabelText('Next count'));
    await user.type(screen.getByLabelText('Next count'), '41{Enter}');
    await screen.findByText('Bank was added');
    expect(bridge.state.accounts.at(-1)?.otp).toEqual({
      type: 'hotp',
      algorithm: 'SHA1',
      digits: 8,
      counter: 41,
    });
  });

  it('hands a pasted link over to the import', async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText('Secret'));
    await user.paste('otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP');
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: 'Add an account' })).toBeNull(),
    );
  });
});

describe('an account', () => {
  const openMenu = async (entry: string) => {
    const rendered = await renderMain();
    await screen.findByRole('list', { name: /Backup codes/ });
    await rendered.user.click(screen.getByRole('button', { name: 'More about this account' }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: entry }));
    return rendered;
  };

  it('is edited: names, tags, note; the change is undone as one', async () => {
    const { user, bridge } = await openMenu('Edit');
    await screen.findByRole('dialog', { name: 'Edit account' });
    await user.clear(screen.getByLabelText('Service'));
    await user.type(screen.getByLabelText('Service'), 'Forge');
    await user.click(screen.getByRole('button', { name: 'Money' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Forge was changed');
    expect(bridge.state.accounts[0]).toMatchObject({ issuer: 'Forge', tags: ['Work', 'Money'] });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(bridge.state.accounts[0]).toMatchObject({ issuer: 'GitHub', tags: ['Work'] }),
    );
  });

  it('goes to the trash, waits there, comes back', async () => {
    const { user, bridge } = await openMenu('Move to the trash');
    await screen.findByText('GitHub is in the trash');
    await waitFor(() => expect(document.activeElement).toBe(searchField()));
    await user.click(screen.getByRole('button', { name: /^Trash/ }));
    const list = await screen.findByRole('list', { name: 'Accounts in the trash' });
    await within(list).findByText('GitHub · ada-lovelace');
    await expectAccessible();
    await user.click(within(list).getByRole('button', { name: /^Restore/ }));
    expect(await screen.findByText('The trash is empty')).toBeTruthy();
    expect(bridge.state.accounts[0]?.trashedAt).toBeUndefined();
  });

  it('shows its secret and a QR code only after the question was answered', async () => {
    const { bridge } = await openMenu('Show the secret and QR code');
    const dialog = await screen.findByRole('dialog', { name: 'Secret and QR code' });
    expect(within(dialog).getByRole('img', { name: 'QR code of this account' })).toBeTruthy();
    expect(bridge.calls).toContain('accounts:reveal-secret');
    await expectAccessible();
  });

  it('becomes a favourite with the star', async () => {
    const { user, bridge } = await renderMain();
    const star = await screen.findByRole('button', { name: 'Favourite' });
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await user.click(star);
    await waitFor(() => expect(bridge.state.accounts[0]?.favourite).toBe(false));
  });
});

describe('the window', () => {
  it('takes what is dropped anywhere, but no folder', async () => {
    const { bridge } = await renderMain();
    // jsdom's files can't be read.
    const file = Object.assign(new File(['x'], 'codes.txt'), {
      arrayBuffer: async () => new ArrayBuffer(1),
    });
    const drop = (isDirectory: boolean) =>
      fireEvent.drop(screen.getByRole('main'), {
        dataTransfer: {
          files: [file],
          items: [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory }) }],
          getData: () => '',
        },
      });
    drop(true);
    expect(await screen.findByText(/Folders can’t be read/)).toBeTruthy();
    expect(bridge.calls).not.toContain('import:read');
    drop(false);
    await waitFor(() => expect(bridge.calls).toContain('import:read'));
  });

  it('takes a link that is pasted into the search field as something to import', async () => {
    const { user, bridge } = await renderMain();
    const field = searchField();
    await user.click(field);
    await user.paste('otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP');
    await waitFor(() => expect(bridge.calls).toContain('import:read'));
    expect(field.value).toBe('');
  });

  it('says one thing on top, and reviews it', async () => {
    const { user } = await renderMain();
    expect(await screen.findByText('Cloudflare has no backup codes.')).toBeTruthy();
    expect(screen.getByText('Discord is running low (2 left).')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Health' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('combobox')).toBeTruthy();
  });

  it('lists its shortcuts', async () => {
    const { user } = await renderMain();
    await user.keyboard('{Control>}/{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Use a backup code')).toBeTruthy();
    await expectAccessible();
  });
});

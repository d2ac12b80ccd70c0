import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import { expectAccessible } from '../axe.ts';
import { giveListsHeight } from '../list-size.ts';
import {
  codes,
  fileOf,
  lines,
  open,
  preview,
  save,
  source,
  text,
  values,
} from './open-capture.tsx';

giveListsHeight();
beforeEach(dismissToasts);

describe('starting', () => {
  it('keeps a pasted block as a draft at once and shows what was found in it', async () => {
    const { user, bridge } = open({ type: 'empty' });
    const field = await screen.findByRole('textbox', { name: /Paste or type/ });
    expect(document.activeElement).toBe(field);
    await expectAccessible();
    await user.paste(text);
    await preview();
    expect(values()).toEqual(codes);
    expect(bridge.state.drafts.size).toBe(1);
    expect(screen.getByText(/Kept as a draft/)).toBeTruthy();
    await expectAccessible();
  });

  it('takes what was typed with the keyboard, and a file from the dialog of the system', async () => {
    const typed = open({ type: 'empty' });
    await typed.user.type(await screen.findByRole('textbox', { name: /Paste/ }), '12345-abcde');
    await typed.user.keyboard('{Control>}{Enter}{/Control}');
    await preview();
    expect(values()).toEqual(['12345-abcde']);
    typed.unmount();

    const chosen = open({ type: 'empty' });
    await chosen.user.click(await screen.findByRole('button', { name: 'Choose files…' }));
    await preview();
    expect(values()).toHaveLength(5);
    expect(screen.getByText(/github-recovery-codes.txt/)).toBeTruthy();
  });

  it('takes a dropped file', async () => {
    const { user, bridge, onClose } = open({
      type: 'sources',
      sources: [fileOf('codes.txt', text)],
    });
    await preview();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.state.drafts.size).toBe(1);
  });

  it('keeps what was typed when it is closed too early, and what fails stays typed', async () => {
    const { user, bridge, onClose } = open({ type: 'empty' });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Paste/ });
    bridge.state.errors.set('capture:start', 'disk-full');
    await user.type(field, '12345-abcde');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(field.value).toBe('12345-abcde');
    bridge.state.errors.clear();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect([...bridge.state.drafts.values()].map((draft) => draft.text)).toEqual(['12345-abcde']);
  });

  it('opens a draft again, and says when it is gone', async () => {
    open({ type: 'draft', draftId: '0'.repeat(32) });
    expect((await screen.findByRole('alert')).textContent).toContain('not there any more');
  });
});

describe('correcting', () => {
  it('chooses the account that the text names, and says what becomes of its old set', async () => {
    open(source(text));
    await preview();
    const account = screen.getByRole<HTMLInputElement>('combobox', { name: /Account/ });
    expect(account.value).toBe('GitHub · ada-lovelace');
    expect(screen.getByText(/The old set \(12 left\) stops working in Sparekey/)).toBeTruthy();
  });

  it('finds another account by typing, with the keyboard only', async () => {
    const { user, bridge } = open(source(codes.join('\n')));
    await preview();
    await user.click(save());
    const account = await screen.findByRole<HTMLInputElement>('combobox', {
      description: 'Choose the account.',
    });
    await waitFor(() => expect(document.activeElement).toBe(account));
    await user.keyboard('cloudfl');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(account.value).toBe('Cloudflare · ops@analytical.engine');
    await user.click(save());
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    expect(bridge.state.accounts[5]?.sets[0]?.codes).toHaveLength(3);
  });

  it('edits, ticks, removes and adds lines with the keyboard', async () => {
    const { user } = open(source(text));
    await preview();
    await user.click(lines()[0] as HTMLElement);
    await user.keyboard('{ArrowDown}{End}x{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(lines()[2]));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(lines()[3]));
    await user.keyboard('44444-ddddd');
    expect(values()).toEqual(['11111-aaaaa', '22222-bbbbbx', '33333-ccccc', '44444-ddddd']);

    await user.clear(lines()[3] as HTMLElement);
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(document.activeElement).toBe(lines()[2]));
    await user.click(screen.getByRole('button', { name: 'Remove code 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Code 2 is used' }));
    expect(values()).toEqual(['22222-bbbbbx', '33333-ccccc']);
    expect(screen.getByText('2 codes, 1 used')).toBeTruthy();
  });

  it('makes several codes of several pasted lines', async () => {
    const { user } = open(source(text));
    await preview();
    await user.click(screen.getByRole('button', { name: 'Add a code' }));
    await waitFor(() => expect(document.activeElement).toBe(lines()[3]));
    await user.paste('77777\n\n88888');
    expect(values()).toEqual([...codes, '77777', '88888']);
  });

  it('takes each line as a code where nothing was recognised', async () => {
    const { user } = open(source('alpha bravo\n\n charlie delta '), { accounts: 0 });
    await preview();
    expect(screen.getByText('No codes were recognised.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take each line' }));
    expect(values()).toEqual(['alpha bravo', 'charlie delta']);
    await expectAccessible();
  });

  it('finds the codes again when the text is changed, but asks before it overwrites corrections', async () => {
    const { user, bridge } = open(source(text));
    await preview();
    const original = screen.getByRole('textbox', { name: /Original text/ });
    await user.type(original, '\n44444-ddddd');
    await waitFor(() => expect(values()).toHaveLength(4), { timeout: 3000 });
    expect([...bridge.state.drafts.values()][0]?.text).toContain('44444-ddddd');

    await user.type(lines()[0] as HTMLElement, 'x');
    await user.type(original, '\n55555-eeeee');
    const again = await screen.findByRole(
      'button',
      { name: 'Read the text again' },
      { timeout: 3000 },
    );
    expect(values()[0]).toBe('11111-aaaaax');
    await user.click(again);
    expect(values()).toHaveLength(5);
    expect(values()[0]).toBe('11111-aaaaa');
  });

  it('gives each of several sets its own account, and joins two for the same one', async () => {
    const { bridge, user } = open({ type: 'empty' });
    const draft = {
      id: 'd'.repeat(32),
      text,
      createdAt: '2026-11-24T10:00:00.000Z',
      ignored: [],
      sets: ['GitHub', 'GitHub'].map((service, index) => ({
        service,
        account: '',
        ordered: false,
        codes: [{ value: `code-${index}`, used: false }],
      })),
    };
    bridge.state.errors.clear();
    const start = bridge.vault.bind(bridge);
    Object.assign(bridge, {
      vault: async (call: string, input: unknown) =>
        call === 'capture:start' ? { ok: true, value: draft } : start(call, input),
    });
    await user.click(await screen.findByRole('textbox', { name: /Paste/ }));
    await user.paste(text);
    await preview();
    expect(
      within(screen.getByRole('region', { name: 'Codes 2' })).getByRole('combobox'),
    ).toBeTruthy();
    await user.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('this account, too');
    await user.click(screen.getByRole('button', { name: 'Join with those above' }));
    expect(values()).toEqual(['code-0', 'code-1']);
  });
});

describe('saving', () => {
  it('retires the old set, can be undone, and offers a copy at once', async () => {
    const { user, bridge, onSaved, onClose, github } = open(source(text));
    await preview();
    await user.click(screen.getByRole('switch', { name: 'Must be used from first to last' }));
    await user.click(save('Save 3 codes'));
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    expect(onSaved).toHaveBeenCalledWith([github?.id]);
    const account = () => bridge.state.accounts.find(({ id }) => id === github?.id);
    expect(account()?.sets.map(({ status }) => status)).toEqual(['current', 'retired']);
    expect(account()?.sets[0]?.ordered).toBe(true);
    await expectAccessible();

    const [toast] = currentToasts();
    expect(toast?.text).toBe('3 backup codes of GitHub were saved');
    act(() => toast?.action?.perform());
    await waitFor(() => expect(account()?.sets).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('makes a new account, on the day that was chosen', async () => {
    const { user, bridge } = open(source(`discord\n${codes.join('\n')}`), { accounts: 0 });
    await preview();
    const service = screen.getByRole('textbox', { name: 'Service' });
    await user.clear(service);
    await user.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('Type the service');
    await user.type(service, 'Discord');
    const day = screen.getByLabelText<HTMLInputElement>('Issued on');
    await user.clear(day);
    await user.type(day, '2026-02-04');
    await user.click(save());
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    const [made] = bridge.state.accounts;
    expect([made?.issuer, made?.sets[0]?.issuedAt.slice(0, 10)]).toEqual(['Discord', '2026-02-04']);
  });

  it('keeps everything when it fails', async () => {
    const { user, bridge, onSaved } = open(source(text), {
      errors: { 'capture:save': 'disk-full' },
    });
    await preview();
    await user.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(onSaved).not.toHaveBeenCalled();
    expect(values()).toEqual(codes);
    bridge.state.errors.clear();
    await user.click(save());
    await screen.findByRole('dialog', { name: 'Make a copy now' });
  });

  it('discards a draft, and brings it back', async () => {
    const { user, bridge, onClose } = open(source(text));
    await preview();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.state.drafts.size).toBe(0);
    act(() => currentToasts()[0]?.action?.perform());
    await waitFor(() => expect(bridge.state.drafts.size).toBe(1));
  });

  it('goes on to printing and comes back with the focus where it was', async () => {
    const { user, onClose } = open(source(text));
    await preview();
    await user.click(save());
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    await user.keyboard('{Enter}');
    const print = await screen.findByRole('dialog', { name: 'Print a sheet' });
    expect(within(print).getByRole('option', { selected: true }).textContent).toContain('GitHub');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Print a sheet' })).toBeNull());
    const again = screen.getByRole('button', { name: /^Print/ });
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(onClose).not.toHaveBeenCalled();

    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: 'Print a sheet' });
    await user.click(screen.getByRole('button', { name: 'Print…' }));
    await screen.findByText(/is in the list of copies/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});

import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDialog } from '../../../renderer/features/import/ImportDialog.tsx';
import { named } from '../../../renderer/features/import/named-source.ts';
import type { NamedSource } from '../../../renderer/features/import/named-source.ts';
import type { Source } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import type { ImportPreview, ImportRow } from '../../../shared/views.ts';
import { expectAccessible } from '../axe.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { giveListsHeight } from '../list-size.ts';
import { renderWith } from '../render-app.tsx';

giveListsHeight();
beforeEach(dismissToasts);

const file = (name: string): Source => ({ type: 'bytes', name, bytes: new Uint8Array([1]) });
const account: ImportRow = {
  index: 0,
  kind: 'account',
  issuer: 'GitHub',
  accountName: 'ada',
  otpType: 'totp',
  verdict: 'new',
};

interface Options extends FakeOptions {
  /** What the preview is instead of the usual rows. */
  readonly preview?: Partial<ImportPreview>;
}

function open(sources?: readonly Source[], { preview, ...options }: Options = {}) {
  const onClose = vi.fn<() => void>();
  const onImported = vi.fn<(accountIds: readonly string[]) => void>();
  const onCapture = vi.fn<(sources: readonly NamedSource[]) => void>();
  const given = sources === undefined ? {} : { sources };
  const shown = renderWith(
    <ImportDialog
      {...given}
      onClose={onClose}
      onImported={onImported}
      onCapture={onCapture}
      onSweep={vi.fn<() => void>()}
    />,
    options,
  );
  const { bridge } = shown;
  const inputs: Record<string, unknown> = {};
  const send = bridge.vault;
  Object.assign(bridge, {
    vault: async (call: string, input: unknown) => {
      inputs[call] = input;
      const answer = await send(call, input);
      if (call === 'import:read' && answer.ok && preview !== undefined) {
        Object.assign(answer.value as object, preview);
        const { importId } = answer.value as ImportPreview;
        bridge.state.imports.set(importId, answer.value as ImportPreview);
      }
      return answer;
    },
  });
  return { ...shown, onClose, onImported, onCapture, inputs };
}

const row = (name: RegExp) => screen.getByRole('option', { name });
const isTicked = (name: RegExp) => row(name).getAttribute('aria-selected') === 'true';

describe('ways in', () => {
  it('asks for files, a text or a picture', async () => {
    const { user, inputs } = open();
    await screen.findByRole('dialog', { name: 'Import' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Choose files…' }));
    await screen.findByRole('dialog', { name: 'What is in it' });
    expect(inputs['import:read']).toMatchObject({ sources: [{ type: 'grant' }] });
    await user.click(screen.getByRole('button', { name: 'Choose something else' }));
    await user.click(screen.getByRole('textbox', { name: /paste a link/ }));
    await user.paste('otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP');
    await screen.findByRole('dialog', { name: 'What is in it' });
    expect(inputs['import:read']).toMatchObject({ sources: [{ type: 'text' }] });
  });

  it('says what is wrong, keeps what was typed, and goes on', async () => {
    const { user, bridge } = open(undefined, { errors: { 'import:read': 'no-qr-code' } });
    const text = await screen.findByRole('textbox', { name: /paste a link/ });
    await user.type(text, 'hello');
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('No QR code was found');
    bridge.state.errors.clear();
    await user.click(screen.getByRole('button', { name: 'Choose files…' }));
    await screen.findByRole('dialog', { name: 'What is in it' });
  });

  it('asks for the password of an encrypted export until it is right', async () => {
    const { user, bridge, inputs } = open([file('aegis-encrypted.json')]);
    await screen.findByRole('dialog', { name: 'This file has a password' });
    expect(screen.getByText(/aegis-encrypted.json was exported with a password/)).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('Password of the file');
    expect([field.type, document.activeElement]).toEqual(['password', field]);
    await expectAccessible();
    bridge.state.errors.set('import:read', 'wrong-file-password');
    await user.keyboard('wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'not the password of this file',
    );
    expect(field.value).toBe('wrong');
    bridge.state.errors.clear();
    await user.keyboard('right{Enter}');
    await screen.findByRole('dialog', { name: 'What is in it' });
    expect(inputs['import:read']).toMatchObject({ password: 'right' });
  });

  it('hands texts with backup codes over, and nothing else', async () => {
    const sources = [file('codes.txt'), file('more.txt')];
    const { onCapture, bridge } = open(sources, {
      preview: { formats: ['backup-codes'], rows: [{ ...account, kind: 'code-set', codes: 10 }] },
    });
    await waitFor(() => expect(onCapture).toHaveBeenCalledWith(sources.map(named)));
    expect(bridge.state.imports.size).toBe(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says how a backup of Sparekey comes back', async () => {
    const { user, bridge } = open([file('mine.sparekey')], {
      preview: { formats: ['sparekey'], rows: [] },
    });
    await screen.findByRole('dialog', { name: 'This is a Sparekey backup' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Lock now' }));
    expect(bridge.calls).toContain('vault:lock');
  });

  it('collects printed pages until all are there', async () => {
    const { user } = open([file('page-1.png')], {
      preview: { formats: ['sparekey-paper'], rows: [] },
    });
    await screen.findByRole('dialog', { name: 'Import from printed pages' });
    expect(screen.getByText('page 2 of 2 is missing')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Choose pictures…' }));
    await screen.findByRole('dialog', { name: 'What is in it' });
  });
});

describe('preview', () => {
  it('ticks what is new, tells why not of the rest, and takes it in one step', async () => {
    const { user, bridge, inputs, onImported, onClose } = open([file('aegis.json')]);
    await screen.findByRole('dialog', { name: 'What is in it' });
    await expectAccessible();
    expect(screen.getByText('3 new · 1 here already · 1 differs · 1 can’t be read')).toBeTruthy();
    expect(screen.getByText('aegis.json · Aegis')).toBeTruthy();
    expect([isTicked(/Deno/), isTicked(/GitHub/), isTicked(/npm/)]).toEqual([true, false, false]);
    expect(row(/npm/).textContent).toContain('is here with another secret');
    expect(row(/Air Canada/).textContent).toContain('Its secret is not a valid one');
    expect(row(/Air Canada/).getAttribute('aria-disabled')).toBe('true');

    const add = screen.getByRole('button', { name: 'Add 3 entries' });
    expect(document.activeElement).toBe(add);
    const before = bridge.state.accounts.length;
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(inputs['import:apply']).toMatchObject({ take: [0, 1, 5] });
    expect(onImported.mock.calls[0]?.[0]).toHaveLength(2);
    const [toast] = currentToasts();
    expect(toast?.text).toBe('2 accounts were added');
    act(() => toast?.action?.perform());
    await waitFor(() => expect(bridge.state.accounts).toHaveLength(before));
  });

  it('is ticked with the keyboard', async () => {
    const { user } = open([file('aegis.json')]);
    await screen.findByRole('dialog', { name: 'What is in it' });
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'What was found' }));
    await user.keyboard(' {ArrowDown} {End} ');
    expect(screen.getByRole('button', { name: 'Add 0 accounts' }).hasAttribute('disabled')).toBe(
      true,
    );
    expect(screen.getByText(/Nothing is ticked/)).toBeTruthy();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('button', { name: 'Add 5 entries' })).toBeTruthy();
    expect(isTicked(/Air Canada/)).toBe(false);
    await user.keyboard('{ArrowUp} ');
    expect(isTicked(/Air Canada/)).toBe(false);
  });

  it('names the missing part of a transfer, and reads on with its picture', async () => {
    const { user, inputs } = open([file('migration.png')]);
    await screen.findByText(/Part 2 of 3 is missing/);
    await user.click(screen.getByRole('button', { name: 'Add pictures…' }));
    await waitFor(() =>
      expect((inputs['import:read'] as { sources: unknown[] }).sources).toHaveLength(2),
    );
  });

  it('says which counter was assumed', async () => {
    open([file('uris.txt')], {
      preview: { warnings: [{ type: 'hotp-counter-assumed', label: 'Bank · ada' }] },
    });
    await screen.findByText(/Bank · ada: the export does not say how often/);
  });

  it('holds ten thousand rows, of which only those in sight exist', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      ...account,
      index,
      issuer: `Service ${index}`,
    }));
    const { user, inputs, onClose } = open([file('many.json')], { preview: { rows } });
    const add = await screen.findByRole('button', { name: 'Add 10000 accounts' });
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
    await user.click(add);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect((inputs['import:apply'] as { take: number[] }).take).toHaveLength(10_000);
  });

  it('keeps the ticks when it fails, and lets go of the preview when it is closed', async () => {
    const { user, bridge, onClose, onImported } = open([file('aegis.json')], {
      errors: { 'import:apply': 'disk-full' },
    });
    await user.click(await screen.findByRole('button', { name: 'Add 3 entries' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(onImported).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    await waitFor(() => expect(bridge.state.imports.size).toBe(0));
  });
});

describe('a single entry', () => {
  it('is a question that Enter answers', async () => {
    const { user, onImported } = open([{ type: 'text', text: 'otpauth://totp/x' }], {
      preview: { rows: [account], formats: ['otpauth-uri'] },
    });
    await screen.findByRole('dialog', { name: 'Add GitHub · ada?' });
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onImported).toHaveBeenCalledOnce());
    expect(currentToasts()[0]?.text).toBe('GitHub · ada was added');
  });

  it.each([
    ['same', undefined, 'GitHub · ada is here already', /nothing to add/],
    ['refused', 'no-pin', 'GitHub · ada can’t be added', /needs a PIN/],
    ['refused', 'never-heard-of', 'GitHub · ada can’t be added', /could not be read/],
  ] as const)('says so when it is %s (%s)', async (verdict, reason, title, words) => {
    const { user, onClose } = open([{ type: 'text', text: 'otpauth://totp/x' }], {
      preview: { rows: [{ ...account, verdict, ...(reason === undefined ? {} : { reason }) }] },
    });
    await screen.findByRole('dialog', { name: title });
    expect(screen.getByText(words)).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('that differs is added only on purpose', async () => {
    const { user, inputs } = open([{ type: 'text', text: 'otpauth://totp/x' }], {
      preview: { rows: [{ ...account, verdict: 'differs', reason: 'other-secret' }] },
    });
    await screen.findByText(/is here with another secret/);
    await user.click(screen.getByRole('button', { name: 'Add it all the same' }));
    await waitFor(() => expect(inputs['import:apply']).toMatchObject({ take: [0] }));
  });
});

import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CaptureDialog } from '../../../renderer/features/capture/CaptureDialog.tsx';
import { MakeDialog } from '../../../renderer/features/make/MakeDialog.tsx';
import { dismissToasts } from '../../../renderer/ui/toasts.ts';
import { expectAccessible } from '../axe.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

function openForm() {
  const onMade = vi.fn<(draftId: string) => void>();
  const shown = renderWith(<MakeDialog onClose={vi.fn<() => void>()} onMade={onMade} />);
  return { ...shown, onMade };
}

async function typeInto(user: ReturnType<typeof openForm>['user'], label: string, text: string) {
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
}

describe('the shape of the codes', () => {
  it('says in words what a code is worth, and warns of one that is guessed', async () => {
    const { user } = openForm();
    expect(screen.getByText(/80 random bits each: .* codes has 25 digits/)).toBeTruthy();
    expect(screen.getByText(/Nobody guesses one, even where/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Digits only' }));
    await typeInto(user, 'Characters in each', '8');
    expect(screen.getByText(/26 random bits each: one of 67 million possible codes/)).toBeTruthy();
    expect(screen.getByText(/only where your server slows down/)).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'The last character checks the others' }));
    await typeInto(user, 'Characters in each', '6');
    expect(screen.getByText(/16 random bits each: one of 65,536 possible codes/)).toBeTruthy();
    expect(screen.getByText(/Too few/)).toBeTruthy();
    expect(screen.getByText(/ISO\/IEC 7064, MOD 11,10/)).toBeTruthy();
  });

  it('is shown without a code, and read out in words', async () => {
    const { user } = openForm();
    expect(screen.getByRole('img', { name: '16 characters, in groups of 4' }).textContent).toBe(
      '••••-••••-••••-••••',
    );
    await user.click(screen.getByRole('switch'));
    expect(
      screen.getByRole('img', { name: /16 characters, in groups of 4, the last one/ }).textContent,
    ).toBe('••••-••••-••••-•••✓');
  });

  it('asks for nothing while a number is wrong', async () => {
    const { user, onMade } = openForm();
    await typeInto(user, 'How many codes', '51');
    expect(screen.getByText('From 1 to 50')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Make codes' }).disabled).toBe(
      true,
    );
    await user.keyboard('{Enter}');
    expect(onMade).not.toHaveBeenCalled();
    await typeInto(user, 'How many codes', '1');
    await user.click(screen.getByRole('button', { name: 'Make 1 code' }));
    await vi.waitFor(() => expect(onMade).toHaveBeenCalledOnce());
  });
});

describe('made codes', () => {
  /** As the main screen hands over from one to the other. */
  function Both({ onSaved }: { readonly onSaved: (ids: readonly string[]) => void }): ReactNode {
    const [draftId, setDraftId] = useState<string>();
    const onClose = vi.fn<() => void>();
    return draftId === undefined ? (
      <MakeDialog onClose={onClose} onMade={setDraftId} />
    ) : (
      <CaptureDialog
        begin={{ type: 'draft', draftId }}
        onClose={onClose}
        onSaved={onSaved}
        onMake={vi.fn<() => void>()}
      />
    );
  }

  async function openMade() {
    const onSaved = vi.fn<(ids: readonly string[]) => void>();
    const shown = renderWith(<Both onSaved={onSaved} />);
    await shown.user.click(screen.getByRole('button', { name: 'Make 10 codes' }));
    await screen.findByRole('dialog', { name: 'Your new backup codes' });
    const draft = [...shown.bridge.state.drafts.values()][0];
    return { ...shown, draft, onSaved };
  }

  it('are shown, hashed, copied and saved to an account', async () => {
    const { user, bridge, draft, onSaved } = await openMade();
    const values = draft?.corrected?.[0]?.codes.map(({ value }) => value) ?? [];
    const list = screen.getByRole('list', { name: 'The codes' });
    expect([...list.children].map(({ textContent }) => textContent)).toEqual(values);
    expect(document.activeElement).toBe(list);
    await user.click(screen.getByRole('button', { name: 'Make the list' }));
    await screen.findByText(/10 lines, in the order of the codes/);
    expect(document.activeElement?.textContent).toBe('Copy the list');
    await expectAccessible();
    await user.keyboard('{Enter}');
    await screen.findByText(/The list was copied/);
    expect(bridge.state.clipboard.split('\n').filter((line) => line !== '')).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Save as a file…' }));
    await screen.findByText('Saved as Hashed backup codes.txt');
    await user.click(screen.getByRole('radio', { name: 'A new account' }));
    await user.click(screen.getByRole('button', { name: 'Save 10 codes' }));
    await screen.findByText('Type the service they are for.');
    await user.type(screen.getByRole('textbox', { name: 'Service' }), 'My club');
    await user.click(screen.getByRole('button', { name: 'Save 10 codes' }));
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    expect(onSaved).toHaveBeenCalledOnce();
    expect(bridge.state.accounts.map(({ issuer }) => issuer)).toContain('My club');
  });

  it('the list goes when other costs are chosen', async () => {
    const { user } = await openMade();
    await user.click(screen.getByRole('button', { name: 'Make the list' }));
    await screen.findByText(/10 lines/);
    await user.click(screen.getByRole('button', { name: /Kind of hash/ }));
    await user.click(screen.getByRole('option', { name: 'bcrypt' }));
    expect(screen.queryByText(/10 lines/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Make the list' }));
    const list = await screen.findByRole('list', { name: /Hashed list/ });
    expect(list.textContent).toContain('$2b$10$');
  });
});

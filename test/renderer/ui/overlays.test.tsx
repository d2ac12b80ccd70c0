import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { MenuButton } from '../../../renderer/ui/MenuButton.tsx';
import { expectAccessible } from '../axe.ts';

function Asking({ closable = true }: { readonly closable?: boolean }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        title="Use a backup code"
        isOpen={isOpen}
        {...(closable ? { onClose: () => setOpen(false) } : {})}
        footer={<Button onClick={() => setOpen(false)}>It worked</Button>}
      >
        Did it work?
      </Dialog>
    </>
  );
}

describe('Dialog', () => {
  it('holds the focus, closes with Escape and gives the focus back', async () => {
    render(<Asking />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    const dialog = await screen.findByRole('dialog', { name: 'Use a backup code' });
    for (let tabs = 0; tabs < 4; tabs += 1) {
      await userEvent.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })),
    );
  });

  it('stays until it is answered when there is no way to close it', async () => {
    render(<Asking closable={false} />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});

describe('MenuButton', () => {
  it('performs the entry that was chosen with the keyboard', async () => {
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    const entries = [
      { id: 'print', label: 'Print', keys: 'Mod+P', perform: first },
      { id: 'trash', label: 'Move to trash', loss: true, lineAbove: true, perform: second },
    ];
    render(<MenuButton label="More" entries={entries} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu');
    await expectAccessible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});

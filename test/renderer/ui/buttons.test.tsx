import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { IconButton } from '../../../renderer/ui/IconButton.tsx';
import { expectAccessible } from '../axe.ts';

describe('Button', () => {
  it('is pressed by mouse and keyboard, and says its key only as a shortcut', async () => {
    const onClick = vi.fn<() => void>();
    render(
      <Button look="filled" keys="Shift+Enter" onClick={onClick}>
        Copy
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Copy' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Shift+Enter');
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}');
    expect(onClick).toHaveBeenCalledTimes(2);
    await expectAccessible();
  });

  it('does nothing while busy, and keeps the focus', async () => {
    const onClick = vi.fn<() => void>();
    render(
      <Button busy onClick={onClick}>
        Unlock
      </Button>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });
});

describe('IconButton', () => {
  it('has its label as name and says whether it is pressed', async () => {
    render(<IconButton icon={<svg />} label="Favourite" pressed />);
    const button = screen.getByRole('button', { name: 'Favourite', pressed: true });
    expect(button.title).toBe('Favourite');
    await expectAccessible();
  });
});

import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ProblemScreen } from '../../../renderer/features/problem/ProblemScreen.tsx';
// Loaded on demand in the app; here beforehand, since a busy machine takes its time.
import '../../../renderer/features/restore/RestoreFlow.tsx';
import { expectAccessible } from '../axe.ts';
import { fakeSparekey } from '../fake-sparekey.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

// The main window is tested elsewhere; here it is only loaded ahead.
vi.mock('../../../renderer/areas.ts', () => ({ preloadMain: () => undefined }));

function start(options: FakeOptions) {
  const onStatusChange = vi.fn<() => void>();
  const { status } = fakeSparekey(options).state;
  const page = renderWith(
    <ProblemScreen status={status} onStatusChange={onStatusChange} />,
    options,
  );
  return { ...page, onStatusChange };
}

describe('a vault that does not open', () => {
  it.each([
    ['damaged', 'The vault file is damaged'],
    ['newer', 'The vault is from a newer Sparekey'],
    ['unreadable', 'The vault file cannot be read'],
  ] as const)(
    '%s: what it is, what is safe, where it lies, and try again',
    async (state, title) => {
      const { user, onStatusChange } = start({ state });
      expect(screen.getByRole('heading', { level: 1, name: title })).toBeDefined();
      expect(screen.getByText(/nothing is deleted/)).toBeDefined();
      expect(await screen.findByText('/home/ada/.config/Sparekey')).toBeDefined();
      await expectAccessible();
      await user.keyboard('{Enter}');
      expect(onStatusChange).toHaveBeenCalledOnce();
    },
  );

  it('says which of many reasons keeps a file from being read', () => {
    start({ state: 'unreadable', status: { problem: 'file-busy' } });
    expect(screen.getByText(/Another program is using the file/)).toBeDefined();
  });

  it('leads to restoring a backup, and back', async () => {
    const { user } = start({ state: 'damaged' });
    await user.click(screen.getByRole('button', { name: /Restore from a backup/ }));
    expect(await screen.findByText(/set aside, not deleted/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('heading', { name: 'The vault file is damaged' })).toBeDefined();
  });
});

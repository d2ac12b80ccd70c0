import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import type { OpenDialog } from '../../../renderer/features/main/dialogs.ts';
import { SweepView } from '../../../renderer/features/sweep/SweepView.tsx';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import { expectAccessible } from '../axe.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

async function open() {
  const onOpen = vi.fn<(dialog: OpenDialog) => void>();
  const shown = renderWith(
    <OpenDialogContext value={onOpen}>
      <main>
        <SweepView />
      </main>
    </OpenDialogContext>,
  );
  const choose = await screen.findByRole('button', { name: 'Choose a folder…' });
  await expectAccessible();
  await shown.user.click(choose);
  await screen.findByText(/8 files of interest in Downloads/);
  return { ...shown, onOpen };
}

const group = (name: string) => within(screen.getByRole('list', { name }));
const namesIn = (name: string) =>
  group(name)
    .getAllByRole('listitem')
    .map((row) => row.querySelector('strong')?.textContent);

describe('files lying about', () => {
  it('are shown by what can be done with them, with what is in them and what was left out', async () => {
    await open();
    await expectAccessible();
    expect(namesIn('Not in Sparekey yet')).toEqual([
      'github-recovery-codes.txt',
      'aegis-export-plain.json',
      'aegis-export-encrypted.json',
    ]);
    expect(namesIn('In Sparekey already')).toEqual([
      'Backup-codes-ada.txt',
      'discord_backup_codes.txt',
    ]);
    expect(namesIn('Only for you to know')).toEqual([
      'recovery.pdf',
      'backup-2026-11.sparekey',
      'backup-notes.txt',
    ]);
    expect(screen.getByText(/GitHub: 16 backup codes · 1 kB/)).toBeTruthy();
    expect(screen.getByText(/Aegis export: 4 accounts/)).toBeTruthy();
    expect(screen.getByText(/2 links \(music, old\/desk\)/)).toBeTruthy();
    expect(screen.getByText(/14 hidden files and folders .* and others/)).toBeTruthy();
  });

  it('are read in one by one, or those that need no password at once', async () => {
    const { user, onOpen, bridge } = await open();
    const ids = bridge.state.sweep?.files.map(({ grantId }) => grantId) ?? [];
    await user.click(screen.getByRole('button', { name: 'Read in aegis-export-encrypted.json' }));
    expect(onOpen).toHaveBeenLastCalledWith({
      type: 'import',
      sources: [
        { name: 'aegis-export-encrypted.json', source: { type: 'grant', grantId: ids[4] } },
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Read in 2 files…' }));
    expect(onOpen).toHaveBeenLastCalledWith({
      type: 'import',
      sources: [
        { name: 'github-recovery-codes.txt', source: { type: 'grant', grantId: ids[0] } },
        { name: 'aegis-export-plain.json', source: { type: 'grant', grantId: ids[3] } },
      ],
    });
  });

  it('are deleted with an honest word, and each says how it went', async () => {
    const { user } = await open();
    expect(screen.getByText(/SSDs and USB sticks may keep the content/)).toBeTruthy();
    expect(screen.getByText(/Dropbox: deleted files stay in the bin there/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Delete all 2…' }));
    await vi.waitFor(() =>
      expect(currentToasts()[0]?.text).toBe('1 deleted, 1 kept: the list says why'),
    );
    const rows = () => group('In Sparekey already').getAllByRole('listitem');
    await vi.waitFor(() => expect(rows()[0]?.textContent).toMatch(/deleted$/));
    expect(rows()[1]?.textContent).toMatch(/kept: it has changed/);
    expect(screen.queryByText(/Dropbox: deleted files stay/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete Backup-codes-ada.txt' })).toBeNull();
    await expectAccessible();
  });

  it('can be searched while one waits, and stopped', async () => {
    const { user, bridge } = await open();
    const { sweep } = bridge.state;
    if (sweep === undefined) throw new Error('no search');
    bridge.state.sweep = { ...sweep, state: 'reading', read: 12, files: [] };
    bridge.push('vault:changed', {});
    await screen.findByText('Looked into 12 of 42 files');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe(String(12 / 42));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText(/It was stopped before the end/);
    expect(screen.getByText(/Nothing with codes was found in Downloads/)).toBeTruthy();
  });
});

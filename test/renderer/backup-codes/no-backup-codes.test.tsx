import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { NoBackupCodes } from '../../../renderer/features/backup-codes/NoBackupCodes.tsx';
import { OpenDialogContext } from '../../../renderer/features/main/dialogs.ts';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import { fakeSparekey } from '../fake-sparekey.ts';
import { accountView } from '../fake/views.ts';
import { renderWith } from '../render-app.tsx';

beforeEach(dismissToasts);

function show(givesNoCodes: boolean) {
  const account = fakeSparekey().state.accounts.find(({ sets }) => sets.length === 0);
  if (account === undefined) throw new Error('no account without codes');
  const view = accountView({ ...account, givesNoCodes }, Date.now());
  const onAdd = vi.fn<() => void>();
  const shown = renderWith(
    <OpenDialogContext value={() => undefined}>
      <NoBackupCodes account={view} onAdd={onAdd} />
    </OpenDialogContext>,
  );
  const stored = () => shown.bridge.state.accounts.find(({ id }) => id === account.id);
  return { ...shown, onAdd, stored };
}

it('says that a service gives none, and takes it back by undo', async () => {
  const { user, stored } = show(false);
  await user.click(screen.getByRole('button', { name: 'This service gives none' }));
  await waitFor(() => expect(stored()?.givesNoCodes).toBe(true));
  expect(currentToasts().at(-1)?.text).toMatch(/gives no backup codes$/);
  act(() => currentToasts().at(-1)?.action?.perform());
  await waitFor(() => expect(stored()?.givesNoCodes).toBe(false));
});

it('offers to put some in all the same, or to unsay it', async () => {
  const { user, onAdd, bridge } = show(true);
  expect(screen.getByText(/You said so: Sparekey does not remind you/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add backup codes' }));
  expect(onAdd).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'It gives some after all' }));
  await waitFor(() => expect(bridge.calls).toContain('accounts:set-no-backup-codes'));
});

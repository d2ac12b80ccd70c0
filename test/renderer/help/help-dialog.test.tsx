import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// Loaded on demand in the app; here beforehand, since a busy machine takes its time.
import '../../../renderer/features/accounts/SecretDialog.tsx';
import '../../../renderer/features/backup-codes/UseBackupCodeDialog.tsx';
import '../../../renderer/features/help/HelpDialog.tsx';
import { expectAccessible } from '../axe.ts';
import { renderMain } from '../main/render-main.tsx';

describe('help on the bad day', () => {
  it('opens with F1, also from a button, and lists what may have happened', async () => {
    const { user } = await renderMain();
    screen.getByRole('button', { name: /^Lock(?!out)/ }).focus();
    await user.keyboard('{F1}');
    const dialog = await screen.findByRole('dialog', { name: 'Help' });
    const topics = await within(dialog).findAllByRole('button', { name: /^(My|No|I)/ });
    expect(topics).toHaveLength(7);
    await expectAccessible();
  });

  it('acts on the account at hand: from the refused code to the next one', async () => {
    const { user, bridge } = await renderMain();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('button', { name: /It worked/ });
    await user.keyboard('2');
    await user.click(await screen.findByRole('button', { name: 'More help' }));
    const dialog = await screen.findByRole('dialog', { name: 'My code is not accepted' });
    const steps = await within(dialog).findByRole('list', { name: /What to do/ });
    expect(steps.textContent).toContain('You used 3 of these codes');
    expect(steps.textContent).toContain('Code 4 was refused on');
    expect(steps.textContent).toContain('These codes have a dash');
    expect(steps.textContent).toContain('Sheet C4-9MX');
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Use the next backup code' }));
    await screen.findByRole('dialog', { name: 'Use a backup code' });
    await waitFor(() =>
      expect(bridge.calls.filter((call) => call === 'backup-codes:show')).toHaveLength(2),
    );
  });

  it('follows the account that is chosen', async () => {
    const { user } = await renderMain();
    await user.keyboard('{F1}');
    await user.click(
      await screen.findByRole('button', { name: /I deleted the authenticator app/ }),
    );
    await screen.findByText(/Accounts whose secret is here/);
    await user.type(screen.getByRole('combobox', { name: 'About which account?' }), 'Discord');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText(/The secret of Discord is here/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the QR code' }));
    expect(await screen.findByRole('dialog', { name: /secret/i })).toBeTruthy();
  });
});

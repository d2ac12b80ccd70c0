import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { showToast } from '../../ui/toasts.ts';
import type { CodeFeed } from './code-feed.ts';

/** Copies the one-time code, making a new one where it is counter based, and says how long it stays. */
export async function copyCode(
  account: AccountView,
  feed: CodeFeed,
  seconds: number,
  which: 'current' | 'next' = 'current',
): Promise<void> {
  const accountId = account.id;
  try {
    if (account.otpType === 'hotp') {
      const { code } = await vault('codes:next-hotp', { accountId });
      feed.keepCounterCode(accountId, code);
      showToast(t('main.new-code-copied', { seconds }));
    } else {
      await vault('codes:copy', { accountId, which });
      showToast(t('main.copied', { seconds }));
    }
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}

import type { ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { keychainFailure } from '../keychain/keychain-words.ts';
import type { LockReason } from './lock-reason.ts';
import type { KeychainAtStart } from './useKeychainAtStart.ts';

export interface LockNotesProps {
  readonly reason: LockReason | undefined;
  readonly keychain: KeychainAtStart;
  readonly olderThanSeen: boolean;
}

const olderThanSeenError = new AppError('older-than-seen');

/** What a person must know before they type: a crash, an old file put back, a keychain that said no. */
export function LockNotes({ reason, keychain, olderThanSeen }: LockNotesProps): ReactNode {
  const isSlow = useLater(keychain.isAsking);
  return (
    <>
      {reason === 'vault-crashed' || reason === 'page-crashed' ? (
        <AlertBanner tone="warn" announce>
          {t(`lock.reason.${reason}`)}
        </AlertBanner>
      ) : null}
      {olderThanSeen ? <ErrorNote error={olderThanSeenError} /> : null}
      {isSlow ? <AlertBanner tone="info">{t('keychain.asking')}</AlertBanner> : null}
      {keychain.error === undefined ? null : (
        <AlertBanner tone="warn" announce>
          {keychainFailure(keychain.error)}
        </AlertBanner>
      )}
    </>
  );
}

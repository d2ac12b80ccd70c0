import { assertNever } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { actOnCopy, newCopyDialog } from '../copies/copy-actions.ts';
import { isKeptByHand } from '../copies/copy-words.ts';
import type { OpenDialog } from '../main/dialogs.ts';

export interface Ways {
  readonly open: (dialog: OpenDialog) => void;
  readonly toAccount: (accountId: string) => void;
  readonly toCopies: () => void;
}

export interface FindingAction {
  readonly label: string;
  readonly perform: () => void;
}

/** The one thing to do about a finding: it opens where that is done. */
export function actionOf(finding: Finding, ways: Ways): FindingAction {
  const { kind, accounts } = finding;
  const accountId = accounts[0]?.id ?? '';
  const capture = (): void => ways.open({ type: 'capture', begin: { type: 'empty', accountId } });
  const recovery = (): void => ways.open({ type: 'recovery-codes' });
  const backup = (): void => ways.open({ type: 'backup' });
  switch (kind) {
    case 'recovery-none':
      return { label: t('health.act.make-recovery'), perform: recovery };
    case 'recovery-low':
      return { label: t('health.act.renew-recovery'), perform: recovery };
    case 'recovery-not-kept':
      return { label: t('health.act.keep-recovery'), perform: recovery };
    case 'backup-none':
    case 'backup-old':
      return { label: t('health.act.backup'), perform: backup };
    case 'no-codes':
      return { label: t('health.act.add-codes'), perform: capture };
    case 'concern':
    case 'codes-empty':
    case 'codes-low':
    case 'codes-old':
      return { label: t('health.act.new-codes'), perform: capture };
    case 'same-basket':
      return {
        label: t('health.act.print'),
        perform: () => ways.open({ type: 'print', accountIds: [accountId] }),
      };
    case 'plain-file':
    case 'copy-stale':
    case 'copy-problem':
    case 'copy-unchecked':
      return copyAction(finding, ways);
    case 'drill-due':
      return { label: t('health.act.try'), perform: () => ways.open({ type: 'drill' }) };
    case 'codes-unsure':
      return { label: t('health.act.answer-codes'), perform: () => ways.toAccount(accountId) };
    case 'secret-double':
    case 'secret-weak':
      return { label: t('health.act.see-account'), perform: () => ways.toAccount(accountId) };
    default:
      return assertNever(kind);
  }
}

function copyAction({ kind, copy, replaced }: Finding, ways: Ways): FindingAction {
  if (copy === undefined) return { label: t('health.act.copies'), perform: ways.toCopies };
  const gone = (): void => void actOnCopy(copy, 'gone');
  if (kind === 'plain-file') return { label: t('health.act.file-gone'), perform: gone };
  if (kind !== 'copy-stale') {
    const label = t(kind === 'copy-problem' ? 'health.act.copies' : 'health.act.check');
    return { label, perform: () => ways.open({ type: 'check-copy', copy }) };
  }
  if (isKeptByHand(copy)) {
    return { label: t('health.act.renewed'), perform: () => void actOnCopy(copy, 'renewed') };
  }
  if (replaced === true) return { label: t('health.act.throw-away'), perform: gone };
  const label = t(copy.kind === 'encrypted-file' ? 'health.act.backup' : 'health.act.print-again');
  return { label, perform: () => ways.open(newCopyDialog(copy)) };
}

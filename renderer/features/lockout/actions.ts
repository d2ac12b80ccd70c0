import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount, SinglePoint, StuckAccount } from '../../../shared/views/lockout.ts';
import { titleOf } from '../accounts/names.ts';
import type { OpenDialog } from '../main/dialogs.ts';

/** The one thing to do about it. */
export interface Action {
  readonly label: string;
  /** The label with the name, for those who hear one button after the other. */
  readonly said: string;
  readonly perform: () => void;
}

export interface Doing {
  readonly open: (dialog: OpenDialog) => void;
  readonly ask: (accountId: string) => void;
}

type Kind = 'answer' | 'add-codes' | 'print' | 'backup' | 'recovery-codes';

/** What would help a stuck account the most. */
export function stuckAction(stuck: StuckAccount, account: LockoutAccount, doing: Doing): Action {
  return actionOf(kindFor(stuck, account), account, doing);
}

function kindFor({ notes }: StuckAccount, account: LockoutAccount): Kind {
  if (notes.includes('no-way')) return 'answer';
  if (notes.includes('paper-out-of-date')) return 'print';
  if (notes.includes('backup-out-of-date')) return 'backup';
  if (account.backupCodesLeft === 0) return 'add-codes';
  return notes.includes('only-in-vault') ? 'print' : 'answer';
}

/** A circle opens by backup codes for one of them. */
export function circleAction(circled: readonly LockoutAccount[], doing: Doing): Action | undefined {
  const account = circled.find(({ backupCodesLeft }) => backupCodesLeft === 0) ?? circled[0];
  return account && actionOf('add-codes', account, doing);
}

/** A second way: another copy of the vault, its recovery codes, or backup codes of one that is locked out. */
export function pointAction(
  { points }: SinglePoint,
  lockedOut: readonly LockoutAccount[],
  doing: Doing,
): Action | undefined {
  const account = lockedOut.find(({ backupCodesLeft }) => backupCodesLeft === 0) ?? lockedOut[0];
  if (account === undefined) return undefined;
  const isOneOf = (...things: readonly string[]): boolean =>
    points.some((point) => things.includes(point));
  if (isOneOf('vault', 'computer')) return actionOf('backup', account, doing);
  if (isOneOf('vault-password')) return actionOf('recovery-codes', account, doing);
  if (isOneOf('backup')) return actionOf('print', account, doing);
  return actionOf(account.backupCodesLeft === 0 ? 'add-codes' : 'answer', account, doing);
}

function actionOf(kind: Kind, account: LockoutAccount, { open, ask }: Doing): Action {
  const { accountId } = account;
  const label = t(`lockout.do.${kind}`);
  const performs: Readonly<Record<Kind, () => void>> = {
    answer: () => ask(accountId),
    'add-codes': () => open({ type: 'capture', begin: { type: 'empty', accountId } }),
    print: () => open({ type: 'print', accountIds: [accountId] }),
    backup: () => open({ type: 'backup' }),
    'recovery-codes': () => open({ type: 'recovery-codes' }),
  };
  return {
    label,
    said: t('lockout.do-for', { label, name: titleOf(account) }),
    perform: performs[kind],
  };
}

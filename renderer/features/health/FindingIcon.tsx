import {
  FileLock,
  FileText,
  FileWarning,
  KeyRound,
  Laptop,
  LifeBuoy,
  Smartphone,
  User,
} from 'lucide-react';

import type { ReactNode } from 'react';
import type { CopyView } from '../../../shared/views.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import styles from './health.module.css';

const copyIcons = {
  paper: FileText,
  'encrypted-file': FileLock,
  'plain-file': FileWarning,
  'other-app': Smartphone,
  person: User,
};

/** The mark of the account, or what kind of thing it is. For the eye only. */
export function FindingIcon({ finding }: { readonly finding: Finding }): ReactNode {
  const { kind, accounts, copy } = finding;
  const [account] = accounts;
  if (copy === undefined && account !== undefined && kind !== 'backup-old') {
    return <AccountIcon account={account} />;
  }
  return (
    <span className={styles['icon']} aria-hidden>
      {copy === undefined ? <VaultIcon kind={kind} /> : <CopyIcon kind={copy.kind} />}
    </span>
  );
}

function CopyIcon({ kind }: { readonly kind: CopyView['kind'] }): ReactNode {
  const Icon = copyIcons[kind];
  return <Icon />;
}

function VaultIcon({ kind }: Pick<Finding, 'kind'>): ReactNode {
  if (kind.startsWith('recovery')) return <KeyRound />;
  return kind === 'drill-due' ? <LifeBuoy /> : <Laptop />;
}

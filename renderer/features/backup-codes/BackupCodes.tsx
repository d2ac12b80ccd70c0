import { Eye, EyeOff, Hash, Key, RefreshCw, ShieldAlert, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail, AccountView, CodeSetView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { titleOf } from '../accounts/names.ts';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './backup-codes.module.css';
import { CodeGrid } from './CodeGrid.tsx';
import { FoundIn } from './FoundIn.tsx';
import { NoBackupCodes } from './NoBackupCodes.tsx';
import { OlderSets } from './OlderSets.tsx';
import { SetNote } from './SetNote.tsx';
import { sayConcern } from './say-concern.ts';
import { leftWords } from './set-words.ts';
import { useRevealedSet } from './useRevealedSet.ts';

interface BackupCodesProps {
  readonly account: AccountView;
  readonly detail: AccountDetail | undefined;
  readonly onUse: () => void;
}

/** The backup codes of the chosen account: what is left, each masked with its state, and what to do with them. */
export function BackupCodes({ account, detail, onUse }: BackupCodesProps): ReactNode {
  const open = useOpenDialog();
  const { backup } = account;
  const set = detail?.codeSets.find(({ status }) => status === 'current');
  const revealed = useRevealedSet(account.id, set?.id);
  const older = detail?.codeSets.filter(({ status }) => status === 'retired') ?? [];
  const renew = (): void =>
    open({ type: 'capture', begin: { type: 'empty', accountId: account.id } });

  if (backup.total === 0) {
    return (
      <section className={styles['section']} aria-labelledby="backup-codes">
        <Heading level={3} id="backup-codes">
          {t('backup-codes.title')}
        </Heading>
        <NoBackupCodes account={account} onAdd={renew} />
        <OlderSets account={account} sets={older} />
      </section>
    );
  }
  return (
    <section className={styles['section']} aria-labelledby="backup-codes">
      <div className={styles['head']}>
        <Heading level={3} id="backup-codes" beside={leftWords(backup)}>
          {t('backup-codes.title')}
        </Heading>
        <div className={styles['actions']}>
          <Button icon={<RefreshCw aria-hidden />} onClick={renew}>
            {t('backup-codes.got-new')}
          </Button>
          <Button icon={<Key aria-hidden />} keys={commandKeys['use-backup-code']} onClick={onUse}>
            {t('backup-codes.use')}
          </Button>
        </div>
        {set === undefined ? null : (
          <SetMenu
            accountId={account.id}
            set={set}
            hasConcern={backup.concernAt !== undefined}
            isRevealed={revealed.values !== undefined}
            onReveal={revealed.toggle}
          />
        )}
      </div>
      {set === undefined ? null : (
        <>
          <SetNote account={account} isRevealed={revealed.values !== undefined} />
          {set.ordered ? (
            <p className={styles['foot']}>
              {t('backup-codes.ordered', { name: titleOf(account) })}
            </p>
          ) : null}
          <CodeGrid
            account={account}
            set={set}
            label={t('backup-codes.list')}
            revealed={revealed.values}
          />
          {revealed.originalText === undefined ? null : <FoundIn text={revealed.originalText} />}
          <OlderSets account={account} set={set} renewAt={backup.renewAt} sets={older} />
        </>
      )}
    </section>
  );
}

interface SetMenuProps {
  readonly accountId: string;
  readonly set: CodeSetView;
  readonly hasConcern: boolean;
  readonly isRevealed: boolean;
  readonly onReveal: () => void;
}

function SetMenu({ accountId, set, hasConcern, isRevealed, onReveal }: SetMenuProps): ReactNode {
  const open = useOpenDialog();
  return (
    <MenuButton
      label={t('backup-codes.set-menu')}
      entries={[
        {
          id: 'reveal',
          label: t(isRevealed ? 'backup-codes.hide-set' : 'backup-codes.reveal-set'),
          icon: isRevealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />,
          perform: onReveal,
        },
        {
          id: 'configure',
          label: t('backup-codes.configure-set'),
          icon: <SlidersHorizontal aria-hidden />,
          perform: () => open({ type: 'configure-set', accountId, set }),
        },
        {
          id: 'hash',
          label: t('make.hash-title'),
          icon: <Hash aria-hidden />,
          perform: () => open({ type: 'hash-set', accountId, setId: set.id }),
        },
        {
          id: 'concern',
          label: t(hasConcern ? 'backup-codes.false-alarm' : 'backup-codes.concern'),
          icon: <ShieldAlert aria-hidden />,
          perform: () => void sayConcern([accountId], !hasConcern),
        },
      ]}
    />
  );
}

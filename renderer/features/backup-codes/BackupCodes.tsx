import { Eye, EyeOff, Hash, Key, RefreshCw, ShieldAlert, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail, AccountView, CodeSetView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './backup-codes.module.css';
import { CodeGrid } from './CodeGrid.tsx';
import { FoundIn } from './FoundIn.tsx';
import { NoBackupCodes } from './NoBackupCodes.tsx';
import { OlderSets } from './OlderSets.tsx';
import { SetNote } from './SetNote.tsx';
import { sayConcern } from './say-concern.ts';
import { leftWords } from './set-words.ts';

interface BackupCodesProps {
  readonly account: AccountView;
  readonly detail: AccountDetail | undefined;
  readonly onUse: () => void;
}

/** What a set shows while it is shown whole. */
interface Revealed {
  readonly values: ReadonlyMap<string, string>;
  readonly originalText: string | undefined;
}

/** The backup codes of the chosen account: what is left, each masked with its state, and what to do with them. */
export function BackupCodes({ account, detail, onUse }: BackupCodesProps): ReactNode {
  const [revealed, setRevealed] = useState<Revealed>();
  const open = useOpenDialog();
  const { backup } = account;
  const set = detail?.codeSets.find(({ status }) => status === 'current');
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
        <OlderSets sets={older} />
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
            isRevealed={revealed !== undefined}
            onRevealed={setRevealed}
          />
        )}
      </div>
      {set === undefined ? null : (
        <>
          <SetNote account={account} isRevealed={revealed !== undefined} />
          <CodeGrid account={account} set={set} revealed={revealed?.values} />
          {revealed?.originalText === undefined ? null : <FoundIn text={revealed.originalText} />}
          <OlderSets set={set} renewAt={backup.renewAt} sets={older} />
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
  readonly onRevealed: (revealed: Revealed | undefined) => void;
}

function SetMenu({ accountId, set, hasConcern, isRevealed, onRevealed }: SetMenuProps): ReactNode {
  const open = useOpenDialog();
  const reveal = async (): Promise<void> => {
    try {
      const { codes, originalText } = await vault('backup-codes:reveal-set', {
        accountId,
        setId: set.id,
      });
      onRevealed({
        values: new Map(codes.map(({ codeId, value }) => [codeId, value])),
        originalText,
      });
    } catch (reason) {
      showErrorToast(toAppError(reason));
    }
  };
  return (
    <MenuButton
      label={t('backup-codes.set-menu')}
      entries={[
        {
          id: 'reveal',
          label: t(isRevealed ? 'backup-codes.hide-set' : 'backup-codes.reveal-set'),
          icon: isRevealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />,
          perform: () => (isRevealed ? onRevealed(undefined) : void reveal()),
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

import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { OpenDialog } from './dialogs.ts';
import {
  AboutDialog,
  AddAccountDialog,
  AddCopyDialog,
  AskAgainDialog,
  BackupDialog,
  ClockDialog,
  CodeHistoryDialog,
  CaptureDialog,
  ChangeCopyDialog,
  CheckCopyDialog,
  ConfigureSetDialog,
  CopyDialog,
  DrillDialog,
  EditAccountDialog,
  HashSetDialog,
  HelpDialog,
  ImportDialog,
  LogDialog,
  MakeDialog,
  PrintDialog,
  ReceiptDialog,
  PutAsideDialog,
  RecoveryCodesDialog,
  RehearsalDialog,
  RenewDialog,
  SecretDialog,
  ServiceSheetDialog,
  ShortcutsDialog,
  UseBackupCodeDialog,
} from './lazy-dialogs.ts';
import type { MainView } from './view.ts';

interface DialogHostProps {
  readonly dialog: OpenDialog | undefined;
  readonly knownTags: readonly string[];
  readonly onOpen: (dialog: OpenDialog | undefined) => void;
  readonly onView: (view: MainView) => void;
  /** Accounts came in: the first of them is to be shown. */
  readonly onAdded: (accountIds: readonly string[]) => void;
}

/** Shows the dialog that is open. One at a time: one may hand over to another. */
export function DialogHost(props: DialogHostProps): ReactNode {
  return (
    <Suspense>
      {props.dialog === undefined ? null : <Content {...props} dialog={props.dialog} />}
    </Suspense>
  );
}

function Content({
  dialog,
  knownTags,
  onOpen,
  onView,
  onAdded,
}: DialogHostProps & { readonly dialog: OpenDialog }): ReactNode {
  const onClose = (): void => onOpen(undefined);
  switch (dialog.type) {
    case 'add':
      return (
        <AddAccountDialog
          knownTags={knownTags}
          onClose={onClose}
          onOpen={onOpen}
          onAdded={onAdded}
        />
      );
    case 'edit':
      return <EditAccountDialog detail={dialog.detail} knownTags={knownTags} onClose={onClose} />;
    case 'secret':
      return <SecretDialog account={dialog.account} onClose={onClose} />;
    case 'use-backup-code':
      return (
        <UseBackupCodeDialog
          account={dialog.account}
          {...(dialog.codeId === undefined ? {} : { codeId: dialog.codeId })}
          onClose={onClose}
          onOpen={onOpen}
        />
      );
    case 'code-history':
      return (
        <CodeHistoryDialog account={dialog.account} codeId={dialog.codeId} onClose={onClose} />
      );
    case 'renew':
      return <RenewDialog account={dialog.account} onClose={onClose} onOpen={onOpen} />;
    case 'log':
      return <LogDialog account={dialog.account} onClose={onClose} />;
    case 'ask-again':
      return <AskAgainDialog question={dialog.question} onClose={onClose} />;
    case 'configure-set':
      return <ConfigureSetDialog accountId={dialog.accountId} set={dialog.set} onClose={onClose} />;
    case 'capture':
      return (
        <CaptureDialog
          begin={dialog.begin}
          onClose={onClose}
          onSaved={onAdded}
          onMake={(accountId) =>
            onOpen({ type: 'make', ...(accountId === undefined ? {} : { accountId }) })
          }
        />
      );
    case 'make':
      return (
        <MakeDialog
          {...(dialog.accountId === undefined ? {} : { accountId: dialog.accountId })}
          onClose={onClose}
          onMade={(draftId) => onOpen({ type: 'capture', begin: { type: 'draft', draftId } })}
        />
      );
    case 'hash-set':
      return <HashSetDialog accountId={dialog.accountId} setId={dialog.setId} onClose={onClose} />;
    case 'import':
      return (
        <ImportDialog
          {...(dialog.sources === undefined ? {} : { sources: dialog.sources })}
          onClose={onClose}
          onImported={onAdded}
          onSweep={() => {
            onClose();
            onView({ type: 'sweep' });
          }}
          onCapture={(named) =>
            onOpen({ type: 'capture', begin: { type: 'sources', sources: named } })
          }
        />
      );
    case 'backup':
      return <BackupDialog onClose={onClose} />;
    case 'print':
      return (
        <PrintDialog
          {...(dialog.accountIds === undefined ? {} : { accountIds: dialog.accountIds })}
          onClose={onClose}
        />
      );
    case 'add-copy':
      return <AddCopyDialog onClose={onClose} />;
    case 'copy':
      return <CopyDialog copyId={dialog.copyId} onOpen={onOpen} onClose={onClose} />;
    case 'check-copy':
      return <CheckCopyDialog copy={dialog.copy} onOpen={onOpen} onClose={onClose} />;
    case 'change-copy':
      return <ChangeCopyDialog copy={dialog.copy} onClose={onClose} />;
    case 'drill':
      return <DrillDialog onOpen={onOpen} onClose={onClose} />;
    case 'rehearsal':
      return <RehearsalDialog onOpen={onOpen} onClose={onClose} />;
    case 'receipt':
      return <ReceiptDialog drill={dialog.drill} onClose={onClose} />;
    case 'put-aside':
      return <PutAsideDialog finding={dialog.finding} onClose={onClose} />;
    case 'recovery-codes':
      return <RecoveryCodesDialog onClose={onClose} />;
    case 'help':
      return (
        <HelpDialog
          {...(dialog.topic === undefined ? {} : { topic: dialog.topic })}
          {...(dialog.accountId === undefined ? {} : { accountId: dialog.accountId })}
          onClose={onClose}
          onOpen={onOpen}
        />
      );
    case 'clock':
      return (
        <ClockDialog
          {...(dialog.accountId === undefined ? {} : { accountId: dialog.accountId })}
          onClose={onClose}
        />
      );
    case 'service-sheet':
      return (
        <ServiceSheetDialog
          {...(dialog.of === undefined ? {} : { of: dialog.of })}
          onClose={onClose}
        />
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'about':
      return <AboutDialog onClose={onClose} />;
  }
}

import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { shell } from '../../api.ts';
import type { AreaProps } from '../../area-props.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { AccountsPanes } from './AccountsPanes.tsx';
import { DialogHost } from './DialogHost.tsx';
import { OpenDialogContext } from './dialogs.ts';
import type { OpenDialog } from './dialogs.ts';
import { DropVeil } from './DropVeil.tsx';
import { EmptyVault } from './EmptyVault.tsx';
import {
  CopiesView,
  HealthView,
  LockoutView,
  LogView,
  SettingsView,
  SweepView,
  TrashView,
} from './lazy-dialogs.ts';
import styles from './main-screen.module.css';
import { NoticeBar } from './NoticeBar.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useAccounts } from './useAccounts.ts';
import { CodesContext, useNewCodes } from './useCodes.ts';
import { useDropAndPaste } from './useDropAndPaste.ts';
import { useMainCommands } from './useMainCommands.ts';
import { useNotices } from './useNotices.ts';
import { countAll } from './view.ts';
import type { MainView } from './view.ts';
import { viewTitle } from './view-title.ts';

/** What stands in place of list and detail. */
const pages: ReadonlySet<MainView['type']> = new Set([
  'health',
  'copies',
  'lockout',
  'log',
  'trash',
  'sweep',
  'settings',
]);

/** The unlocked vault: places at the left, then the list and the chosen account, or another page. */
export function MainScreen({ status }: AreaProps): ReactNode {
  const list = useAccounts();
  const settings = useSettings();
  const codes = useNewCodes();
  const [view, setView] = useState<MainView>({ type: 'all' });
  const [chosenId, setChosenId] = useState<string>();
  const [addedId, setAddedId] = useState<string>();
  const [isDetailOpen, setDetailOpen] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>();
  const search = useRef<HTMLInputElement>(null);

  const counts = useMemo(() => countAll(list.accounts), [list.accounts]);
  const drop = useDropAndPaste(dialog !== undefined, (sources) =>
    setDialog({ type: 'import', sources }),
  );
  const health = useVaultRead('health:read', { perGroup: 2 }).data;
  const notices = useNotices({
    status,
    health,
    isAsking: dialog?.type === 'use-backup-code' || dialog?.type === 'ask-again',
    onOpen: setDialog,
    onReview: () => setView({ type: 'health' }),
  });

  const toAccounts = useCallback(() => setView({ type: 'all' }), []);
  const toAccount = (accountId: string): void => {
    setChosenId(accountId);
    setAddedId(accountId);
    setDetailOpen(true);
    toAccounts();
  };
  const onAdded = (accountIds: readonly string[]): void => {
    setChosenId(accountIds[0]);
    setAddedId(accountIds[0]);
    // Whoever works through the health page or the files of a search stays there.
    if (view.type !== 'health' && view.type !== 'sweep') toAccounts();
  };
  useMainCommands({ search, onOpen: setDialog, onView: setView, onDetail: setDetailOpen });

  const isEmpty = list.isLoaded && list.accounts.length === 0;
  const isPage = pages.has(view.type);
  // With accounts on screen the search comes first: AccountsPanes has the key then.
  useEscape(isPage ? toAccounts : isEmpty ? minimise : undefined);
  return (
    <CodesContext value={codes}>
      <OpenDialogContext value={setDialog}>
        <div className={styles['screen']} {...drop.props}>
          <Sidebar
            view={view}
            counts={counts}
            findings={health?.total ?? 0}
            trashed={list.trashed.length}
            onView={setView}
          />
          <main className={styles['main']}>
            {list.error === undefined ? null : <ErrorNote error={list.error} />}
            {isPage || isEmpty ? null : <h1 className="unseen">{viewTitle(view)}</h1>}
            {isPage ? (
              <div className={styles['page']}>
                <Suspense>
                  {view.type === 'trash' ? <TrashView accounts={list.trashed} /> : null}
                  {view.type === 'health' ? (
                    <HealthView
                      toAccount={toAccount}
                      toCopies={() => setView({ type: 'copies' })}
                    />
                  ) : null}
                  {view.type === 'copies' ? <CopiesView /> : null}
                  {view.type === 'lockout' ? <LockoutView /> : null}
                  {view.type === 'log' ? <LogView /> : null}
                  {view.type === 'sweep' ? <SweepView isCovered={dialog !== undefined} /> : null}
                  {view.type === 'settings' ? <SettingsView onClose={toAccounts} /> : null}
                </Suspense>
              </div>
            ) : isEmpty ? (
              <div className={styles['empty']}>
                <NoticeBar {...notices} />
                <EmptyVault />
              </div>
            ) : list.isLoaded && settings !== undefined ? (
              <AccountsPanes
                list={list}
                settings={settings}
                view={view}
                chosenId={chosenId}
                addedId={addedId}
                onAddedShown={() => setAddedId(undefined)}
                isDetailOpen={isDetailOpen}
                onDetail={setDetailOpen}
                onChoose={setChosenId}
                notices={notices}
                search={search}
              />
            ) : null}
          </main>
          {drop.isOver ? <DropVeil /> : null}
        </div>
        <DialogHost
          dialog={dialog}
          knownTags={counts.tags.map(({ tag }) => tag)}
          onOpen={setDialog}
          onView={setView}
          onAdded={onAdded}
        />
      </OpenDialogContext>
    </CodesContext>
  );
}

function minimise(): void {
  void shell('window:minimise', {});
}

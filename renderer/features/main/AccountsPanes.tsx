import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Settings } from '../../../shared/views.ts';
import { shell } from '../../api.ts';
import { changeSettings } from '../../hooks/useSettings.ts';
import { classes } from '../../ui/classes.ts';
import { useEscape } from '../../ui/useEscape.ts';
import { AccountPane } from '../accounts/AccountPane.tsx';
import type { ListHandle } from './AccountList.tsx';
import type { RowActions } from './AccountRow.tsx';
import styles from './accounts-panes.module.css';
import type { AccountsSnapshot } from './accounts-store.ts';
import { ListPane } from './ListPane.tsx';
import { useAccountCommands } from './useAccountCommands.ts';
import { useAddedInSight } from './useAddedInSight.ts';
import { useListed } from './useListed.ts';
import type { Notices } from './useNotices.ts';
import { useSaidCount } from './useSaidCount.ts';
import type { MainView } from './view.ts';

interface AccountsPanesProps {
  readonly list: AccountsSnapshot & { readonly refreshUsage: () => void };
  readonly settings: Settings;
  readonly view: MainView;
  readonly chosenId: string | undefined;
  readonly onChoose: (accountId: string | undefined) => void;
  /** Just came in: to be brought into sight once it is in the list. */
  readonly addedId: string | undefined;
  readonly onAddedShown: () => void;
  /** In a narrow window. */
  readonly isDetailOpen: boolean;
  readonly onDetail: (isOpen: boolean) => void;
  readonly notices: Notices;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The list and the chosen account. In a narrow window the account takes the place of the list. */
export function AccountsPanes(props: AccountsPanesProps): ReactNode {
  const { list, settings, view, onChoose, onDetail, isDetailOpen, search } = props;
  const [query, setQuery] = useState('');
  const [shownId, setShownId] = useState<string>();
  const rows = useRef<ListHandle>(null);

  const listed = useListed(list, view, settings.sort, query);
  const chosen = listed.find(({ id }) => id === props.chosenId) ?? listed[0];
  const commands = useAccountCommands(chosen, settings.clipboardSeconds);
  useSaidCount(query, listed.length);
  useEffect(() => {
    // What had the focus went with the account that it was about.
    if (document.activeElement === document.body) search.current?.focus();
  }, [chosen?.id, search]);
  useAddedInSight(props.addedId, listed, (index) => {
    rows.current?.reveal(index);
    props.onAddedShown();
  });
  if (props.addedId !== undefined && query !== '') setQuery('');

  const onQuery = (next: string): void => {
    setQuery(next);
    // The best match is what Enter should copy.
    onChoose(undefined);
    rows.current?.reveal(0);
  };
  const toList = (): void => {
    onDetail(false);
    // After the list is back on screen.
    requestAnimationFrame(() => search.current?.focus());
  };
  useEscape(() => {
    if (isDetailOpen && search.current?.checkVisibility?.() === false) toList();
    else if (query !== '') onQuery('');
    else void shell('window:minimise', {});
  });

  const { copy } = commands;
  // The same object while nothing in it changes: each row is drawn with it.
  const actions = useMemo<RowActions>(
    () => ({
      choose: onChoose,
      openDetail: () => {
        search.current?.focus();
        onDetail(true);
      },
      copy,
      show: (accountId) => setShownId(accountId),
    }),
    [onChoose, onDetail, copy, search],
  );

  return (
    <div className={classes(styles['panes'], isDetailOpen && styles['detailOpen'])}>
      <ListPane
        rows={rows}
        search={search}
        listed={listed}
        total={list.accounts.length}
        chosenId={chosen?.id}
        query={query}
        onQuery={onQuery}
        settings={settings}
        shownId={shownId}
        view={view}
        notices={props.notices}
        actions={actions}
        onSort={(sort) => {
          list.refreshUsage();
          void changeSettings({ sort });
        }}
      />
      {chosen === undefined ? (
        <div className={styles['nothing']} />
      ) : (
        <AccountPane
          account={chosen}
          isHidden={settings.hideCodes && shownId !== chosen.id}
          canHide={settings.hideCodes}
          onShow={(isShown) => setShownId(isShown ? chosen.id : undefined)}
          clipboardSeconds={settings.clipboardSeconds}
          onCopy={(which) => void copy(chosen, which)}
          onUse={commands.openBackupCode}
          onBack={toList}
          isOpenInNarrow={isDetailOpen}
        />
      )}
    </div>
  );
}

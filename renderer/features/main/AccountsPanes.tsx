import { useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Settings } from '../../../shared/views.ts';
import { shell } from '../../api.ts';
import { changeSettings } from '../../hooks/useSettings.ts';
import { classes } from '../../ui/classes.ts';
import { AccountPane } from '../accounts/AccountPane.tsx';
import type { ListHandle } from './AccountList.tsx';
import type { RowActions } from './AccountRow.tsx';
import styles from './accounts-panes.module.css';
import type { AccountsSnapshot } from './accounts-store.ts';
import { ListPane } from './ListPane.tsx';
import { useAccountCommands } from './useAccountCommands.ts';
import { useEscape } from '../../ui/useEscape.ts';
import { useListed } from './useListed.ts';
import type { Notice } from './useNotices.ts';
import { useSaidCount } from './useSaidCount.ts';
import { viewTitle } from './view-title.ts';
import type { MainView } from './view.ts';

interface AccountsPanesProps {
  readonly list: AccountsSnapshot & { readonly refreshUsage: () => void };
  readonly settings: Settings;
  readonly view: MainView;
  readonly onView: (view: MainView) => void;
  readonly chosenId: string | undefined;
  readonly onChoose: (accountId: string | undefined) => void;
  readonly notices: readonly Notice[];
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The list and the chosen account. In a narrow window the account takes the place of the list. */
export function AccountsPanes(props: AccountsPanesProps): ReactNode {
  const { list, settings, view, onView, onChoose, search } = props;
  const [query, setQuery] = useState('');
  const [shownId, setShownId] = useState<string>();
  const [isDetailOpen, setDetailOpen] = useState(false);
  const rows = useRef<ListHandle>(null);

  const listed = useListed(list, view, settings.sort, query);
  const chosen = listed.find(({ id }) => id === props.chosenId) ?? listed[0];
  const commands = useAccountCommands(chosen, settings.clipboardSeconds);
  useSaidCount(query, listed.length);

  const onQuery = (next: string): void => {
    setQuery(next);
    // The best match is what Enter should copy.
    onChoose(undefined);
    rows.current?.reveal(0);
  };
  const toList = (): void => {
    setDetailOpen(false);
    // After the list is back on screen.
    requestAnimationFrame(() => search.current?.focus());
  };
  useEscape(() => {
    if (isDetailOpen && search.current?.checkVisibility?.() === false) toList();
    else if (query !== '') onQuery('');
    else if (view.type === 'review') onView({ type: 'all' });
    else void shell('window:minimise', {});
  });

  const { copy } = commands;
  // The same object while nothing in it changes: each row is drawn with it.
  const actions = useMemo<RowActions>(
    () => ({
      choose: onChoose,
      openDetail: () => setDetailOpen(true),
      copy,
      show: (accountId) => setShownId(accountId),
    }),
    [onChoose, copy],
  );

  return (
    <div className={classes(styles['panes'], isDetailOpen && styles['detailOpen'])}>
      <h1 className="unseen">{viewTitle(view)}</h1>
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
        onShowAll={() => onView({ type: 'all' })}
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
          onUse={commands.useBackupCode}
          onBack={toList}
          isOpenInNarrow={isDetailOpen}
        />
      )}
    </div>
  );
}

import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode, RefObject } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, Settings } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { ariaKeys } from '../../ui/keys.ts';
import { AccountList } from './AccountList.tsx';
import type { ListHandle } from './AccountList.tsx';
import { rowId } from './AccountRow.tsx';
import type { RowActions } from './AccountRow.tsx';
import { useOpenDialog } from './dialogs.ts';
import { ListBar } from './ListBar.tsx';
import styles from './list-pane.module.css';
import { NoRows } from './NoRows.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { usualPeriod } from './RowCode.tsx';
import { SearchField } from './SearchField.tsx';
import type { Notices } from './useNotices.ts';
import { useRowKeys } from './useRowKeys.ts';
import type { MainView } from './view.ts';

interface ListPaneProps {
  readonly rows: RefObject<ListHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly listed: readonly AccountView[];
  readonly total: number;
  readonly chosenId: string | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly settings: Settings;
  readonly shownId: string | undefined;
  readonly view: MainView;
  readonly notices: Notices;
  readonly actions: RowActions;
  readonly onSort: (sort: Settings['sort']) => void;
}

export function ListPane(props: ListPaneProps): ReactNode {
  const { rows, search, listed, chosenId, query, settings, view, actions } = props;
  const listId = useId();
  const open = useOpenDialog();
  const onKeyDown = useRowKeys({
    accounts: listed,
    chosenId,
    list: rows,
    onChoose: actions.choose,
  });
  return (
    <section className={styles['pane']} aria-label={t('main.accounts')}>
      <div className={styles['head']}>
        <div className={styles['search']}>
          <SearchField
            input={search}
            query={query}
            onQuery={props.onQuery}
            total={props.total}
            listId={listId}
            activeRowId={chosenId === undefined ? undefined : rowId(chosenId)}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button
          icon={<Plus aria-hidden />}
          aria-label={t('accounts.add-title')}
          aria-keyshortcuts={ariaKeys(commandKeys['add-account'])}
          onClick={() => open({ type: 'add' })}
        >
          {t('main.add')}
        </Button>
      </div>
      <NoticeBar {...props.notices} />
      <ListBar
        hasRing={!settings.hideCodes && listed.some(({ period }) => period === usualPeriod)}
        sort={settings.sort}
        onSort={props.onSort}
        onDetails={chosenId === undefined ? undefined : actions.openDetail}
      />
      <AccountList
        ref={rows}
        listId={listId}
        accounts={listed}
        chosenId={chosenId}
        hidesCodes={settings.hideCodes}
        shownId={props.shownId}
        calm={isCalm(listed)}
        actions={actions}
      />
      {listed.length === 0 ? <NoRows view={view} query={query} /> : null}
    </section>
  );
}

/** Where every fourth account has no backup codes, amber on each of them would drown what is urgent. */
function isCalm(accounts: readonly AccountView[]): boolean {
  let without = 0;
  for (const { backup } of accounts) if (backup.state === 'none') without += 1;
  return without > 3 && without * 4 > accounts.length;
}

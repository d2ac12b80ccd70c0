import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly total: number;
  readonly listId: string;
  readonly activeRowId: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Has the focus at start. The list is its list box, so that typing and moving need no change of focus. */
export function SearchField({
  input,
  query,
  onQuery,
  total,
  listId,
  activeRowId,
  onKeyDown,
}: SearchFieldProps): ReactNode {
  return (
    <TextField
      ref={input}
      label={t('main.search-accounts')}
      labelHidden
      icon={<Search aria-hidden />}
      placeholder={t('main.search', { count: total })}
      value={query}
      onChange={onQuery}
      onKeyDown={onKeyDown}
      autoFocus
      data-hotkeys
      role="combobox"
      aria-expanded
      aria-autocomplete="list"
      aria-controls={listId}
      aria-activedescendant={activeRowId}
      end={
        query === '' ? (
          <Kbd keys={commandKeys.find} />
        ) : (
          <IconButton
            size="small"
            icon={<X />}
            label={t('main.clear-search')}
            onClick={() => {
              onQuery('');
              input.current?.focus();
            }}
          />
        )
      }
    />
  );
}

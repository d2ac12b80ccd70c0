import type { RefObject } from 'react';
import { shell } from '../../api.ts';
import { undoLast } from '../../hooks/undo.ts';
import { useHotkeys } from '../../hooks/useHotkeys.ts';
import type { OpenDialog } from './dialogs.ts';
import { useFindKey } from './useFindKey.ts';
import type { MainView } from './view.ts';

interface MainCommands {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onView: (view: MainView) => void;
  readonly onDetail: (isOpen: boolean) => void;
}

/** What works wherever one is in the unlocked vault. Copying and using codes belong to the list. */
export function useMainCommands({ search, onOpen, onView, onDetail }: MainCommands): void {
  const find = (): void => {
    if (search.current === null) onView({ type: 'all' });
    onDetail(false);
    // In a narrow window the field may just be coming back.
    requestAnimationFrame(() => {
      search.current?.focus();
      search.current?.select();
    });
  };
  useFindKey(find);
  useHotkeys({
    find,
    'add-account': () => onOpen({ type: 'add' }),
    'capture-codes': () => onOpen({ type: 'capture', begin: { type: 'empty' } }),
    'make-codes': () => onOpen({ type: 'make' }),
    import: () => onOpen({ type: 'import' }),
    'find-files': () => onView({ type: 'sweep' }),
    backup: () => onOpen({ type: 'backup' }),
    print: () => onOpen({ type: 'print' }),
    'undo-change': undoLast,
    settings: () => onView({ type: 'settings' }),
    'check-clock': () => onOpen({ type: 'clock' }),
    'service-sheets': () => onOpen({ type: 'service-sheet' }),
    help: () => onOpen({ type: 'help' }),
    shortcuts: () => onOpen({ type: 'shortcuts' }),
    about: () => onOpen({ type: 'about' }),
    lock: () => void shell('vault:lock', {}),
  });
}

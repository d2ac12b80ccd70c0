import { CircleCheck, Eye, FileCheck2, ListChecks, ListX, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../ui/MenuButton.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { actOnCopy } from './copy-actions.ts';
import { copyName, isChecked, isKeptByHand } from './copy-words.ts';

/** Everything that can be done with a copy's entry. */
export function CopyMenu({ copy }: { readonly copy: CopyView }): ReactNode {
  const open = useOpenDialog();
  const isGone = copy.goneAt !== undefined;
  const entries: readonly (MenuEntry | undefined)[] = [
    {
      id: 'details',
      label: t('copies.details'),
      icon: <ListChecks />,
      perform: () => open({ type: 'copy', copyId: copy.id }),
    },
    isGone || !isChecked(copy)
      ? undefined
      : {
          id: 'check',
          label: t('copies.check'),
          icon: <Eye />,
          perform: () => open({ type: 'check-copy', copy }),
        },
    isGone || (copy.kind !== 'encrypted-file' && copy.kind !== 'paper')
      ? undefined
      : {
          id: 'prove',
          label: t('copies.prove'),
          icon: <FileCheck2 />,
          perform: () => open({ type: 'drill' }),
        },
    isGone || copy.upToDate || !isKeptByHand(copy)
      ? undefined
      : {
          id: 'renewed',
          label: t('copies.brought-up-to-date'),
          icon: <CircleCheck />,
          perform: () => void actOnCopy(copy, 'renewed'),
        },
    {
      id: 'change',
      label: t('copies.change'),
      icon: <Pencil />,
      perform: () => open({ type: 'change-copy', copy }),
    },
    isGone
      ? undefined
      : {
          id: 'gone',
          label: t('copies.no-longer-there'),
          icon: <Trash2 />,
          lineAbove: true,
          perform: () => void actOnCopy(copy, 'gone'),
        },
    {
      id: 'remove',
      label: t('copies.remove-entry'),
      icon: <ListX />,
      lineAbove: isGone,
      perform: () => void actOnCopy(copy, 'removed'),
    },
  ];
  return (
    <MenuButton
      label={t('copies.menu', { name: copyName(copy) })}
      entries={entries.filter((entry) => entry !== undefined)}
    />
  );
}

import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { titleOf } from '../accounts/names.ts';
import { filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';

/** The name that the sets were saved under; undefined when they are several. */
export function savedName(
  sets: readonly EditedSet[],
  accounts: readonly AccountView[],
): string | undefined {
  const [set] = sets;
  if (set === undefined || sets.length > 1) return undefined;
  const account =
    set.goesTo === 'account' ? accounts.find(({ id }) => id === set.accountId) : undefined;
  return titleOf(account ?? set);
}

export function savedSentence(
  sets: readonly EditedSet[],
  accounts: readonly AccountView[],
): string {
  const name = savedName(sets, accounts);
  const [set] = sets;
  return name === undefined || set === undefined
    ? t('capture.saved-many', { count: sets.length })
    : t('capture.saved', { count: filledCodes(set).length, name });
}

/** When every set was there already. */
export function keptSentence(sets: readonly EditedSet[], accounts: readonly AccountView[]): string {
  const name = savedName(sets, accounts);
  return name === undefined ? t('capture.kept-many') : t('capture.kept', { name });
}

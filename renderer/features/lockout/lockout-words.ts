import { t } from '../../../shared/strings/i18n.ts';
import type { Lack, LockoutAccount, StuckAccount } from '../../../shared/views/lockout.ts';
import { titleOf } from '../accounts/names.ts';

export type ByName = ReadonlyMap<string, LockoutAccount>;

const namesAtMost = 4;

/** A thing in words, or the name of an account. */
export function lackWords(lack: Lack, accounts: ByName): string {
  const account = accounts.get(lack);
  return account === undefined ? t(`lockout.thing.${lack as 'phone'}`) : titleOf(account);
}

/** "GitHub, Google, npm, Steam and 3 more". */
export function namesOf(ids: readonly string[], accounts: ByName): string {
  const names = ids
    .slice(0, namesAtMost)
    .map((id) => lackWords(id, accounts))
    .join(', ');
  const count = ids.length - namesAtMost;
  return count > 0 ? t('lockout.names-more', { names, count }) : names;
}

/** What each way of a stuck account is missing, and why what is kept of it does not help. */
export function stuckWords({ lacks, notes, guessed }: StuckAccount, accounts: ByName): string {
  const ways = lacks.map((list) =>
    list.map((lack) => lackWords(lack, accounts)).join(t('lockout.and')),
  );
  return [
    ...(ways.length === 0 ? [] : [t('lockout.needs-one', { what: ways.join(t('lockout.or')) })]),
    ...notes.map((note) => t(`lockout.note.${note}`)),
    ...(guessed ? [t('lockout.guessed')] : []),
  ].join(' · ');
}

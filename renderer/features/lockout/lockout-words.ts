import { t } from '../../../shared/strings/i18n.ts';
import type {
  Lack,
  LockoutAccount,
  MeansView,
  StuckAccount,
  WayView,
} from '../../../shared/views/lockout.ts';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import type { Arrow } from './access-arrows.ts';

export type ByName = ReadonlyMap<string, LockoutAccount>;

const namesAtMost = 4;

/** A thing in words, or the name of an account. */
export function lackWords(lack: Lack, accounts: ByName): string {
  const account = accounts.get(lack);
  return account === undefined ? t(`lockout.thing.${lack as 'phone'}`) : titleOf(account);
}

/** "GitHub, Google, npm, Steam and 3 more". */
export function namesOf(ids: readonly string[], accounts: ByName): string {
  const names = ids.slice(0, namesAtMost).map((id) => lackWords(id, accounts));
  const count = ids.length - namesAtMost;
  return count > 0
    ? t('lockout.names-more', { names: names.join(', '), count })
    : listed(names, t('lockout.and'));
}

/** "this computer, this vault or my phone". */
export function anyOf(words: readonly string[]): string {
  return listed(words, t('lockout.or'));
}

function listed(words: readonly string[], join: string): string {
  const last = words.at(-1) ?? '';
  const rest = words.slice(0, -1).join(', ');
  return rest === '' ? last : `${rest}${join}${last}`;
}

/** What each way of a stuck account is missing, and why what is kept of it does not help. */
export function stuckWords({ lacks, notes, guessed }: StuckAccount, accounts: ByName): string {
  const ways = lacks.map((list) =>
    list.map((lack) => lackWords(lack, accounts)).join(t('lockout.and')),
  );
  return [
    ...(ways.length === 0 ? [] : [t('lockout.needs-one', { what: anyOf(ways) })]),
    ...notes.map((note) => t(`lockout.note.${note}`)),
    ...(guessed ? [t('lockout.guessed')] : []),
  ].join(' · ');
}

/** All that a way takes: "my phone and something on paper". */
export function wayWords(way: WayView, accounts: ByName, question: 'opens' | 'regains'): string {
  const [only] = way;
  if (way.length === 1 && only?.type === 'account') {
    const account = accounts.get(only.accountId);
    if (account === undefined) return t('lockout.thing.unknown-account');
    const name = fullNameOf(account);
    if (question === 'opens') return t('lockout.way-sign-in', { name });
    return account.isMail ? t('lockout.way-mail', { name }) : t('lockout.way-through', { name });
  }
  const words = way.map((means) => meansWords(means, accounts)).join(t('lockout.and'));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function meansWords(means: MeansView, accounts: ByName): string {
  if (means.type !== 'account') return t(`lockout.means.${means.type}`);
  const account = accounts.get(means.accountId);
  return account === undefined ? t('lockout.thing.unknown-account') : fullNameOf(account);
}

/** What the vault keeps of an account: "its one-time code and 8 backup codes"; empty for nothing. */
export function keptWords({ hasOneTimeCode, backupCodesLeft: count }: LockoutAccount): string {
  return [
    ...(hasOneTimeCode ? [t('lockout.kept-code')] : []),
    ...(count > 0 ? [t('common.backup-codes', { count })] : []),
  ].join(t('lockout.and'));
}

/** By what opens others or gets them back: what the drawing shows, line by line. */
export function arrowWords(arrows: readonly Arrow[], accounts: ByName): readonly string[] {
  const kinds = ['regains', 'opens'] as const;
  return [...new Set(arrows.map(({ from }) => from))].flatMap((from) =>
    kinds.flatMap((kind) => {
      const to = arrows.filter((arrow) => arrow.from === from && arrow.kind === kind);
      if (to.length === 0) return [];
      const names = listed(
        to.map((arrow) => lackWords(arrow.to, accounts)),
        t('lockout.and'),
      );
      return [t(`lockout.arrow-${kind}`, { what: lackWords(from, accounts), names })];
    }),
  );
}

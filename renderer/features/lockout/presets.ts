import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount, MeansType, WayView } from '../../../shared/views/lockout.ts';
import { type ByName, wayWords } from './lockout-words.ts';

export interface Preset {
  readonly key: string;
  readonly label: string;
  readonly way: WayView;
  /** Known without being asked, and by what. */
  readonly known?: string;
}

const opening = [
  ['password-vault', ['password', 'vault']],
  ['password-phone', ['password', 'phone']],
  ['password-security-key', ['password', 'security-key']],
  ['security-key-alone', ['security-key']],
  ['password-alone', ['password']],
] as const;

const regaining = [
  ['password-paper', ['password', 'paper']],
  ['paper-alone', ['paper']],
  ['phone-alone', ['phone']],
  ['person', ['person']],
] as const;

type Named = (typeof opening | typeof regaining)[number];

/** Two ways are the same when they take the same, in whatever order. */
export function keyOf(way: WayView): string {
  return way
    .map((means) => (means.type === 'account' ? means.accountId : means.type))
    .toSorted()
    .join('+');
}

function preset([name, types]: Named): Preset {
  const way = types.map((type: MeansType) => ({ type }));
  return { key: keyOf(way), label: t(`lockout.way.${name}`), way };
}

/** What is usual, and what was answered, guessed or put together besides. */
export function openingPresets(
  { hasOneTimeCode, backupCodesLeft }: LockoutAccount,
  others: readonly WayView[],
  accounts: ByName,
): readonly Preset[] {
  const isKept = hasOneTimeCode || backupCodesLeft > 0;
  const usual = opening.map((named): Preset => {
    const known = isKept && named[0] === 'password-vault';
    return { ...preset(named), ...(known ? { known: t('lockout.known-here') } : {}) };
  });
  return withOthers(usual, others, (way) => wayWords(way, accounts, 'opens'));
}

/** The same for getting an account back; a mail to each of the mail accounts, too. */
export function regainingPresets(
  { accountId: own, regainedBy }: LockoutAccount,
  others: readonly WayView[],
  accounts: ByName,
): readonly Preset[] {
  const words = (way: WayView): string => wayWords(way, accounts, 'regains');
  const through = (accountId: string): Preset => {
    const way = [{ type: 'account' as const, accountId }];
    return { key: keyOf(way), label: words(way), way };
  };
  const mails = [...accounts.values()].filter(
    ({ isMail, accountId }) => isMail && accountId !== own && !regainedBy.includes(accountId),
  );
  const usual = [
    ...regainedBy.map((id) => ({ ...through(id), known: t('lockout.known-there') })),
    ...mails.map(({ accountId }) => through(accountId)),
    ...regaining.map(preset),
  ];
  return withOthers(usual, others, words);
}

function withOthers(
  presets: readonly Preset[],
  ways: readonly WayView[],
  labelOf: (way: WayView) => string,
): readonly Preset[] {
  const known = new Set(presets.map(({ key }) => key));
  const others = ways
    .filter((way) => !known.has(keyOf(way)))
    .map((way) => ({ key: keyOf(way), label: labelOf(way), way }));
  return [...presets, ...others];
}

import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount, WayView } from '../../../shared/views/lockout.ts';
import { fullNameOf } from '../accounts/names.ts';

export interface Preset {
  readonly key: string;
  readonly label: string;
  readonly way: WayView;
}

const opening = [
  ['password-vault', ['password', 'vault']],
  ['password-phone', ['password', 'phone']],
  ['password-security-key', ['password', 'security-key']],
  ['security-key-alone', ['security-key']],
  ['password-alone', ['password']],
] as const;

const regaining = [
  ['paper-alone', ['paper']],
  ['password-paper', ['password', 'paper']],
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
  const way = types.map((type) => ({ type }));
  return { key: keyOf(way), label: t(`lockout.way.${name}`), way };
}

/** What is usual, and what was answered or guessed besides. */
export function openingPresets(answered: readonly WayView[]): readonly Preset[] {
  return withOthers(opening.map(preset), answered);
}

/** The same for getting an account back; a mail to each of the mail accounts, too. */
export function regainingPresets(
  own: LockoutAccount,
  mails: readonly LockoutAccount[],
): readonly Preset[] {
  const mailed = mails
    .filter(({ accountId }) => accountId !== own.accountId)
    .map((mail): Preset => {
      const way = [{ type: 'account' as const, accountId: mail.accountId }];
      return { key: keyOf(way), label: t('lockout.way-account', { name: fullNameOf(mail) }), way };
    });
  return withOthers([...mailed, ...regaining.map(preset)], own.answers.regainedWith);
}

function withOthers(presets: readonly Preset[], answered: readonly WayView[]): readonly Preset[] {
  const known = new Set(presets.map(({ key }) => key));
  const others = answered
    .filter((way) => !known.has(keyOf(way)))
    .map((way) => ({ key: keyOf(way), label: t('lockout.way-other'), way }));
  return [...presets, ...others];
}

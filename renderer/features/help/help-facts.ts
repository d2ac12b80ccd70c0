import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail, CodeSetView, CodeView, CopyView } from '../../../shared/views.ts';
import { titleOf } from '../accounts/names.ts';
import { copyName, forAccount } from '../copies/copy-words.ts';

/** What the vault knows about the account at hand, as far as help can use it. */
export interface HelpFacts {
  readonly name: string;
  /** It has a one-time code: by time, or by a counter. */
  readonly oneTimeCode: 'timed' | 'counted' | undefined;
  /** One-time codes are made for a time so far from this computer's clock. */
  readonly clockOffsetSeconds: number;
  readonly current: CodeSetView | undefined;
  /** Newest first. */
  readonly retired: readonly CodeSetView[];
  readonly left: number;
  readonly isLow: boolean;
  /** Those that are still there. */
  readonly copies: readonly CopyView[];
}

export function helpFacts(
  { account, codeSets, copies }: AccountDetail,
  clockOffsetSeconds: number,
): HelpFacts {
  const { backup } = account;
  return {
    name: titleOf(account),
    oneTimeCode:
      account.otpType === undefined
        ? undefined
        : account.period === undefined
          ? 'counted'
          : 'timed',
    clockOffsetSeconds,
    current: codeSets.find(({ status }) => status === 'current'),
    retired: codeSets.filter(({ status }) => status === 'retired'),
    left: backup.left,
    isLow: backup.state === 'low',
    copies: copies
      .filter(({ goneAt }) => goneAt === undefined)
      .map((copy) => forAccount(copy, account.id)),
  };
}

/** Codes of the current set whose last event is of this type, the latest last. */
export function codesAfter(
  facts: HelpFacts,
  ...types: readonly NonNullable<CodeView['lastEvent']>['type'][]
): (CodeView & { readonly lastEvent: NonNullable<CodeView['lastEvent']> })[] {
  return (facts.current?.codes ?? [])
    .flatMap((code) => {
      const { lastEvent } = code;
      return lastEvent !== undefined && types.includes(lastEvent.type)
        ? [{ ...code, lastEvent }]
        : [];
    })
    .sort((a, b) => a.lastEvent.at.localeCompare(b.lastEvent.at));
}

/** What stands between the characters of these codes, as the service printed them. */
export function separatorOf({ codes }: CodeSetView): 'dash' | 'blank' | 'plain' | 'mixed' {
  const kinds = new Set(
    codes.map(({ mask }) => (mask.includes('-') ? 'dash' : mask.includes(' ') ? 'blank' : 'plain')),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'mixed';
}

/** "Sheet K7-2QF, safe at home", one line for each copy, those that are up to date first. */
export function copyLines(copies: readonly CopyView[]): string[] {
  return copies
    .toSorted((a, b) => Number(b.upToDate) - Number(a.upToDate))
    .map((copy) =>
      copy.upToDate ? copyWords(copy) : t('help.copy-stale', { copy: copyWords(copy) }),
    );
}

export function copyWords(copy: CopyView): string {
  const name = copyName(copy);
  const { place } = copy;
  return place === '' ? name : t('help.copy-line', { name, place });
}

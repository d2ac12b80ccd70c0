import type { LogEntryView } from '../../../shared/views/log.ts';
import type { Account } from '../../model/account.ts';
import type { BackupCode, BackupCodeEvent } from '../../model/backup-code.ts';
import type { LogEntry, VaultContents } from '../../model/vault-contents.ts';
import { codeKey } from './comparison.ts';

/** Log entries about one code begin so; while the code is there, its own events say more. */
const aboutOneCode = 'backup-code-';

interface Wanted {
  readonly accountId?: string | undefined;
  /** Only what came before this moment. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/**
 * What happened, newest first: the log, with the events of each code in place of their entries there.
 * What happened in one moment is never told in two parts: there may be a few more than `limit`.
 */
export function happenings(
  contents: VaultContents,
  { accountId, before, limit }: Wanted,
): { readonly entries: LogEntryView[]; readonly hasOlder: boolean } {
  const accounts = contents.accounts.filter(
    ({ id }) => accountId === undefined || id === accountId,
  );
  const told = accounts.flatMap(codeHappenings);
  const byEvent = new Set(told.map(momentOf));
  const names = new Map(contents.accounts.map((account) => [account.id, account]));
  const logged = contents.log
    .filter((entry) => accountId === undefined || entry.accountId === accountId)
    .filter((entry) => !entry.what.startsWith(aboutOneCode) || !byEvent.has(momentOf(entry)))
    .map((entry) => logView(entry, entry.accountId && names.get(entry.accountId)));
  const all = [...logged, ...told]
    .filter(({ at }) => before === undefined || at < before)
    .reverse()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const last = all[limit - 1];
  const end = last === undefined ? all.length : all.findLastIndex(({ at }) => at >= last.at) + 1;
  return { entries: all.slice(0, end), hasOlder: end < all.length };
}

function momentOf({ accountId, at }: { accountId?: string | undefined; at: string }): string {
  return `${accountId ?? ''} ${at}`;
}

function logView(
  { at, what, accountId, count }: LogEntry,
  account: Account | '' | undefined,
): LogEntryView {
  return {
    at,
    what,
    ...(accountId === undefined ? {} : { accountId }),
    ...(account ? { issuer: account.issuer, accountName: account.accountName } : {}),
    ...(count === undefined ? {} : { count }),
  };
}

function codeHappenings({ id, issuer, accountName, codeSets }: Account): LogEntryView[] {
  // A code that was in the set before brought its events along: they are told of the newest set.
  const told = new Set<string>();
  const isFresh = (code: BackupCode, { type, at }: BackupCodeEvent): boolean => {
    const key = `${type} ${at} ${codeKey(code.value)}`;
    return told.size < told.add(key).size;
  };
  const newestFirst = codeSets.toReversed().map((set) =>
    set.codes.flatMap((code, index) =>
      code.events
        .filter((event) => isFresh(code, event))
        .map(({ type, at, where }) => ({
          at,
          what: `code-${type}`,
          accountId: id,
          issuer,
          accountName,
          position: index + 1,
          ...(set.status === 'retired' ? { isRetired: true as const } : {}),
          ...(where === undefined ? {} : { where }),
        })),
    ),
  );
  return newestFirst.toReversed().flat();
}

/** The places that were given for codes, the latest first, each once. */
export function placesSaid({ accounts }: VaultContents, most: number): string[] {
  const said = accounts
    .flatMap(({ codeSets }) =>
      codeSets.flatMap(({ codes }) => codes.flatMap((code) => code.events)),
    )
    .filter((event): event is BackupCodeEvent & { where: string } => event.where !== undefined)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return [...new Set(said.map(({ where }) => where))].slice(0, most);
}

import { AppError } from '../../../shared/errors.ts';
import { sha256Hex } from '../../crypto/sha256.ts';
import { parseRecoveryCode } from '../../encoding/crockford.ts';
import type { CopyId } from '../../model/ids.ts';
import { type Copy, USUAL_CHECK_DAYS, type VaultContents } from '../../model/vault-contents.ts';
import { currentHoldings } from '../backup-codes/copy-holding.ts';
import { asBackup, createBackup } from '../format/backup.ts';
import { parseVaultText } from '../format/file-text.ts';
import { openWithKey, openWithPassword, openWithRecoveryCode } from '../format/sealed-vault.ts';
import { entered } from '../ledger.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session.ts';
import { materialOf } from '../sources.ts';
import type { AreaHandlers } from './area.ts';
import { type Door, makeVault } from './vault.ts';

export function backupHandlers(door: Door): AreaHandlers<'backup'> {
  const { session } = door;
  return {
    'backup:write': async ({ grantId, password, withRecoveryCodes, place }) => {
      const { header, vaultKey, contents } = session.open;
      const text =
        password === undefined
          ? asBackup({ header, vaultKey, contents, withRecovery: withRecoveryCodes })
          : await createBackup({ header, contents, password, withRecovery: withRecoveryCodes });
      const staged = await session.host.call('export:stage', { grantId, bytes: bytesOf(text) });
      let read: VaultContents;
      try {
        // Called done only after what lies on disk was opened the way the person will open it.
        ({ contents: read } =
          password === undefined
            ? openWithKey(staged.bytes, vaultKey)
            : await openWithPassword(staged.bytes, password));
      } catch (error) {
        await session.host.call('export:abort', { grantId });
        throw error;
      }
      const { fileName, path } = await session.host.call('export:commit', { grantId });
      const now = session.now;
      const copy: Copy = {
        id: newId<CopyId>(),
        kind: 'encrypted-file',
        place: place.trim(),
        madeAt: now,
        fileName,
        fingerprint: sha256Hex(staged.bytes),
        holds: currentHoldings(read.accounts),
        checkEveryDays: USUAL_CHECK_DAYS,
        accountIds: read.accounts.map(({ id }) => id),
        lastCheckedAt: now,
      };
      // Where it lies is kept, sealed, so that it can be checked later.
      await session.record((later) => ({
        contents: entered(later, copy, path),
        log: { what: 'backup-written' },
      }));
      return { fileName, ...countsOf(read) };
    },
    'backup:inspect': async ({ source }) => {
      const { name, bytes } = await materialOf(source, session.host);
      const { header } = parseVaultText(bytes);
      return {
        fileName: name,
        revision: header.revision,
        recoveryCodes: header.slots.filter(({ kind }) => kind === 'recovery').length,
      };
    },
    'backup:restore': async ({ source, opensWith, newPassword }) => {
      const { bytes } = await materialOf(source, session.host);
      return session.exclusively(async () => {
        requireClosed(session);
        door.delay.check();
        const contents = await opened(bytes, opensWith).catch((error: unknown) => {
          if (error instanceof AppError && error.code.startsWith('wrong-')) {
            door.delay.failed();
          }
          throw error;
        });
        // Its recovery codes belong to the old file: new ones are issued. What its clock was off by
        // was said of the computer that it was on.
        await makeVault(
          door,
          {
            ...contents,
            recovery: {},
            preferences: { ...contents.preferences, clockOffsetMs: 0 },
          },
          newPassword,
          false,
          await setAside(door),
        );
        return countsOf(contents);
      });
    },
  };
}

/** @throws AppError `vault-exists` */
export function requireClosed(session: Session): void {
  if (session.isUnlocked) {
    throw new AppError('vault-exists', 'an open vault is not replaced: lock it first');
  }
}

/**
 * Keeps the vault that is there under a name with its date, and returns the digest of the file that may
 * be replaced then; null where there is none. Nothing is deleted.
 */
export async function setAside(door: Door): Promise<string | null> {
  const disk = await door.reload();
  if (disk.state === 'none') {
    return null;
  }
  const { digest } = await door.session.host.call('vault-file:set-aside', {});
  return digest;
}

type OpensWith =
  | { readonly type: 'password'; readonly password: string }
  | { readonly type: 'recovery-code'; readonly code: string };

/**
 * What is in a backup, opened in memory; its key is wiped at once. A recovery code is not spent by it.
 * @throws AppError `wrong-password`, `wrong-recovery-code`, `damaged-file`, `unsupported-version`
 */
export async function opened(bytes: Uint8Array, opensWith: OpensWith): Promise<VaultContents> {
  if (opensWith.type === 'password') {
    const { contents, vaultKey } = await openWithPassword(bytes, opensWith.password);
    vaultKey.fill(0);
    return contents;
  }
  // A damaged file is damaged, whatever code is typed.
  parseVaultText(bytes);
  const code = parseRecoveryCode(opensWith.code)?.canonical;
  if (code === undefined) {
    throw new AppError('wrong-recovery-code', 'not the form of a recovery code');
  }
  const { contents, vaultKey } = openWithRecoveryCode(bytes, code);
  vaultKey.fill(0);
  return contents;
}

export function countsOf(contents: VaultContents) {
  return {
    accounts: contents.accounts.filter(({ trashedAt }) => trashedAt === undefined).length,
    codeSets: currentHoldings(contents.accounts).length,
  };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

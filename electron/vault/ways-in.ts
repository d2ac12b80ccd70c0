import { wipe } from '../crypto/wipe.ts';
import { systemRandom } from '../crypto/random.ts';
import { logged } from '../model/contents-changes.ts';
import type { VaultContents } from '../model/vault-contents.ts';
import type { VaultHeader } from './format/header.ts';
import { type RecoveryChange, rekey, resealGeneration } from './format/rekey.ts';
import { openWithKey } from './format/sealed-vault.ts';
import { readKey, removeKey, writeKey } from './keychain.ts';
import type { OpenVault, Session } from './session.ts';

export interface WayInChange {
  /** The password from now on. */
  readonly password: string;
  readonly keychain: 'keep' | 'add' | 'remove';
  readonly recovery: RecoveryChange;
  readonly log: string;
  readonly contents?: (contents: VaultContents) => VaultContents;
}

/**
 * The one place where slots change: a new vault key, saved, then every generation under the new key too.
 * A keychain item is written and read back before the file names it, and the old one goes last.
 * @throws AppError of the keychain or of the save: nothing has changed then
 */
export async function changeWaysIn(
  session: Session,
  open: OpenVault,
  change: WayInChange,
): Promise<void> {
  const formerSlot = keychainSlotOf(open.header);
  const hasKeychain =
    change.keychain === 'add' || (change.keychain === 'keep' && formerSlot !== undefined);
  const keychainKey = hasKeychain ? systemRandom(32) : undefined;
  const changed = change.contents?.(open.contents) ?? open.contents;
  const contents = logged(changed, { at: session.now, what: change.log });
  const next = await rekey({
    header: open.header,
    contents,
    password: change.password,
    keychainKey,
    recovery: change.recovery,
  });
  const slot = keychainSlotOf(next.header);
  if (slot !== undefined && keychainKey !== undefined) {
    try {
      await writeKey(next.header.vaultId, slot.id, keychainKey);
    } catch (error) {
      if (change.keychain === 'keep') {
        // The password is truth, the keychain convenience: losing it must not stop the change.
        return changeWaysIn(session, open, { ...change, keychain: 'remove' });
      }
      throw error;
    } finally {
      wipe(keychainKey);
    }
  }
  try {
    const { digest } = await session.save(next.text, next.header, open.digest);
    session.swapIn({ header: next.header, vaultKey: next.vaultKey, contents, digest });
  } catch (error) {
    if (slot !== undefined) {
      await removeKey(next.header.vaultId, slot.id);
    }
    throw error;
  }
  await resealGenerations(session, open.vaultKey, next);
  if (formerSlot !== undefined) {
    await removeKey(open.header.vaultId, formerSlot.id);
  }
}

/** The 32 bytes that the keychain holds for this header's slot; null when it has none. */
export async function keychainKeyFor(header: VaultHeader): Promise<Uint8Array | null> {
  const slot = keychainSlotOf(header);
  return slot === undefined ? null : readKey(header.vaultId, slot.id);
}

export function keychainSlotOf(header: VaultHeader) {
  return header.slots.find((slot) => slot.kind === 'keychain');
}

/**
 * Each is written under another name, proved to open, then renamed. One that does not open is left alone.
 * Never throws: the change itself is on disk already.
 */
async function resealGenerations(
  session: Session,
  formerKey: Uint8Array,
  now: { header: VaultHeader; vaultKey: Uint8Array },
): Promise<void> {
  const listed = session.host.call('generations:list', {});
  const { names } = await listed.catch(() => ({ names: [] }));
  for (const name of names) {
    try {
      const { text } = await session.host.call('generations:read', { name });
      const resealed = resealGeneration(text, formerKey, now);
      openWithKey(resealed, now.vaultKey);
      await session.host.call('generations:replace', { name, text: resealed });
    } catch {
      // An older epoch that this key does not open, or a damaged one: kept as it is.
    }
  }
}

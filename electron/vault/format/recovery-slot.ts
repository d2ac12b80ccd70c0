import { AppError } from '../../../shared/errors.ts';
import { deriveSubkey } from '../../crypto/hkdf.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import { publicKeyOf, unwrapWithPrivateKey, wrapToPublicKey } from '../../crypto/x25519.ts';
import { encodeBase64 } from './canonical-base64.ts';
import type { RecoverySlot } from './header.ts';
import { slotAad, storedBytes } from './key-slot.ts';
import { labels } from './labels.ts';

/** 20 characters of Crockford's alphabet, the last of them the check character; no dashes. */
const canonicalCode = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** What is kept of a code: enough to wrap a new vault key for it, while the code is in a drawer. */
export type RecoveryRecipient = Pick<RecoverySlot, 'id' | 'publicKey'>;

/**
 * The recipient of a code in this vault.
 * @throws AppError `invalid-input` for a code that is not in canonical form
 */
export function recoveryRecipient(vaultId: string, id: string, code: string): RecoveryRecipient {
  if (!canonicalCode.test(code))
    throw new AppError('invalid-input', 'recovery code: not canonical');
  const privateKey = privateKeyOf(vaultId, code);
  const publicKey = encodeBase64(publicKeyOf(privateKey));
  wipe(privateKey);
  return { id, publicKey };
}

/** A slot that the recipient's code opens. Needs no code: a new key can be wrapped for old codes. */
export function createRecoverySlot(
  vaultId: string,
  { id, publicKey }: RecoveryRecipient,
  vaultKey: Uint8Array,
  random: RandomBytes,
): RecoverySlot {
  const head = { id, kind: 'recovery', publicKey } as const;
  const aad = slotAad(vaultId, head, publicKey);
  const recipient = storedBytes(publicKey);
  const wrap = wrapToPublicKey(vaultKey, recipient, labels.recoverySlot, aad, random);
  return {
    ...head,
    ephemeral: encodeBase64(wrap.ephemeral),
    wrappedKey: encodeBase64(wrap.wrapped),
  };
}

/**
 * The vault key, or `undefined` when no code of this slot.
 * @throws AppError `damaged-file` when the slot is this code's and yet does not open
 */
export function unwrapRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  code: string,
): Uint8Array | undefined {
  const privateKey = privateKeyOf(vaultId, code);
  try {
    if (encodeBase64(publicKeyOf(privateKey)) !== slot.publicKey) return undefined;
    const wrap = { ephemeral: storedBytes(slot.ephemeral), wrapped: storedBytes(slot.wrappedKey) };
    const aad = slotAad(vaultId, slot, slot.publicKey);
    const vaultKey = unwrapWithPrivateKey(wrap, privateKey, labels.recoverySlot, aad);
    if (vaultKey === undefined)
      throw new AppError('damaged-file', 'recovery slot: does not unwrap');
    return vaultKey;
  } finally {
    wipe(privateKey);
  }
}

/** HKDF over the code's 20 ASCII characters, salted by the 16 bytes of the vault id: no Argon2, since a code has 95 random bits. */
function privateKeyOf(vaultId: string, code: string): Uint8Array {
  const characters = new TextEncoder().encode(code);
  const salt = Uint8Array.from(Buffer.from(vaultId, 'hex'));
  const privateKey = deriveSubkey(characters, salt, labels.recoveryPrivateKey);
  wipe(characters);
  return privateKey;
}

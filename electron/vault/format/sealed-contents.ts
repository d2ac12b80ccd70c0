import { AppError } from '../../../shared/errors.ts';
import { NONCE_BYTES, open, seal } from '../../crypto/aead.ts';
import { deriveSubkey } from '../../crypto/hkdf.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { encodeBase64 } from './canonical-base64.ts';
import { decodeContents, encodeContents } from './contents-codec.ts';
import { formatHeaderBytes, formatVaultText, type VaultText } from './file-text.ts';
import type { VaultHeader } from './header.ts';
import { storedBytes } from './key-slot.ts';
import { labels } from './labels.ts';

/** A whole file as text, and the header that stands in it. */
export interface SealedVault {
  readonly text: string;
  readonly header: VaultHeader;
}

/**
 * Seals contents under this header, but for its nonce, which is drawn here: a nonce is never used twice.
 * @throws AppError `internal` for contents that could not be read again
 */
export function sealContents(
  head: Omit<VaultHeader, 'contents'>,
  vaultKey: Uint8Array,
  contents: VaultContents,
  random: RandomBytes,
): SealedVault {
  const plaintext = encodeContents(contents);
  const nonce = random(NONCE_BYTES);
  const header: VaultHeader = { ...head, contents: { nonce: encodeBase64(nonce) } };
  const headerBytes = formatHeaderBytes(header);
  const key = contentsKey(vaultKey);
  const sealed = seal(key, nonce, plaintext, headerBytes);
  wipe(key, plaintext);
  return { text: formatVaultText(headerBytes, sealed), header };
}

/**
 * Opens and reads the contents.
 * @throws AppError `damaged-file` when key, header and contents do not belong together;
 * `unsupported-version` for a later schema
 */
export function openContents(vault: VaultText, vaultKey: Uint8Array): VaultContents {
  const key = contentsKey(vaultKey);
  const nonce = storedBytes(vault.header.contents.nonce);
  const plaintext = open(key, nonce, vault.sealed, vault.headerBytes);
  wipe(key);
  if (plaintext === undefined) throw new AppError('damaged-file', 'contents: do not open');
  return decodeContents(plaintext);
}

function contentsKey(vaultKey: Uint8Array): Uint8Array {
  return deriveSubkey(vaultKey, new Uint8Array(0), labels.contents);
}

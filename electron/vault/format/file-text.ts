import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { TAG_BYTES } from '../../crypto/aead.ts';
import { sha256Hex } from '../../crypto/sha256.ts';
import { decodeBase64, encodeBase64 } from './canonical-base64.ts';
import { formatHeader, parseHeader, type VaultHeader } from './header.ts';

/** Line 1 of every version; only the number changes. */
const versionLine = /^sparekey-vault-([1-9][0-9]{0,8})$/;
const VERSION = 1;

/** A vault file taken apart, before any key is tried. */
export interface VaultText {
  readonly version: typeof VERSION;
  readonly header: VaultHeader;
  /** Lines 1 and 2 with their line feeds, byte for byte: the associated data of the contents. */
  readonly headerBytes: Uint8Array;
  /** Ciphertext ‖ tag of the contents. */
  readonly sealed: Uint8Array;
}

/** Lines 1 and 2 of a file with this header. */
export function formatHeaderBytes(header: VaultHeader): Uint8Array {
  return new TextEncoder().encode(`sparekey-vault-${VERSION}\n${formatHeader(header)}\n`);
}

/** The whole file: lines 1 and 2 as given, the sealed contents, the digest. */
export function formatVaultText(headerBytes: Uint8Array, sealed: Uint8Array): string {
  const lines = `${new TextDecoder().decode(headerBytes)}${encodeBase64(sealed)}\n`;
  return `${lines}${sha256Hex(new TextEncoder().encode(lines))}\n`;
}

/**
 * Checks all that can be checked without a key: UTF-8, the lines, the digest, the version, the header.
 * @throws AppError `file-too-large`; `damaged-file`; `unsupported-version` for a later version whose
 * digest is right
 * @see docs/vault-format.md "The four lines"
 */
export function parseVaultText(input: string | Uint8Array): VaultText {
  if (input.length > limits.vaultFileBytes) throw new AppError('file-too-large');
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const [first = '', second = '', third = '', ...rest] = checkedLines(bytes);
  const version = versionLine.exec(first)?.[1];
  if (version === undefined) throw damaged('line 1: expected a vault version');
  if (Number(version) !== VERSION) throw new AppError('unsupported-version');
  if (rest.length > 0) throw damaged(`expected 4 lines, found ${rest.length + 4}`);
  const header = parseHeader(second);
  if (header === undefined) throw damaged('line 2: expected a canonical header');
  const sealed = decodeBase64(third);
  if (sealed === undefined || sealed.length < TAG_BYTES) {
    throw damaged('line 3: expected canonical base64 of a ciphertext and its tag');
  }
  const headerBytes = bytes.slice(0, first.length + second.length + 2);
  return { version: VERSION, header, headerBytes, sealed };
}

/** All lines but the last, once the last is found to be the digest of their bytes. */
function checkedLines(bytes: Uint8Array): string[] {
  const text = decodeUtf8(bytes);
  const digestStart = text.lastIndexOf('\n', text.length - 2) + 1;
  const above = bytes.subarray(0, bytes.length - (text.length - digestStart));
  if (text.slice(digestStart) !== `${sha256Hex(above)}\n`) {
    throw damaged('last line: expected the digest of the lines above');
  }
  return text.slice(0, Math.max(digestStart - 1, 0)).split('\n');
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged('expected UTF-8');
  }
}

function damaged(detail: string): AppError {
  return new AppError('damaged-file', detail);
}

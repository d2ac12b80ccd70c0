import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { x25519 } from '@noble/curves/ed25519.js';
import { expect, test, vi } from 'vitest';
import { open, openOnce } from '../../electron/crypto/aead.ts';
import { deriveSubkey } from '../../electron/crypto/hkdf.ts';
import { deriveKey } from '../../electron/crypto/kdf.ts';
import { sha256Hex } from '../../electron/crypto/sha256.ts';
import { parseVaultText } from '../../electron/vault/format/file-text.ts';
import { labels } from '../../electron/vault/format/labels.ts';

vi.setConfig({ testTimeout: 60_000 });

const password = 'Tr\u00e4umerei 4 \u{1f511}';
const code = '0123456789ABCDEFGHJK';
const none = new Uint8Array(0);
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
const hex = (array: Uint8Array | undefined) => Buffer.from(array ?? none).toString('hex');

/** The steps of the document, from the vector `good.sparekey`. */
async function steps(): Promise<Record<string, string>> {
  const file = readFileSync(join(import.meta.dirname, 'files', 'good.sparekey'));
  const { header, headerBytes, sealed } = parseVaultText(new Uint8Array(file));
  const [slot, , recovery] = header.slots;
  if (slot?.kind !== 'password' || recovery?.kind !== 'recovery') throw new Error('other slots');

  const { memoryKiB, iterations, parallelism, salt } = slot.kdf;
  const stretched = await deriveKey(password, { ...slot.kdf, salt: bytes(salt) });
  const slotKey = deriveSubkey(stretched, none, labels.passwordSlot);
  const costs = ['argon2id', memoryKiB, iterations, parallelism, salt];
  const slotAad = utf8([header.vaultId, slot.id, 'password', ...costs].join('\n'));
  const vaultKey = open(slotKey, bytes(slot.nonce), bytes(slot.wrappedKey), slotAad) ?? none;

  const vaultId = Uint8Array.from(Buffer.from(header.vaultId, 'hex'));
  const privateKey = deriveSubkey(utf8(code), vaultId, labels.recoveryPrivateKey);
  const publicKey = x25519.getPublicKey(privateKey);
  const ephemeral = bytes(recovery.ephemeral);
  const shared = x25519.getSharedSecret(privateKey, ephemeral);
  const shares = Uint8Array.from([...ephemeral, ...publicKey]);
  const wrapKey = deriveSubkey(shared, shares, labels.recoverySlot);
  const recoveryAad = utf8(
    [header.vaultId, recovery.id, 'recovery', recovery.publicKey].join('\n'),
  );
  const byCode = openOnce(wrapKey, bytes(recovery.wrappedKey), recoveryAad);

  const contentsKey = deriveSubkey(vaultKey, none, labels.contents);
  const contentsNonce = bytes(header.contents.nonce);
  const plaintext = open(contentsKey, contentsNonce, sealed, headerBytes) ?? none;
  return {
    'password (NFC, UTF-8)': hex(utf8(password)),
    'Argon2id output': hex(stretched),
    'password slot key': hex(slotKey),
    'password slot nonce': hex(bytes(slot.nonce)),
    'SHA-256 of its associated data': sha256Hex(slotAad),
    'recovery code': code,
    'X25519 private key': hex(privateKey),
    'X25519 public key': hex(publicKey),
    'ephemeral share': hex(ephemeral),
    'shared secret': hex(shared),
    'recovery wrap key': hex(wrapKey),
    'vault key, by code': hex(byCode),
    'vault key, by password': hex(vaultKey),
    'contents key': hex(contentsKey),
    'contents nonce': hex(contentsNonce),
    'SHA-256 of lines 1 and 2': sha256Hex(headerBytes),
    'plaintext length': String(plaintext.length),
    'SHA-256 of the plaintext': sha256Hex(plaintext),
  };
}

const document = readFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'vault-format.md'),
  'utf8',
);

test('the worked example of docs/vault-format.md is what comes out of the vector', async () => {
  const block = /```example\n([^`]+)```/.exec(document)?.[1] ?? '';
  const written = [...block.matchAll(/^(.+?) += (.+)$/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(written)).toEqual(await steps());
});

test('the labels in the document are those of the code, each once in its table', () => {
  const listed = [...document.matchAll(/^\| `(sparekey\/v1\/[a-z-]+)` \|/gm)].map(
    ([, label]) => label,
  );
  expect(listed.sort()).toEqual(Object.values(labels).sort());
});

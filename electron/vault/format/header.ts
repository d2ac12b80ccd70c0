import { z } from 'zod';
import { NONCE_BYTES, KEY_BYTES, TAG_BYTES } from '../../crypto/aead.ts';
import { kdfLimits } from '../../crypto/kdf.ts';
import { X25519_BYTES } from '../../crypto/x25519.ts';
import { decodeBase64 } from './canonical-base64.ts';

/** Ceilings on slots: password first, then keychain, then recovery. */
const slotOrder = /^password( keychain){0,8}( recovery){0,10}$/;

const id = z.string().regex(/^[0-9a-f]{32}$/);
const counter = z.int().min(1);
const bytes = (size: number) => z.string().refine((text) => decodeBase64(text)?.length === size);
const nonce = bytes(NONCE_BYTES);
const wrappedKey = bytes(KEY_BYTES + TAG_BYTES);

const kdf = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(kdfLimits.memoryKiB.min).max(kdfLimits.memoryKiB.max),
  iterations: z.int().min(kdfLimits.iterations.min).max(kdfLimits.iterations.max),
  parallelism: z.int().min(kdfLimits.parallelism.min).max(kdfLimits.parallelism.max),
  salt: bytes(kdfLimits.saltBytes),
});

const passwordSlot = z.strictObject({ id, kind: z.literal('password'), kdf, nonce, wrappedKey });
const keychainSlot = z.strictObject({ id, kind: z.literal('keychain'), nonce, wrappedKey });
const recoverySlot = z.strictObject({
  id,
  kind: z.literal('recovery'),
  publicKey: bytes(X25519_BYTES),
  ephemeral: bytes(X25519_BYTES),
  wrappedKey,
});

/** The order of the fields here is their order in the file. */
const headerSchema = z.strictObject({
  vaultId: id,
  revision: counter,
  keyEpoch: counter,
  slots: z
    .array(z.discriminatedUnion('kind', [passwordSlot, keychainSlot, recoverySlot]))
    .refine((slots) => slotOrder.test(slots.map((slot) => slot.kind).join(' ')))
    .refine((slots) => new Set(slots.map((slot) => slot.id)).size === slots.length),
  contents: z.strictObject({ nonce }),
});

export type PasswordSlot = Readonly<z.infer<typeof passwordSlot>>;
export type KeychainSlot = Readonly<z.infer<typeof keychainSlot>>;
export type RecoverySlot = Readonly<z.infer<typeof recoverySlot>>;
export type KeySlot = PasswordSlot | KeychainSlot | RecoverySlot;
export type VaultHeader = Readonly<z.infer<typeof headerSchema>>;

/**
 * Line 2 of the file, without its line feed: compact JSON, fields in the order of the schema.
 * @throws ZodError when the header breaks a rule of the format: our bug, never written
 */
export function formatHeader(header: VaultHeader): string {
  return JSON.stringify(headerSchema.parse(header));
}

/** Reads line 2; `undefined` unless it keeps every rule and is spelled as we would spell it. */
export function parseHeader(line: string): VaultHeader | undefined {
  const parsed = headerSchema.safeParse(parseJson(line));
  return parsed.success && JSON.stringify(parsed.data) === line ? parsed.data : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

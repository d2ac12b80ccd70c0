/**
 * One label for each use of a key: the `info` of the HKDF that derives the key for that use. Listed in
 * docs/vault-format.md "Labels". The `v1` is the version in line 1 of the file.
 */
export const labels = {
  /** vault key → key of the contents */
  contents: 'sparekey/v1/contents',
  /** Argon2id output → key that wraps the vault key in a password slot */
  passwordSlot: 'sparekey/v1/password-slot',
  /** key in the OS keychain → key that wraps the vault key in a keychain slot */
  keychainSlot: 'sparekey/v1/keychain-slot',
  /** recovery code → X25519 private key */
  recoveryPrivateKey: 'sparekey/v1/recovery-private-key',
  /** X25519 shared secret → key that wraps the vault key in a recovery slot */
  recoverySlot: 'sparekey/v1/recovery-slot',
} as const;

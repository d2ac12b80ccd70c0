import { createHash } from 'node:crypto';
import type { Argon2id, KdfCosts } from '../../../electron/crypto/argon2.ts';

/** In place of electron/crypto/argon2.ts where a test opens with passwords often: no memory, no passes. */
export const portableArgon2id: Argon2id = (password, salt, costs: KdfCosts) =>
  Promise.resolve(
    Uint8Array.from(
      createHash('sha256').update(JSON.stringify(costs)).update(salt).update(password).digest(),
    ),
  );

export const loadNativeArgon2id = (): Promise<undefined> => Promise.resolve(undefined);

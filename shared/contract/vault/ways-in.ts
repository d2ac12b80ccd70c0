import { z } from 'zod';
import { limits } from '../../limits.ts';
import {
  keychainStateSchema,
  passwordStrengthSchema,
  recoveryStatusSchema,
  vaultStatusSchema,
} from '../../views.ts';
import { call, nothing } from '../call.ts';
import { password, recoveryCode } from './inputs.ts';

/** The vault itself: making, opening, its ways in. */
export const waysInCalls = {
  'vault:status': call(nothing, vaultStatusSchema),
  'vault:create': call(z.strictObject({ password, keychain: z.boolean() }), nothing),
  'vault:unlock': call(z.strictObject({ password }), nothing),
  'vault:unlock-keychain': call(nothing, nothing),
  /** Two steps in one save: the code is spent, the new password set, a new key drawn. */
  'vault:unlock-recovery-code': call(
    z.strictObject({ code: recoveryCode, newPassword: password }),
    z.strictObject({ readOnly: z.boolean() }),
  ),
  'vault:change-password': call(z.strictObject({ password, newPassword: password }), nothing),
  'password:strength': call(
    z.strictObject({ password: z.string().max(limits.passwordCharacters) }),
    passwordStrengthSchema,
  ),
  'recovery:status': call(nothing, recoveryStatusSchema),
  /** Named reveal: the ten new codes, shown once. Earlier ones stop working. */
  'recovery:issue': call(
    z.strictObject({ password }),
    z.strictObject({ codes: z.array(z.string()).length(10) }),
  ),
  'recovery:confirm-kept': call(nothing, nothing),
  'keychain:probe': call(nothing, z.strictObject({ state: keychainStateSchema })),
  'keychain:enable': call(z.strictObject({ password }), nothing),
  'keychain:disable': call(z.strictObject({ password }), nothing),
} as const;

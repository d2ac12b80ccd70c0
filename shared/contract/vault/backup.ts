import { z } from 'zod';
import { backupSummarySchema, idSchema } from '../../views.ts';
import { call } from '../call.ts';
import { password, recoveryCode, source } from './inputs.ts';

/** Out and back: encrypted backups. */
export const backupCalls = {
  /** To a place the person chose: `grantId` comes from the shell. Read back before it is called done. */
  'backup:write': call(
    z.strictObject({
      grantId: idSchema,
      /** Own password, or the vault's own slots. */
      password: password.optional(),
      withRecoveryCodes: z.boolean(),
      place: z.string().max(200),
    }),
    z.strictObject({
      fileName: z.string(),
      accounts: z.number().int(),
      codeSets: z.number().int(),
    }),
  ),
  'backup:inspect': call(z.strictObject({ source }), backupSummarySchema),
  'backup:restore': call(
    z.strictObject({
      source,
      opensWith: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('password'), password }),
        z.strictObject({ type: z.literal('recovery-code'), code: recoveryCode }),
      ]),
      newPassword: password,
    }),
    z.strictObject({ accounts: z.number().int(), codeSets: z.number().int() }),
  ),
} as const;

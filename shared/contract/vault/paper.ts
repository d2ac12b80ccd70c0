import { z } from 'zod';
import { idSchema, importPreviewSchema, paperProgressSchema } from '../../views.ts';
import { call } from '../call.ts';
import { password, source } from './inputs.ts';

/** Back: printed pages. */
export const paperCalls = {
  'paper:add': call(
    z.strictObject({ sessionId: idSchema.optional(), sources: z.array(source).min(1).max(50) }),
    paperProgressSchema,
  ),
  /** Makes the vault; one that is there is set aside. */
  'paper:restore': call(
    z.strictObject({ sessionId: idSchema, newPassword: password, keychain: z.boolean() }),
    z.strictObject({ accounts: z.number().int(), codeSets: z.number().int() }),
  ),
  /** Into an open vault: as any import, with preview. */
  'paper:import': call(z.strictObject({ sessionId: idSchema }), importPreviewSchema),
} as const;

import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema, importPreviewSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';
import { password, source } from './inputs.ts';

/** In: accounts from other apps. */
export const importCalls = {
  'import:read': call(
    z.strictObject({
      sources: z.array(source).min(1).max(50),
      password: password.optional(),
    }),
    importPreviewSchema,
  ),
  'import:apply': call(
    z.strictObject({
      importId: idSchema,
      take: z.array(z.number().int().min(0)).max(limits.accounts),
    }),
    z.strictObject({ added: z.number().int(), accountIds: z.array(idSchema), undoId: idSchema }),
  ),
  'import:discard': call(z.strictObject({ importId: idSchema }), nothing),
} as const;

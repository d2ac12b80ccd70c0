import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema, oneTimeCodeSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';

/** One-time codes. */
export const codeCalls = {
  'codes:current': call(
    z.strictObject({ accountIds: z.array(idSchema).max(limits.codesPerRequest) }),
    z.strictObject({ nowMs: z.number(), codes: z.array(oneTimeCodeSchema) }),
  ),
  'codes:copy': call(
    z.strictObject({ accountId: idSchema, which: z.enum(['current', 'next']) }),
    nothing,
  ),
  /** Counter based: the next counter is saved first, then the code is shown and copied. */
  'codes:next-hotp': call(
    z.strictObject({ accountId: idSchema }),
    z.strictObject({ code: z.string() }),
  ),
} as const;

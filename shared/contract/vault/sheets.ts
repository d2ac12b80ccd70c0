import { z } from 'zod';
import { idSchema } from '../../views.ts';
import { call } from '../call.ts';

/** Out: sheets of paper. */
export const sheetCalls = {
  'sheets:prepare': call(
    z.strictObject({
      accountIds: z.array(idSchema).min(1).max(500),
      paper: z.enum(['A4', 'Letter']),
      withSecrets: z.boolean(),
      /** Print no account names: who finds it learns less. */
      hideAccountNames: z.boolean(),
      place: z.string().max(200),
    }),
    z.strictObject({ sheetId: z.string(), ticket: idSchema }),
  ),
  /** The recovery codes as a sheet: they are in the page already, so it sends them back. */
  'sheets:prepare-recovery': call(
    z.strictObject({
      codes: z.array(z.string().max(64)).length(10),
      paper: z.enum(['A4', 'Letter']),
    }),
    z.strictObject({ ticket: idSchema }),
  ),
} as const;

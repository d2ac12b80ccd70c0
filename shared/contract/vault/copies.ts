import { z } from 'zod';
import { copyViewSchema, idSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';
import { undoable } from './inputs.ts';

/** The ledger of copies outside the vault. */
export const copyCalls = {
  'copies:list': call(nothing, z.strictObject({ copies: z.array(copyViewSchema) })),
  /** The person says that a plain file is gone, or that a copy no longer exists. */
  'copies:mark-gone': call(z.strictObject({ copyId: idSchema }), undoable),
  /** "I don't want a copy of these": said once, for this set. */
  'copies:decline': call(z.strictObject({ accountId: idSchema, setId: idSchema }), undoable),
} as const;

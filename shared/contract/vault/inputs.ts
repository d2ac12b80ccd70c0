import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema } from '../../views.ts';
import { exactBytes } from '../call.ts';

export const password = z.string().min(1).max(limits.passwordCharacters);
export const recoveryCode = z.string().min(1).max(64);
export const name = z.string().max(limits.nameCharacters);
export const tags = z.array(name.min(1)).max(limits.tagsPerAccount);
export const note = z.string().max(limits.noteCharacters);

/** Foreign material: dropped bytes, pasted text, or a file the person chose in a dialog of the shell. */
export const source = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('bytes'),
    name: z.string().max(512),
    bytes: exactBytes(limits.foreignFileBytes),
  }),
  z.strictObject({ type: z.literal('text'), text: z.string().max(limits.foreignFileBytes) }),
  z.strictObject({ type: z.literal('grant'), grantId: idSchema }),
]);

/** A change that can be taken back while the vault stays unlocked. */
export const undoable = z.strictObject({ undoId: idSchema });

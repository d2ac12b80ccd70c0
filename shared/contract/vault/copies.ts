import { z } from 'zod';
import { limits } from '../../limits.ts';
import { copyViewSchema, heldAccountSchema, idSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';
import { password, source, undoable } from './inputs.ts';

const place = z.string().max(200);

/** Days from one check to the next; null: no reminder. */
const checkEveryDays = z.number().int().min(1).max(3650).nullable();

/** The ledger of copies outside the vault. */
export const copyCalls = {
  'copies:list': call(nothing, z.strictObject({ copies: z.array(copyViewSchema) })),
  /** One of them with what it holds of each account. */
  'copies:read': call(
    z.strictObject({ copyId: idSchema }),
    z.strictObject({ copy: copyViewSchema, accounts: z.array(heldAccountSchema) }),
  ),
  /** One that was not made here, by hand: it holds the present sets of these accounts. */
  'copies:add': call(
    z.strictObject({
      kind: z.enum(['paper', 'encrypted-file', 'plain-file', 'other-app', 'person']),
      place,
      accountIds: z.array(idSchema).min(1).max(limits.accounts),
      /** It brings back one-time codes, too, not only backup codes. */
      secrets: z.boolean(),
      checkEveryDays,
    }),
    z.strictObject({ copyId: idSchema, undoId: idSchema }),
  ),
  'copies:change': call(
    z.strictObject({
      copyId: idSchema,
      place: place.optional(),
      checkEveryDays: checkEveryDays.optional(),
    }),
    undoable,
  ),
  /** The person says that a plain file is gone, or that a copy no longer exists. */
  'copies:mark-gone': call(z.strictObject({ copyId: idSchema }), undoable),
  /** Takes the entry out of the list. The copy itself is out of reach. */
  'copies:delete': call(z.strictObject({ copyId: idSchema }), undoable),
  /** The person looked at what the app can't open: it is there, can't be read, or was brought up to date. */
  'copies:confirm': call(
    z.strictObject({ copyId: idSchema, found: z.enum(['there', 'unreadable', 'renewed']) }),
    undoable,
  ),
  /**
   * Looks for the file and opens it: where it was written, or where the person says that it lies now.
   * A file with a password of its own that changed since asks for it: `password-needed`.
   */
  'copies:check-file': call(
    z.strictObject({
      copyId: idSchema,
      source: source.optional(),
      password: password.optional(),
    }),
    z.strictObject({
      state: z.enum(['same', 'changed', 'foreign', 'unreadable', 'missing', 'folder-away']),
      /** It was opened, not only compared byte by byte. */
      opened: z.boolean(),
      undoId: idSchema.optional(),
    }),
  ),
  /** "I don't want a copy of these": said once, for this set. */
  'copies:decline': call(z.strictObject({ accountId: idSchema, setId: idSchema }), undoable),
} as const;

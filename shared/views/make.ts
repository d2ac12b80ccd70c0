import { z } from 'zod';
import { madeCodeLimits } from '../made-codes.ts';

/** Apart from what the page needs of made codes: it has no business with the library of schemas. */
export const codeShapeSchema = z.strictObject({
  count: z.number().int().min(madeCodeLimits.count.min).max(madeCodeLimits.count.max),
  length: z.number().int().min(madeCodeLimits.length.min).max(madeCodeLimits.length.max),
  alphabet: z.enum(['crockford', 'digits', 'lower']),
  group: z.number().int().min(madeCodeLimits.group.min).max(madeCodeLimits.group.max).nullable(),
  check: z.boolean(),
});

export const hashKindSchema = z.enum(['argon2id', 'bcrypt']);
export const hashCostSchema = z.enum(['usual', 'high']);

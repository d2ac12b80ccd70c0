import { z } from 'zod';
import { idSchema } from '../../views.ts';
import {
  serviceFieldSchema,
  serviceKeySchema,
  serviceSheetSchema,
  serviceValueSchema,
} from '../../views/services.ts';
import { call } from '../call.ts';
import { undoable } from './inputs.ts';

const ofService = z.strictObject({ type: z.literal('service'), service: serviceKeySchema });
const ofAccount = z.strictObject({ type: z.literal('account'), accountId: idSchema });

/** What is known of a service's backup codes, and what the person knows better. */
export const serviceCalls = {
  /** At least one sheet: an empty one, to be filled in, where nothing is known. */
  'services:read': call(
    z.strictObject({ of: z.discriminatedUnion('type', [ofService, ofAccount]) }),
    z.strictObject({ name: z.string(), sheets: z.array(serviceSheetSchema).min(1) }),
  ),
  /** "You said"; null takes back what was said. */
  'services:correct': call(
    z.strictObject({
      service: serviceKeySchema,
      field: serviceFieldSchema,
      value: serviceValueSchema.nullable(),
    }),
    undoable,
  ),
} as const;

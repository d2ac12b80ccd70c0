/**
 * Brings contents of any schema that ever was to the present one, step by step. Imports nothing of the
 * rest: a migration keeps its own copy of the shapes it knew, so that no later change can break it.
 */
const CURRENT = 1;

export type Migrated =
  | { readonly type: 'current'; readonly contents: unknown }
  | { readonly type: 'newer' }
  | { readonly type: 'unknown' };

export function migrateContents(raw: unknown): Migrated {
  const schema = schemaOf(raw);
  if (schema === undefined) return { type: 'unknown' };
  if (schema > CURRENT) return { type: 'newer' };
  return { type: 'current', contents: raw };
}

function schemaOf(raw: unknown): number | undefined {
  if (typeof raw !== 'object' || raw === null || !('schema' in raw)) return undefined;
  const { schema } = raw;
  return typeof schema === 'number' && Number.isSafeInteger(schema) && schema >= 1
    ? schema
    : undefined;
}

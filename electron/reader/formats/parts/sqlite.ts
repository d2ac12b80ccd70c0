import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Database } from '../../sql.ts';
import type { JsonObject } from './source.ts';

const magic = 'SQLite format 3\0';

/** Whether bytes are a SQLite database whose schema says these words. */
export function isSqliteWith(bytes: Uint8Array, ...words: readonly string[]): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    file.subarray(0, magic.length).equals(Buffer.from(magic)) &&
    words.every((word) => file.includes(word))
  );
}

/**
 * The rows of plain tables of a SQLite database, by the names of their columns in lower case; none for
 * tables that are not there.
 * SECURITY: views, virtual tables and computed columns would run what the file says: they are refused.
 * @throws AppError `damaged-file`
 */
export async function sqliteTables<Name extends string>(
  bytes: Uint8Array,
  names: readonly Name[],
): Promise<Readonly<Record<Name, readonly JsonObject[]>>> {
  // Lazily: SQLite is most of a megabyte that most imports never need.
  const { openDatabase } = await import('../../sql.ts');
  let database: Database | undefined;
  try {
    database = await openDatabase(withoutLog(bytes));
    return tablesOf(database, names);
  } catch {
    throw new AppError('damaged-file', 'sqlite: not readable');
  } finally {
    database?.close();
  }
}

function tablesOf<Name extends string>(
  database: Database,
  names: readonly Name[],
): Readonly<Record<Name, readonly JsonObject[]>> {
  const rows = (sql: string): JsonObject[] => {
    const found: JsonObject[] = [];
    const statement = database.prepare(sql);
    while (statement.step()) {
      if (found.length >= limits.accounts) throw new Error('too many rows');
      found.push(lowerCase(statement.getAsObject()));
    }
    return found;
  };
  const schema = new Map(
    rows("SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')").map(
      (row) => [String(row['name']).toLowerCase(), row] as const,
    ),
  );
  const tables = names.map((name) => {
    const table = schema.get(name);
    if (table === undefined) return [name, []] as const;
    if (!isPlain(table)) throw new Error('no plain table');
    return [name, rows(`SELECT * FROM "${name}"`)] as const;
  });
  return Object.fromEntries(tables) as unknown as Record<Name, readonly JsonObject[]>;
}

function isPlain({ type, sql }: JsonObject): boolean {
  return type === 'table' && !/\b(?:VIRTUAL|GENERATED)\b|\bAS\s*\(/i.test(String(sql));
}

/** A copy that does not ask for the write-ahead log that lay beside it on the phone. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const at of [18, 19]) if (copy[at] === 2) copy[at] = 1;
  return copy;
}

function lowerCase(row: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

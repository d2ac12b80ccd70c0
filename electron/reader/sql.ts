import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm.wasm?inline';

/** The part of sql.js that we and our tests use. */
export interface Statement {
  step(): boolean;
  getAsObject(): Record<string, string | number | Uint8Array | null>;
}

export interface Database {
  prepare(sql: string): Statement;
  run(sql: string, values?: readonly unknown[]): Database;
  export(): Uint8Array;
  close(): void;
}

// SECURITY: without this sql.js looks for its WASM beside itself.
const wasmBinary = Uint8Array.from(Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64')).buffer;

/** Opens a SQLite database in memory. */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const { Database } = await initSqlJs({ wasmBinary });
  return new Database(bytes);
}

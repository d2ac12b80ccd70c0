import initSqlJs, { type Database } from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm.wasm?inline';

// SECURITY: without this sql.js looks for its WASM beside itself.
const wasmBinary = Uint8Array.from(Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64')).buffer;

/** Opens a SQLite database in memory. */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const { Database } = await initSqlJs({ wasmBinary });
  return new Database(bytes);
}

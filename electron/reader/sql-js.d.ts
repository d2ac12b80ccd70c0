/** The part of sql.js that we and our tests use: it brings no types. */
declare module 'sql.js' {
  export interface Statement {
    step(): boolean;
    getAsObject(): Record<string, string | number | Uint8Array | null>;
    free(): boolean;
  }

  export interface Database {
    prepare(sql: string): Statement;
    run(sql: string, values?: readonly unknown[]): Database;
    export(): Uint8Array;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => Database;
  }

  export default function initSqlJs(options: { readonly wasmBinary: ArrayBuffer }): Promise<SqlJs>;
}

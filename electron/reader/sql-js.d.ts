/** It brings no types. */
declare module 'sql.js' {
  export default function initSqlJs(options: {
    readonly wasmBinary: ArrayBuffer;
  }): Promise<{ readonly Database: new (bytes: Uint8Array) => import('./sql.ts').Database }>;
}

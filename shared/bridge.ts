import type { Result } from './result.ts';

/** What the preload puts on the page's window: it forwards, and knows no list of calls. */
export interface SparekeyBridge {
  readonly vault: (call: string, input: unknown) => Promise<Result<unknown>>;
  readonly shell: (call: string, input: unknown) => Promise<Result<unknown>>;
  /** Pushes of both wires. Returns its own unsubscribe. */
  readonly subscribe: (push: string, listener: (data: unknown) => void) => () => void;
}

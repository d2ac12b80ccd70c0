import type { LaunchOptions } from '../sparekey-app.ts';
import type { Guide } from './guide.ts';

/** A screen in one of its states. */
export interface Stop {
  /** Also of its pictures. */
  readonly name: string;
  /** From where the stop before it left off. */
  readonly go: (app: Guide) => Promise<void>;
  /** Looked at in the smallest window and enlarged, too. */
  readonly isMain?: boolean;
}

/** Stops that one running application takes in order. */
export interface Leg {
  readonly name: string;
  readonly start: () => Promise<LaunchOptions>;
  readonly stops: readonly Stop[];
}

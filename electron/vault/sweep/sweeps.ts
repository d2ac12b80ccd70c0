import { sha256Hex } from '../../crypto/sha256.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import type { SweepRun } from './sweep-run.ts';

/** The search that goes on or was made last; it ends with the vault process. */
export class Sweeps {
  current: SweepRun | undefined;

  /** What an import made out of a file with its password: the search could not look into it. */
  noteRead(bytes: Uint8Array, contents: ForeignContents): void {
    this.current?.noteRead(sha256Hex(bytes), contents);
  }
}

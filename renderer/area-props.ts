import type { VaultStatus } from '../shared/views.ts';

/** What every area of the app is given. */
export interface AreaProps {
  readonly status: VaultStatus;
  /** Asks the vault again where it stands: after making, unlocking or restoring. */
  readonly onStatusChange: () => void;
}

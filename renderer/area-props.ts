import type { VaultStatus } from '../shared/views.ts';

/** What every area of the app is given. */
export interface AreaProps {
  /** As it was when the area was shown; `useVaultRead('vault:status', {})` follows it. */
  readonly status: VaultStatus;
  /** The area is done: the vault is asked where it stands now, and the area for that is shown. */
  readonly onStatusChange: () => void;
}

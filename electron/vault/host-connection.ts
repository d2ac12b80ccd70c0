import type { HostContract } from '../../shared/contract/host.ts';
import type { Connection } from '../wire/connect.ts';

/** The vault's view of the shell: sealed texts, granted paths, text to copy. */
export type Host = Pick<Connection<HostContract>, 'call'>;

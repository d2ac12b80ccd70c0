import type { SweptFile } from '../../../shared/views/sweep.ts';

export interface SweptGroups {
  /** They hold something that is not in the vault, or that could not be looked into without a password. */
  readonly toRead: readonly SweptFile[];
  /** All of it is in the vault: nothing is lost with them. */
  readonly inVault: readonly SweptFile[];
  /** For the person to look at; Sparekey does nothing with them. */
  readonly others: readonly SweptFile[];
}

const readable: ReadonlySet<SweptFile['what']['type']> = new Set(['codes', 'export', 'encrypted']);

export function groupsOf(files: readonly SweptFile[]): SweptGroups {
  const toRead: SweptFile[] = [];
  const inVault: SweptFile[] = [];
  const others: SweptFile[] = [];
  for (const file of files) {
    if (!readable.has(file.what.type)) others.push(file);
    // What was deleted stays listed where it was, whatever became of the accounts since.
    else if (file.has === 'all' || file.outcome === 'deleted') inVault.push(file);
    else toRead.push(file);
  }
  return { toRead, inVault, others };
}

import { unlink } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import type { DeletionOutcome } from '../../shared/views/sweep.ts';
import { factsOf, type FileFacts } from './folder-files.ts';
import type { Grant } from './grants.ts';
import { systemCode } from './vault-file-errors.ts';

/**
 * Deletes files that a search of a folder found, when the person agrees and each is still what it was.
 * @param agreed the native question, for all of them at once
 * @returns how it went with each, in order
 * @throws AppError `not-found` when one of them came another way, `cancelled`
 */
export async function deleteFound(
  grants: readonly Grant[],
  agreed: (names: readonly string[]) => Promise<boolean>,
): Promise<DeletionOutcome[]> {
  const files = grants.map(({ path, found }) => {
    if (found === undefined) throw new AppError('not-found', 'a file that no search found');
    return { path, found };
  });
  if (!(await agreed(grants.map(({ name }) => name)))) {
    throw new AppError('cancelled');
  }
  const outcomes: DeletionOutcome[] = [];
  for (const { path, found } of files) outcomes.push(await deleteOne(path, found));
  return outcomes;
}

/** After the answer: it may have been written to while the question was on the screen. */
async function deleteOne(path: string, found: FileFacts): Promise<DeletionOutcome> {
  const now = await factsOf(path);
  if (now === undefined) return 'missing';
  if (!isSame(now, found)) return 'changed';
  try {
    await unlink(path);
    return 'deleted';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return 'missing';
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'no-permission' : 'failed';
  }
}

function isSame(now: FileFacts, then: FileFacts): boolean {
  return now.size === then.size && now.modifiedMs === then.modifiedMs && now.inode === then.inode;
}

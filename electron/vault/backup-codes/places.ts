import { AppError } from '../../../shared/errors.ts';
import type { Account } from '../../model/account.ts';

/**
 * The person said that they want no copy of this set outside this computer; undefined takes it back.
 * @throws AppError `not-found`
 */
export function withCopyDeclined(
  account: Account,
  setId: string,
  declinedAt: string | undefined,
): Account {
  if (!account.codeSets.some(({ id }) => id === setId)) {
    throw new AppError('not-found', 'no such set');
  }
  return {
    ...account,
    codeSets: account.codeSets.map(({ copyDeclinedAt, ...set }) => {
      const declined = set.id === setId ? declinedAt : copyDeclinedAt;
      return { ...set, ...(declined === undefined ? {} : { copyDeclinedAt: declined }) };
    }),
  };
}

import type { AccountView } from '../../../shared/views.ts';

/** Whether two views of an account show the same: an unchanged one keeps its object, so its row is not drawn again. */
export function isSameAccount(a: AccountView, b: AccountView): boolean {
  return (
    a.updatedAt === b.updatedAt &&
    a.useCount === b.useCount &&
    a.lastUsedAt === b.lastUsedAt &&
    a.favourite === b.favourite &&
    a.trashedAt === b.trashedAt &&
    a.issuer === b.issuer &&
    a.accountName === b.accountName &&
    a.otpType === b.otpType &&
    a.period === b.period &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index]) &&
    a.backup.state === b.backup.state &&
    a.backup.left === b.backup.left &&
    a.backup.unsure === b.backup.unsure &&
    a.backup.total === b.backup.total &&
    a.backup.issuedAt === b.backup.issuedAt &&
    a.backup.renewAt === b.backup.renewAt
  );
}

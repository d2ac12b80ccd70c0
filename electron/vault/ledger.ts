import { AppError } from '../../shared/errors.ts';
import type { GrantId } from '../model/ids.ts';
import type { Copy, VaultContents } from '../model/vault-contents.ts';
import { newId } from './new-id.ts';

/** Fields of a copy that change; undefined takes one away. */
export type CopyFields = { readonly [Name in Exclude<keyof Copy, 'id'>]?: Copy[Name] | undefined };

/** @throws AppError `not-found` */
export function copyOf(contents: VaultContents, copyId: string): Copy {
  const copy = contents.copies.find(({ id }) => id === copyId);
  if (copy === undefined) {
    throw new AppError('not-found', 'no such copy');
  }
  return copy;
}

/** Where there is no such copy (any more), nothing changes. */
export function changeCopy(
  contents: VaultContents,
  copyId: string,
  fields: CopyFields,
): VaultContents {
  return {
    ...contents,
    copies: contents.copies.map((copy) => (copy.id === copyId ? withFields(copy, fields) : copy)),
  };
}

/** What puts `fields` back as they were; other changes made meanwhile stay. */
export function formerFields(copy: Copy, fields: CopyFields): CopyFields {
  const names = Object.keys(fields) as (keyof CopyFields)[];
  return Object.fromEntries(names.map((name) => [name, copy[name]]));
}

/** exactOptionalPropertyTypes: an absent field stays absent. */
function withFields(copy: Copy, fields: CopyFields): Copy {
  const all = Object.entries({ ...copy, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Copy;
}

/** The entry goes, and its lasting grant with it. */
export function withoutCopy(contents: VaultContents, copy: Copy): VaultContents {
  const copies = contents.copies.filter(({ id }) => id !== copy.id);
  return withoutIdleGrant({ ...contents, copies }, copy.grantId);
}

/** A grant goes unless another copy lies under the same path. */
export function withoutIdleGrant(
  contents: VaultContents,
  grantId: GrantId | undefined,
): VaultContents {
  if (contents.copies.some((copy) => copy.grantId === grantId)) return contents;
  return { ...contents, grants: contents.grants.filter(({ id }) => id !== grantId) };
}

/** The path behind a copy's lasting grant. It goes from here to the file system and nowhere else. */
export function pathOf(contents: VaultContents, copy: Copy): string | undefined {
  return contents.grants.find(({ id }) => id === copy.grantId)?.path;
}

/** A lasting grant for a path: the one that is there, or a new one. */
export function granted(
  contents: VaultContents,
  path: string,
): { readonly contents: VaultContents; readonly grantId: GrantId } {
  const known = contents.grants.find((grant) => grant.path === path);
  if (known !== undefined) return { contents, grantId: known.id };
  const grantId = newId<GrantId>();
  return {
    contents: { ...contents, grants: [...contents.grants, { id: grantId, path }] },
    grantId,
  };
}

/** A new entry. What lay under the same path before was written over: that entry is gone. */
export function entered(
  contents: VaultContents,
  copy: Omit<Copy, 'grantId'>,
  path: string | undefined,
): VaultContents {
  if (path === undefined) return { ...contents, copies: [...contents.copies, copy] };
  const { contents: next, grantId } = granted(contents, path);
  return {
    ...next,
    copies: [
      ...next.copies.map((before) =>
        before.grantId === grantId && before.goneAt === undefined
          ? { ...before, goneAt: copy.madeAt }
          : before,
      ),
      { ...copy, grantId },
    ],
  };
}

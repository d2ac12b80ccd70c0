import { type FindingKind, findingKinds } from '../../../../shared/views/health.ts';
import type { Account } from '../../../model/account.ts';
import type { Copy, CopyProblem } from '../../../model/vault-contents.ts';

/** One thing that needs a person, with the records that it is about. */
export interface Found {
  readonly kind: FindingKind;
  /** What it is about, as it stands: ids, generations, numbers. Once that changes it is another finding. */
  readonly about: string;
  readonly accounts: readonly Account[];
  readonly copy?: Copy;
  readonly problem?: CopyProblem;
  readonly replaced?: boolean;
  readonly isChecked?: boolean;
  readonly left?: number;
  readonly since?: string;
  readonly weakness?: 'short' | 'pattern';
}

/** Under this key a finding is put aside. */
export function keyOf({ kind, about }: Found): string {
  return about === '' ? kind : `${kind}:${about}`;
}

/** The most urgent first; within a kind in the order of the vault. */
export function byUrgency(found: readonly Found[]): Found[] {
  const byKind = new Map<FindingKind, Found[]>(findingKinds.map((kind) => [kind, []]));
  for (const one of found) byKind.get(one.kind)?.push(one);
  return [...byKind.values()].flat();
}

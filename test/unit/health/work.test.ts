import { expect, test } from 'vitest';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { account, copyOf, found, healthy, secretOf, setOf, withSecret } from './records.ts';

/** The contents, and how often anything in them was read. */
function counted(contents: VaultContents): { contents: VaultContents; reads: () => number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    const seen =
      known.get(value) ??
      new Proxy(value, {
        get: (target, name, receiver) => {
          reads += 1;
          return watch(Reflect.get(target, name, receiver) as unknown);
        },
      });
    known.set(value, seen);
    return seen as T;
  };
  return { contents: watch(contents), reads: () => reads };
}

/** Each kind of account, and a few copies that hold them all. */
function vaultOf(count: number): VaultContents {
  const accounts = Array.from({ length: count }, (_, index) => {
    const name = `s${index}`;
    const secret = secretOf(index % 7 === 0 ? 1 : index);
    if (index % 3 === 0) return { ...withSecret(name, secret), codeSets: [] };
    const sets = [setOf(name, { status: 'retired' }), setOf(name, { generation: 2 })];
    return index % 3 === 1 ? withSecret(name, secret) : account(name, { codeSets: sets });
  });
  const old = accounts.map((one) => ({
    ...one,
    codeSets: one.codeSets.slice(0, 1).map((set) => ({ ...set, status: 'current' as const })),
  }));
  const copies = [copyOf('new', accounts), copyOf('old', old), copyOf('older', old)];
  return healthy(accounts, { copies });
}

test('the work grows with the vault and no faster', () => {
  const readsFor = (count: number): number => {
    const { contents, reads } = counted(vaultOf(count));
    expect(found(contents).length).toBeGreaterThan(count / 4);
    return reads();
  };
  const small = readsFor(200);
  expect(small).toBeGreaterThan(200);
  expect(readsFor(2000)).toBeLessThanOrEqual(small * 10.5);
});

import { expect, test, vi } from 'vitest';
import { vaultContract } from '../../shared/contract/vault.ts';
import { limits } from '../../shared/limits.ts';
import { captureCodes, newTarget } from '../unit/vault/acts.ts';
import { type OpenedVault, openedVault } from '../unit/vault/ready-vault.ts';
import { refusalOf } from '../unit/vault/vault-process.ts';
import { mutationsOf } from './mutations.ts';
import { vaultSamples } from './vault-samples.ts';

vi.mock('../../electron/crypto/argon2.ts', () => import('../unit/vault/cheap-argon2.ts'));

/** What the contract means to take. */
const taken = [
  // Any text may be judged: the estimator looks at the first hundred characters. Nothing is kept.
  'password:strength password too long',
  // Switches the reminder off.
  'backup-codes:configure-set renewEveryDays null',
  // Switches the reminder of a copy off.
  'copies:add checkEveryDays null',
  'copies:change checkEveryDays null',
  // Keeps them for ever.
  'preferences:change keepRetiredDays null',
  // Without dashes.
  'make:codes shape.group null',
  // Takes back what was said.
  'services:correct value null',
  // The other clock may be behind.
  'clock:keep offsetSeconds below',
];
/** More than is ever shown; the bytes themselves are bounded below. */
const bounded = /(source|sources\.0)\.text too long$/;

async function vaultWithCodes(): Promise<OpenedVault> {
  const vault = await openedVault();
  await captureCodes(vault, newTarget('GitHub'), ['aaaa-1111', 'bbbb-2222']);
  return vault;
}

async function staysAsItWas(vault: OpenedVault, act: () => Promise<void>): Promise<void> {
  const { shell, session, pushes } = vault;
  const before = [session.open, shell.text, shell.calls.length, pushes.count];
  await act();
  expect([session.open, shell.text, shell.calls.length, pushes.count]).toEqual(before);
}

test('the samples are what the contract takes', () => {
  for (const [name, input] of Object.entries(vaultSamples)) {
    const { input: schema } = vaultContract[name as keyof typeof vaultContract];
    expect(schema.safeParse(input).error, name).toBeUndefined();
  }
  expect(Object.keys(vaultSamples).toSorted()).toEqual(Object.keys(vaultContract).toSorted());
});

test('whatever else is sent is refused, asks the shell nothing and changes nothing', async () => {
  const vault = await vaultWithCodes();
  const faults: string[] = [];
  let count = 0;
  await staysAsItWas(vault, async () => {
    for (const [name, valid] of Object.entries(vaultSamples)) {
      for (const [fault, input] of mutationsOf(valid)) {
        const said = `${name} ${fault}`;
        if (taken.includes(said) || bounded.test(said)) continue;
        const result = await vault.ask(name, input);
        if (refusalOf(result) !== 'invalid-input') faults.push(`${said}: ${refusalOf(result)}`);
        if (JSON.stringify(result).includes('planted')) faults.push(`${said}: echoed`);
        count++;
      }
    }
  });
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(900);
});

test.each(['', 'vault', 'vault:', 'vault:open', 'accounts:__proto__', '__proto__', 'toString'])(
  'there is no call %j',
  async (name) => {
    const vault = await vaultWithCodes();
    await staysAsItWas(vault, async () => {
      expect(refusalOf(await vault.ask(name, {}))).toBe('invalid-input');
    });
  },
);

test('a call of another wire is none of this one', async () => {
  const vault = await vaultWithCodes();
  for (const name of ['sheet:read', 'vault-file:save', 'control:finish', 'reader:parse']) {
    expect(refusalOf(await vault.ask(name, {}))).toBe('invalid-input');
  }
});

test.each([
  ['a text', { type: 'text', text: 'x'.repeat(limits.foreignFileBytes + 1) }],
  ['bytes', { type: 'bytes', name: '', bytes: new Uint8Array(limits.foreignFileBytes + 1) }],
  ['a path', { type: 'grant', grantId: '../../etc/passwd' }],
  ['a path of its own', { type: 'file', path: '/etc/passwd' }],
])('%s that is no source is not read', async (_name, source) => {
  const vault = await vaultWithCodes();
  await staysAsItWas(vault, async () => {
    const asked = await vault.ask('import:read', { sources: [source] });
    expect(refusalOf(asked)).toBe('invalid-input');
  });
});

test('nothing was put on any prototype', () => {
  expect(({} as Record<string, unknown>)['planted']).toBeUndefined();
});

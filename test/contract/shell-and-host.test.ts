import { describe, expect, test } from 'vitest';
import { answer } from '../../electron/wire/answer.ts';
import type { CallName, Contract, Handlers, InputOf } from '../../shared/contract/call.ts';
import {
  type ControlContract,
  controlContract,
  type HostContract,
  hostContract,
  vaultStartSchema,
} from '../../shared/contract/host.ts';
import { type ShellContract, shellContract } from '../../shared/contract/shell.ts';
import { limits } from '../../shared/limits.ts';
import { mutationsOf } from './mutations.ts';

type Samples<C extends Contract> = { readonly [K in CallName<C>]: InputOf<C, K> };

const id = 'a'.repeat(32);
const digest = 'b'.repeat(64);

const shellSamples: Samples<ShellContract> = {
  'app:info': {},
  'vault:lock': {},
  'settings:read': {},
  'settings:change': {
    theme: 'dark',
    clipboardSeconds: 20,
    idleLockMinutes: 10,
    hideCodes: true,
    sort: 'used',
    paper: 'Letter',
    zoom: 1.5,
    notifications: 'none',
  },
  'files:choose-open': { purpose: 'import' },
  'files:choose-folder': {},
  'files:choose-save': { purpose: 'backup' },
  'sheets:print': { ticket: id, to: 'pdf' },
  'links:open': { linkId: 'C' },
  'clipboard:clear': {},
  'window:minimise': {},
  'idle:touch': {},
};

const hostSamples: Samples<HostContract> = {
  'vault-file:load': {},
  'vault-file:save': {
    text: 'sealed',
    expectedDigest: digest,
    revision: 1,
    keyEpoch: 1,
    vaultId: id,
  },
  'vault-file:set-aside': {},
  'generations:list': {},
  'generations:read': { name: 'vault-20260112T101112000Z-r42.sparekey' },
  'generations:replace': { name: 'vault-20260112T101112000Z-r42.sparekey', text: 'sealed' },
  'generations:prune': {},
  'export:stage': { grantId: id, bytes: Uint8Array.of(1, 2, 3) },
  'export:commit': { grantId: id },
  'export:abort': { grantId: id },
  'file:locate': { grantId: id },
  'folder:list': { grantId: id },
  'files:delete': { grantIds: [id] },
  'tries:report': { failures: 1 },
  'session:state': { unlocked: true },
  'clipboard:write': { text: '123456' },
  'confirm:ask': { question: 'reveal-secret', subject: 'GitHub' },
  'notification:show': { kind: 'health' },
  'reader:start': { readerId: id },
  'reader:stop': { readerId: id },
};

const controlSamples: Samples<ControlContract> = {
  'control:finish': {},
  'control:woke-up': {},
  'control:sheet-made': {
    ticket: id,
    to: 'pdf',
    fileName: 'a.pdf',
    fingerprint: digest,
    path: '/a.pdf',
  },
};

/** What is meant to be taken though it looks odd, each with its reason. */
const taken = [
  // A vault that makes its file expects none.
  'vault-file:save expectedDigest null',
  // Sealed texts may be as large as a vault file; ids, revisions and names of them are looked up, never trusted.
  'vault-file:save text too long',
  'vault-file:save vaultId too long',
  'vault-file:save revision below',
  'vault-file:save keyEpoch below',
  'generations:read name too long',
  'generations:replace name too long',
  'generations:replace text too long',
  'control:sheet-made fileName too long',
  'control:sheet-made path too long',
];

function wire<C extends Contract>(contract: C, samples: Samples<C>) {
  const handled: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(contract).map((name) => [name, () => handled.push(name)]),
  ) as unknown as Handlers<C>;
  const ask = (name: string, input: unknown) => answer(contract, handlers, name, input);
  return { handled, ask, samples };
}

describe.each([
  ['shell', wire(shellContract, shellSamples)],
  ['host', wire(hostContract, hostSamples)],
  ['control', wire(controlContract, controlSamples)],
])('the %s wire', (_name, { handled, ask, samples }) => {
  test('takes the samples', async () => {
    handled.length = 0;
    for (const [name, input] of Object.entries(samples)) await ask(name, input);
    expect(handled).toEqual(Object.keys(samples));
  });

  test('refuses everything else before its handler', async () => {
    const faults: string[] = [];
    for (const [name, valid] of Object.entries(samples)) {
      for (const [fault, input] of mutationsOf(valid as object)) {
        const said = `${name} ${fault}`;
        handled.length = 0;
        const result = await ask(name, input);
        if (taken.includes(said)) {
          if (handled.length === 0) faults.push(`${said}: is refused after all`);
          continue;
        }
        if (handled.length > 0) faults.push(`${said}: handled`);
        if (result.ok || result.error.code !== 'invalid-input') faults.push(said);
        if (JSON.stringify(result).includes('planted')) faults.push(`${said}: echoed`);
      }
    }
    expect(faults).toEqual([]);
  });

  test.each(['', '__proto__', 'constructor', 'vault:unlock', 'accounts:list'])(
    'has no call %j',
    async (name) => {
      expect(await ask(name, {})).toMatchObject({ error: { code: 'invalid-input' } });
    },
  );
});

test('the shell wire takes no path and gives none', () => {
  const open = shellContract['files:choose-open'].output;
  const file = { grantId: id, name: 'a.txt' };
  expect(open.safeParse({ files: [file] }).success).toBe(true);
  expect(open.safeParse({ files: [{ ...file, path: '/home/ada/a.txt' }] }).success).toBe(false);
  expect(open.safeParse({ files: [{ ...file, grantId: '/home/ada/a.txt' }] }).success).toBe(false);
});

test('what is copied is no longer than a list of hashes', () => {
  const copy = hostContract['clipboard:write'].input;
  expect(copy.safeParse({ text: 'x'.repeat(limits.copiedCharacters) }).success).toBe(true);
  expect(copy.safeParse({ text: 'x'.repeat(limits.copiedCharacters + 1) }).success).toBe(false);
});

test('a vault process starts only from what it knows', () => {
  const start = { keychainOffered: true, failures: 0, waitMs: 0 };
  expect(vaultStartSchema.safeParse(start).success).toBe(true);
  for (const [, wrong] of mutationsOf(start)) {
    expect(vaultStartSchema.safeParse(wrong).success).toBe(false);
  }
});

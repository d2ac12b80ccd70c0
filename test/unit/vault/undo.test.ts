import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, captureCodes, into, newTarget, setsInWords, setsOf } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const oldCodes = ['old-11111', 'old-22222'];
const newCodes = ['new-11111', 'new-22222', 'new-33333'];
const newerCodes = ['newer-1111', 'newer-2222', 'newer-3333', 'newer-4444'];

let vault: OpenedVault;
beforeEach(async () => {
  vault = await openedVault();
});

const undo = (undoId: string) => vault.call('changes:undo', { undoId });

/** All but the log, which tells of the undo as well, and when an account was last changed. */
function state() {
  const { log: _log, ...rest } = vault.onDisk();
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === 'updatedAt' ? undefined : value)),
  ) as unknown;
}

async function undoBringsBack(act: () => Promise<{ undoId: string }>): Promise<void> {
  const before = state();
  vault.clock.passDays(1);
  const { undoId } = await act();
  expect(state()).not.toEqual(before);
  vault.clock.passDays(1);
  await undo(undoId);
  expect(state()).toEqual(before);
  expect(refusalOf(await vault.ask('changes:undo', { undoId }))).toBe('not-found');
}

describe('exactly what was there comes back', () => {
  test('accounts:add', () => undoBringsBack(() => addAccount(vault)));

  test('accounts:update', async () => {
    const { accountId } = await addAccount(vault);
    await undoBringsBack(() =>
      vault.call('accounts:update', {
        accountId,
        issuer: 'Other',
        accountName: 'else',
        note: 'note',
        tags: ['a'],
        favourite: true,
      }),
    );
  });

  test('accounts:trash, of one that lay there before too', async () => {
    const { accountId } = await addAccount(vault);
    await undoBringsBack(() => vault.call('accounts:trash', { accountId }));
    await vault.call('accounts:trash', { accountId });
    await undoBringsBack(() => vault.call('accounts:trash', { accountId }));
  });

  test('accounts:restore', async () => {
    const { accountId } = await addAccount(vault);
    await vault.call('accounts:trash', { accountId });
    await undoBringsBack(() => vault.call('accounts:restore', { accountId }));
  });

  test('capture:discard', async () => {
    const source = { type: 'text', text: 'k3h7-ak2p' } as const;
    const { id: draftId } = await vault.call('capture:start', { source });
    await undoBringsBack(() => vault.call('capture:discard', { draftId }));
  });

  test('capture:save, to a new account', async () => {
    const source = { type: 'text', text: newCodes.join('\n') } as const;
    const { id: draftId } = await vault.call('capture:start', { source });
    const codes = newCodes.map((value) => ({ value, used: value === newCodes[0] }));
    await undoBringsBack(() =>
      vault.call('capture:save', {
        draftId,
        sets: [{ target: newTarget('GitHub'), set: { codes, ordered: true } }],
      }),
    );
  });

  test('capture:save, over a set', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const source = { type: 'text', text: newCodes.join('\n') } as const;
    const { id: draftId } = await vault.call('capture:start', { source, accountId });
    const codes = newCodes.map((value) => ({ value, used: false }));
    await undoBringsBack(() =>
      vault.call('capture:save', {
        draftId,
        sets: [{ target: into(accountId), set: { codes, ordered: false } }],
      }),
    );
  });

  test('backup-codes:configure-set', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const [set] = await setsOf(vault, accountId);
    await undoBringsBack(() =>
      vault.call('backup-codes:configure-set', {
        accountId,
        setId: set?.id ?? '',
        lowAt: 1,
        renewEveryDays: null,
      }),
    );
  });

  test('import:apply', async () => {
    const text = 'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
    await undoBringsBack(async () => {
      const { importId } = await vault.call('import:read', { sources: [{ type: 'text', text }] });
      return vault.call('import:apply', { importId, take: [0] });
    });
  });

  test('copies:mark-gone, of one that was gone before too', async () => {
    await addAccount(vault);
    await vault.call('backup:write', {
      grantId: vault.shell.grant('a.sparekey'),
      withRecoveryCodes: true,
      place: 'stick',
    });
    const { copies } = await vault.call('copies:list', {});
    const copyId = copies[0]?.id ?? '';
    await undoBringsBack(() => vault.call('copies:mark-gone', { copyId }));
    await vault.call('copies:mark-gone', { copyId });
    await undoBringsBack(() => vault.call('copies:mark-gone', { copyId }));
  });
});

describe('events and counters are never rewound', () => {
  test('by undo of an edit', async () => {
    const { accountId } = await addAccount(vault, 'Bank', { type: 'hotp', counter: 5 });
    const { undoId } = await vault.call('accounts:update', { accountId, note: 'x' });
    const { code } = await vault.call('codes:next-hotp', { accountId });
    await undo(undoId);
    expect(vault.onDisk().accounts[0]).toMatchObject({ note: '', otp: { counter: 6 } });
    expect((await vault.call('codes:next-hotp', { accountId })).code).not.toBe(code);
  });

  test('by undo of adding: an account that was used goes to the trash', async () => {
    const { accountId, undoId } = await addAccount(vault, 'Bank', { type: 'hotp', counter: 5 });
    await vault.call('codes:next-hotp', { accountId });
    await undo(undoId);
    const [account] = vault.onDisk().accounts;
    expect(account).toMatchObject({ otp: { counter: 6 }, trashedAt: vault.session.now });
  });

  test.each([
    ['shown', (ids: object) => vault.call('backup-codes:show', ids as { accountId: string })],
    [
      'ticked off by hand',
      (ids: object) =>
        vault.call('backup-codes:mark', {
          ...(ids as { accountId: string; codeId: string }),
          used: true,
        }),
    ],
  ])('by undo of a capture: a set with a code that was %s stays, retired', async (_name, act) => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const { undoId } = await captureCodes(vault, into(accountId), newCodes);
    const [set] = await setsOf(vault, accountId);
    await act({ accountId, codeId: set?.codes[1]?.id });
    await undo(undoId);
    expect(await setsInWords(vault, accountId)).toBe('retired 3, current 2');
    const [kept] = await setsOf(vault, accountId);
    expect(kept?.codes.map(({ lastEvent }) => lastEvent !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
    expect(vault.onDisk().drafts.map(({ text }) => text)).toEqual([newCodes.join('\n')]);
  });

  test('by undo of a capture to a new account of which a code was ticked off', async () => {
    const { accountId, undoId } = await captureCodes(vault, newTarget('GitHub'), newCodes);
    const [set] = await setsOf(vault, accountId);
    const codeId = set?.codes[0]?.id ?? '';
    await vault.call('backup-codes:mark', { accountId, codeId, used: true });
    await undo(undoId);
    expect((await vault.call('accounts:read', { accountId })).account.trashedAt).toBeDefined();
  });
});

describe('nothing that came later is lost', () => {
  test('undo of a capture leaves the set that was captured after it', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const { undoId } = await captureCodes(vault, into(accountId), newCodes);
    await captureCodes(vault, into(accountId), newerCodes);
    await undo(undoId);
    expect(await setsInWords(vault, accountId)).toBe('current 4, retired 2');
  });

  test('two captures undone, the last one first', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const first = await captureCodes(vault, into(accountId), newCodes);
    const second = await captureCodes(vault, into(accountId), newerCodes);
    await undo(second.undoId);
    expect(await setsInWords(vault, accountId)).toBe('current 3, retired 2');
    await undo(first.undoId);
    expect(await setsInWords(vault, accountId)).toBe('current 2');
    expect((await vault.call('capture:list', {})).drafts).toHaveLength(2);
  });

  test('two captures undone, the first one first', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    const first = await captureCodes(vault, into(accountId), newCodes);
    const second = await captureCodes(vault, into(accountId), newerCodes);
    await undo(first.undoId);
    await undo(second.undoId);
    expect(await setsInWords(vault, accountId)).toBe('current 2');
    expect((await vault.call('capture:list', {})).drafts).toHaveLength(2);
  });

  test('undo of a capture brings back what it retired, not what was taken back before', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), oldCodes);
    vault.clock.passDays(1);
    const first = await captureCodes(vault, into(accountId), newCodes);
    await vault.call('backup-codes:show', { accountId });
    vault.clock.passDays(1);
    await undo(first.undoId);
    vault.clock.passDays(1);
    const second = await captureCodes(vault, into(accountId), newerCodes);
    await undo(second.undoId);
    expect(await setsInWords(vault, accountId)).toBe('retired 3, current 2');
  });

  test('undo of an import leaves the codes that were captured into its account', async () => {
    const text = 'otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
    const { importId } = await vault.call('import:read', { sources: [{ type: 'text', text }] });
    const applied = await vault.call('import:apply', { importId, take: [0] });
    const accountId = applied.accountIds[0] ?? '';
    await captureCodes(vault, into(accountId), newCodes);
    await undo(applied.undoId);
    expect(await setsInWords(vault, accountId)).toBe('current 3');
    expect((await vault.call('accounts:read', { accountId })).account.trashedAt).toBeDefined();
  });

  test('undo of a capture after its account was removed for ever brings the draft back', async () => {
    const { accountId } = await addAccount(vault);
    const { undoId } = await captureCodes(vault, into(accountId), newCodes);
    await vault.call('accounts:trash', { accountId });
    await vault.call('accounts:purge', { accountId });
    await undo(undoId);
    expect((await vault.call('capture:list', {})).drafts).toHaveLength(1);
  });

  test('undo of one edit leaves the others', async () => {
    const { accountId } = await addAccount(vault);
    const { undoId } = await vault.call('accounts:update', { accountId, note: 'one' });
    await vault.call('accounts:update', { accountId, tags: ['two'] });
    await undo(undoId);
    expect(vault.onDisk().accounts[0]).toMatchObject({ note: '', tags: ['two'] });
  });
});

test('an undo that could not be saved can be tried again', async () => {
  const { accountId } = await addAccount(vault);
  const { undoId } = await vault.call('accounts:trash', { accountId });
  vault.shell.failing.set('vault-file:save', 'disk-full');
  expect(refusalOf(await vault.ask('changes:undo', { undoId }))).toBe('disk-full');
  vault.shell.failing.clear();
  await undo(undoId);
  expect(vault.onDisk().accounts[0]?.trashedAt).toBeUndefined();
});

test('asked for twice at once it happens once', async () => {
  const source = { type: 'text', text: 'k3h7-ak2p' } as const;
  const { id: draftId } = await vault.call('capture:start', { source });
  const { undoId } = await vault.call('capture:discard', { draftId });
  const results = await Promise.all([1, 2].map(() => vault.ask('changes:undo', { undoId })));
  expect(results.map(refusalOf)).toEqual([undefined, 'not-found']);
  expect(vault.onDisk().drafts).toHaveLength(1);
});

test('the last fifty can be undone, until the lock', async () => {
  const made: Awaited<ReturnType<typeof addAccount>>[] = [];
  for (let index = 0; index < 51; index++) made.push(await addAccount(vault, `Service ${index}`));
  const refusal = async (index: number) =>
    refusalOf(await vault.ask('changes:undo', { undoId: made[index]?.undoId }));
  expect(await refusal(0)).toBe('not-found');
  expect(await refusal(1)).toBeUndefined();
  vault = await vault.restarted();
  expect(await refusal(2)).toBe('not-found');
});

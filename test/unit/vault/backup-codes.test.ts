import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, captureCodes, into, newTarget, setsInWords, setsOf } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const values = ['aaaa-1111', 'bbbb-2222', 'cccc-3333'];

let vault: OpenedVault;
let accountId: string;
beforeEach(async () => {
  vault = await openedVault();
  ({ accountId } = await captureCodes(vault, newTarget('GitHub'), values));
});

async function states(): Promise<string> {
  const [set] = await setsOf(vault, accountId);
  return set?.codes.map(({ state }) => state).join(' ') ?? '';
}
async function codeIds(): Promise<string[]> {
  return (await setsOf(vault, accountId))[0]?.codes.map(({ id }) => id) ?? [];
}
const show = (codeId?: string) =>
  vault.call('backup-codes:show', { accountId, ...(codeId === undefined ? {} : { codeId }) });
const say = (codeId: string, answer: 'worked' | 'refused' | 'not-used' | 'not-sure') =>
  vault.call('backup-codes:answer', { accountId, codeId, answer });

describe('show', () => {
  test('the code is unsure on disk before it is shown or copied', async () => {
    let onDiskWhenCopied: unknown;
    vault.shell.before = (call) => {
      if (call === 'clipboard:write') {
        onDiskWhenCopied = vault.onDisk().accounts[0]?.codeSets[0]?.codes[0]?.events;
      }
    };
    const shown = await show();
    expect(shown).toMatchObject({ value: 'aaaa-1111', position: 1, total: 3, leftAfter: 2 });
    expect(onDiskWhenCopied).toEqual([{ type: 'shown', at: vault.session.now }]);
    expect(vault.shell.copied).toEqual(['aaaa-1111']);
    expect(await states()).toBe('unsure unused unused');
  });

  test('what cannot be saved is not shown', async () => {
    vault.shell.failing.set('vault-file:save', 'disk-full');
    const refused = await vault.ask('backup-codes:show', { accountId });
    expect(refusalOf(refused)).toBe('disk-full');
    expect(JSON.stringify(refused)).not.toContain('aaaa');
    expect(vault.shell.copied).toEqual([]);
    expect(await states()).toBe('unused unused unused');
  });

  test('without a clipboard it is shown all the same', async () => {
    vault.shell.failing.set('clipboard:write', 'internal');
    expect((await show()).value).toBe('aaaa-1111');
  });

  test('asked twice at once it gives two codes', async () => {
    const [one, other] = await Promise.all([show(), show()]);
    expect([one.value, other.value]).toEqual(['aaaa-1111', 'bbbb-2222']);
    expect(await states()).toBe('unsure unsure unused');
  });

  test('asked while another change ticks the code off it gives the next one', async () => {
    const [first = ''] = await codeIds();
    const mark = vault.call('backup-codes:mark', { accountId, codeId: first, used: true });
    const [, shown] = await Promise.all([mark, show()]);
    expect(shown.value).toBe('bbbb-2222');
    expect(await states()).toBe('used unsure unused');
  });

  test('a used code is not offered again, not even by its id', async () => {
    const { codeId } = await show();
    await say(codeId, 'worked');
    const asked = await vault.ask('backup-codes:show', { accountId, codeId });
    expect(refusalOf(asked)).toBe('not-found');
    expect(await states()).toBe('used unused unused');
    expect(vault.shell.copied).toEqual(['aaaa-1111']);
  });

  test('an unsure code can be shown again', async () => {
    const { codeId } = await show();
    expect((await show(codeId)).value).toBe('aaaa-1111');
  });

  test('nothing is left once all are used, refused or unsure', async () => {
    for (const answer of ['worked', 'refused', 'not-sure'] as const) {
      await say((await show()).codeId, answer);
    }
    expect(await states()).toBe('used used unsure');
    expect(refusalOf(await vault.ask('backup-codes:show', { accountId }))).toBe('no-codes-left');
  });

  test('an account without a set has none left; a code of a retired set does not work', async () => {
    const bare = await addAccount(vault);
    const none = await vault.ask('backup-codes:show', { accountId: bare.accountId });
    expect(refusalOf(none)).toBe('no-codes-left');
    const [codeId] = await codeIds();
    await captureCodes(vault, into(accountId), ['dddd-4444']);
    const dead = await vault.ask('backup-codes:show', { accountId, codeId });
    expect(refusalOf(dead)).toBe('not-found');
  });
});

describe('answers', () => {
  test.each([
    ['worked', 'used', 2],
    ['refused', 'used', 2],
    ['not-sure', 'unsure', 2],
    ['not-used', 'unused', 3],
  ] as const)('%s makes it %s', async (answer, state, left) => {
    const { codeId } = await show();
    expect(await say(codeId, answer)).toMatchObject({ left });
    expect(await states()).toBe(`${state} unused unused`);
  });

  test('where it was used is kept, without the blanks around it', async () => {
    const { codeId } = await show();
    const where = '  library computer ';
    await vault.call('backup-codes:answer', { accountId, codeId, answer: 'worked', where });
    const [set] = await setsOf(vault, accountId);
    expect(set?.codes[0]?.lastEvent).toEqual({
      type: 'used',
      at: vault.session.now,
      where: 'library computer',
    });
  });

  test('a question that a lock cut off is asked again, until it is answered', async () => {
    const { codeId } = await show();
    vault = await vault.restarted();
    const { questions } = await vault.call('backup-codes:open-questions', {});
    expect(questions).toMatchObject([{ accountId, codeId, position: 1, issuer: 'GitHub' }]);
    await say(codeId, 'not-sure');
    expect(await vault.call('backup-codes:open-questions', {})).toEqual({ questions: [] });
  });

  test('none of a code that is not there', async () => {
    const codeId = 'f'.repeat(32);
    const calls = [
      vault.ask('backup-codes:answer', { accountId, codeId, answer: 'worked' }),
      vault.ask('backup-codes:mark', { accountId, codeId, used: true }),
      vault.ask('backup-codes:show', { accountId, codeId }),
    ];
    expect((await Promise.all(calls)).map(refusalOf)).toEqual(Array(3).fill('not-found'));
  });
});

test('marking by hand and back is two events', async () => {
  const [codeId = ''] = await codeIds();
  await vault.call('backup-codes:mark', { accountId, codeId, used: true });
  expect(await states()).toBe('used unused unused');
  await vault.call('backup-codes:mark', { accountId, codeId, used: false });
  expect(await states()).toBe('unused unused unused');
  const events = vault.onDisk().accounts[0]?.codeSets[0]?.codes[0]?.events;
  expect(events?.map(({ type }) => type)).toEqual(['used', 'undone']);
});

test('a whole set is revealed after a native question only', async () => {
  const [set] = await setsOf(vault, accountId);
  const input = { accountId, setId: set?.id ?? '' };
  vault.shell.confirms = false;
  expect(refusalOf(await vault.ask('backup-codes:reveal-set', input))).toBe('cancelled');
  vault.shell.confirms = true;
  const { codes, originalText } = await vault.call('backup-codes:reveal-set', input);
  expect(codes.map(({ value }) => value)).toEqual(values);
  expect(originalText).toBe(values.join('\n'));
  expect(vault.shell.questions).toEqual(['reveal-set', 'reveal-set']);
  expect(vault.onDisk().log.at(-1)?.what).toBe('set-revealed');
});

test('new codes retire the old ones in the same save', async () => {
  const saves = vault.shell.countOf('vault-file:save');
  await captureCodes(vault, into(accountId), ['dddd-4444']);
  // One for the draft, one for the rest.
  expect(vault.shell.countOf('vault-file:save')).toBe(saves + 2);
  expect(await setsInWords(vault, accountId)).toBe('current 1, retired 3');
});

describe('counter based codes', () => {
  beforeEach(async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    ({ accountId } = await addAccount(vault, 'Bank', { type: 'hotp', secret }));
  });
  const next = () => vault.call('codes:next-hotp', { accountId });
  const counter = () => {
    const otp = vault.onDisk().accounts.find(({ id }) => id === accountId)?.otp;
    return otp?.type === 'hotp' ? otp.counter : undefined;
  };

  test('the next counter is on disk before the code is copied or answered', async () => {
    const seen: unknown[] = [];
    vault.shell.before = (call) => {
      if (call === 'clipboard:write') seen.push(counter());
    };
    // RFC 4226 appendix D.
    expect([await next(), await next(), await next()].map(({ code }) => code)).toEqual([
      '755224',
      '287082',
      '359152',
    ]);
    expect(seen).toEqual([1, 2, 3]);
    expect(vault.shell.copied).toEqual(['755224', '287082', '359152']);
  });

  test('what cannot be saved gives no code', async () => {
    vault.shell.failing.set('vault-file:save', 'disk-full');
    const refused = await vault.ask('codes:next-hotp', { accountId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(JSON.stringify(refused)).not.toContain('755224');
    expect(vault.shell.copied).toEqual([]);
    expect(counter()).toBe(0);
  });

  test('asked ten times at once no code comes twice', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, next));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(10);
    expect(counter()).toBe(10);
  });

  test('without a clipboard the code is shown all the same', async () => {
    vault.shell.failing.set('clipboard:write', 'internal');
    expect((await next()).code).toBe('755224');
  });

  test('a time based account has no counter, a counter based one nothing to copy', async () => {
    const other = await addAccount(vault, 'GitHub');
    const refused = await vault.ask('codes:next-hotp', { accountId: other.accountId });
    expect(refusalOf(refused)).toBe('invalid-input');
    const copy = await vault.ask('codes:copy', { accountId, which: 'current' });
    expect(refusalOf(copy)).toBe('invalid-input');
  });
});

test('a copied code is counted; that it is counted is worth no error', async () => {
  const { accountId: other } = await addAccount(vault, 'GitHub');
  await vault.call('codes:copy', { accountId: other, which: 'current' });
  await expect.poll(() => vault.onDisk().accounts.at(-1)?.usage.count).toBe(1);
  vault.shell.failing.set('vault-file:save', 'disk-full');
  await vault.call('codes:copy', { accountId: other, which: 'next' });
  expect(vault.shell.copied).toHaveLength(2);
  expect(vault.shell.copied.every((code) => /^\d{6}$/.test(code))).toBe(true);
});

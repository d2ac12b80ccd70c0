import { beforeEach, expect, test, vi } from 'vitest';
import { formatPaperPage } from '../../electron/model/paper-page.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { emptyContents } from '../../electron/model/vault-contents.ts';
import type { SweptFile } from '../../shared/views/sweep.ts';
import { vaultContract } from '../../shared/contract/vault.ts';
import { account } from '../unit/paper/accounts.ts';
import { beside, pngOf, qrDrawing } from '../unit/pictures/draw.ts';
import { fakeKeytar } from '../unit/vault/fake-keytar.ts';
import { MemoryShell } from '../unit/vault/memory-shell.ts';
import { openDirectly, password, printedCodes, shellWithVault } from '../unit/vault/ready-vault.ts';
import { startVault, type VaultCall } from '../unit/vault/vault-process.ts';
import { type Canary, canary, foundIn } from './planted.ts';

vi.mock('keytar', () => ({ default: fakeKeytar }));
vi.mock('../../electron/crypto/argon2.ts', () => import('../unit/vault/cheap-argon2.ts'));

/** What each may give out, by name: everything else gives out nothing. */
const reveals: Partial<Record<VaultCall, readonly string[]>> = {
  'accounts:reveal-secret': ['secret', 'counter secret'],
  'backup-codes:show': ['code 1'],
  'backup-codes:reveal-set': ['code 1', 'code 2'],
};

const secret = Uint8Array.from({ length: 20 }, (_, index) => (index * 83 + 147) & 255);
const counterSecret = Uint8Array.from({ length: 20 }, (_, index) => (index * 29 + 201) & 255);
const codes = ['k3h7a-k2pq9', 'x8w2z-z4nt7'];
const nextPassword = 'planted: the next good password';

function plantedContents(): VaultContents {
  const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 } as const;
  const counter = { ...otp, type: 'hotp', secret: counterSecret, counter: 0 } as const;
  const { period: _period, ...hotp } = counter;
  return {
    ...emptyContents(),
    accounts: [
      account('with codes', { codes, otp }),
      account('with a counter', { issuer: 'Bank', codes: [], otp: hotp }),
    ],
  };
}

let canaries: Canary[];
beforeEach(() => {
  fakeKeytar.reset();
  canaries = [
    canary('secret', secret),
    canary('counter secret', counterSecret),
    ...codes.map((code, index) => canary(`code ${index + 1}`, code)),
    canary('password', password),
    canary('next password', nextPassword),
    canary('recovery code', printedCodes[0] ?? ''),
  ];
});

function picture(madeAt: string): Uint8Array {
  const page = { sheetId: 'K7-2QF', madeAt, page: 1, pages: 1 };
  const accounts = [
    { issuer: 'Paper', accountName: '', otp: { type: 'steam', secret: Uint8Array.of(1, 2, 3) } },
  ] as const;
  const texts = formatPaperPage({ ...page, accounts: [...accounts] });
  return pngOf(beside(texts.map((text) => qrDrawing(text, 3))));
}

test('no answer, no push and no message to the shell gives out what was not asked for by name', async () => {
  const shell = await shellWithVault(plantedContents());
  const traffic: unknown[] = [];
  const surroundings = { shell, traffic };
  let vault = startVault(surroundings);
  const asked = new Set<string>();
  const leaks: string[] = [];
  const refused: string[] = [];

  async function ask(name: VaultCall, input: unknown = {}): Promise<Record<string, never>> {
    asked.add(name);
    const result = await vault.ask(name, input);
    const allowed = reveals[name] ?? [];
    const found = foundIn(result, canaries).filter((one) => !allowed.includes(one));
    if (found.length > 0) leaks.push(`${name}: ${found.join(', ')}`);
    if (!result.ok) refused.push(`${name}: ${result.error.code}`);
    return (result.ok ? result.value : {}) as Record<string, never>;
  }
  const wrong = async (name: VaultCall, input: unknown): Promise<void> => {
    await ask(name, input);
    expect(refused.pop()).toContain(name);
  };

  await ask('vault:status');
  await ask('password:strength', { password });
  await ask('vault:unlock', { password });
  const key = Uint8Array.from(vault.session.open.vaultKey);
  canaries.push(canary('vault key', key));

  const { accounts } = (await ask('accounts:list')) as unknown as { accounts: { id: string }[] };
  const [accountId = '', bankId = ''] = accounts.map(({ id }) => id);
  const detail = (await ask('accounts:read', { accountId })) as unknown as {
    codeSets: { id: string; codes: { id: string }[] }[];
  };
  await ask('accounts:read', { accountId: bankId });
  const setId = detail.codeSets[0]?.id;
  await ask('codes:current', { accountIds: [accountId, bankId] });
  await ask('codes:copy', { accountId, which: 'next' });
  await ask('codes:next-hotp', { accountId: bankId });
  await wrong('codes:next-hotp', { accountId });
  await ask('accounts:reveal-secret', { accountId });
  await ask('accounts:reveal-secret', { accountId: bankId });

  const { codeId } = await ask('backup-codes:show', { accountId });
  await ask('backup-codes:open-questions');
  await ask('backup-codes:copy-as', { accountId, codeId, form: 'bare' });
  await ask('backup-codes:answer', { accountId, codeId, answer: 'refused', where: 'here' });
  await ask('backup-codes:history', { accountId, codeId });
  await ask('backup-codes:places');
  await ask('backup-codes:concern', { accounts: [accountId], seen: true });
  await ask('log:read', { limit: 100 });
  await ask('lockout:read');
  const answers = { opensWith: [[{ type: 'phone' }]], regainedWith: [], regains: [] };
  await ask('lockout:answer', { accountId, answers });
  await ask('lockout:what-if', { lost: ['phone'] });
  await ask('lockout:findings');
  await ask('services:read', { of: { type: 'account', accountId } });
  await ask('services:correct', { service: 'github', field: 'count', value: '12' });
  await ask('clock:read');
  await ask('clock:check', { accountId, code: '000000' });
  await ask('clock:keep', { offsetSeconds: 30 });
  await ask('clock:jump-seen');
  await ask('preferences:read');
  await ask('preferences:change', { keepRetiredDays: 90 });
  await ask('copies:decline', { accountId, setId });
  await ask('backup-codes:mark', { accountId, codeId, used: false });
  await ask('backup-codes:reveal-set', { accountId, setId });
  await ask('backup-codes:configure-set', { accountId, setId, lowAt: 1, renewEveryDays: 9 });
  await ask('accounts:read', { accountId });

  const health = (await ask('health:read', { perGroup: 9 })) as unknown as {
    groups: { findings: { key: string }[] }[];
  };
  const finding = health.groups[0]?.findings[0]?.key;
  await ask('health:dismiss', { key: finding, reason: 'fine' });
  await ask('health:read', { perGroup: 9 });
  await ask('health:recall', { key: finding });

  const added = { issuer: 'Own', accountName: '', tags: [], note: 'mine' };
  const { accountId: ownId, undoId } = await ask('accounts:add', added);
  await ask('accounts:update', { accountId: ownId, note: 'yours' });
  await ask('accounts:trash', { accountId: ownId });
  await ask('accounts:restore', { accountId: ownId });
  await ask('accounts:trash', { accountId: ownId });
  await ask('accounts:purge', { accountId: ownId });
  await ask('changes:undo', { undoId });

  const text = { type: 'text', text: 'other-11111\nother-22222' };
  const { id: draftId } = await ask('capture:start', { source: text, accountId });
  await ask('capture:list');
  await ask('capture:open', { draftId });
  await ask('capture:change', { draftId, text: 'other-11111' });
  const corrected = { service: '', account: '', ordered: false };
  const otherCodes = [{ value: 'other-11111', used: false }];
  await ask('capture:correct', { draftId, sets: [{ ...corrected, codes: otherCodes }] });
  await ask('capture:read-again', { draftId });
  // The very codes that are there, which the page does say: the answer must not say them back.
  await ask('capture:compare', { accountId, values: codes });
  const target = { type: 'account', accountId };
  const set = { codes: [{ value: 'other-11111', used: false }], ordered: false };
  await ask('capture:save', { draftId, sets: [{ target, set }] });
  const { id: dropped } = await ask('capture:start', { source: text });
  await ask('capture:discard', { draftId: dropped });
  await ask('accounts:set-no-backup-codes', { accountId: bankId, none: true });
  await ask('accounts:read', { accountId });

  const shape = { count: 2, length: 8, alphabet: 'digits', group: 4, check: true };
  const { draftId: madeId } = await ask('make:codes', { shape, accountId });
  await ask('capture:open', { draftId: madeId });
  const hashing = { kind: 'bcrypt', cost: 'usual' };
  const { hashes } = await ask('make:hash', { of: { type: 'draft', draftId: madeId }, ...hashing });
  await ask('make:hash', { of: { type: 'set', accountId, setId }, ...hashing });
  await ask('make:copy-hashes', { hashes });
  await ask('make:save-hashes', { grantId: shell.grant('hashes.txt'), hashes });

  // The very secret and codes that are there already: "same" is said without saying what.
  const uri = (await vault.ask('accounts:reveal-secret', { accountId })) as unknown as {
    value: { uri: string };
  };
  const sources = [
    { type: 'text', text: uri.value.uri },
    { type: 'text', text: `GitHub backup codes\n${codes.join('\n')}` },
  ];
  const { importId } = await ask('import:read', { sources });
  await ask('import:apply', { importId, take: [0] });
  const second = await ask('import:read', { sources });
  await ask('import:discard', { importId: second['importId'] });
  await wrong('import:read', { sources: [{ type: 'text', text: codes[0] }], password });

  const folder = shell.folderOf({ 'mine.txt': `GitHub backup codes\n${codes.join('\n')}` });
  await ask('sweep:look');
  await ask('sweep:start', { grantId: folder.grantId });
  const look = async () =>
    (await ask('sweep:look')) as unknown as { sweep: { state: string; files: SweptFile[] } };
  await expect.poll(async () => (await look()).sweep.state, { timeout: 10_000 }).toBe('done');
  expect((await look()).sweep.files).toMatchObject([{ name: 'mine.txt', has: 'all' }]);
  await ask('sweep:delete', { grantIds: folder.files.map(({ grantId }) => grantId) });
  await ask('sweep:stop');

  await ask('recovery:status');
  await ask('recovery:issue', { password });
  await ask('recovery:confirm-kept');
  await ask('keychain:probe');
  await ask('keychain:enable', { password });
  canaries.push(canary('second vault key', Uint8Array.from(vault.session.open.vaultKey)));
  await ask('backup:write', {
    grantId: shell.grant('with-its-own.sparekey'),
    password: nextPassword,
    withRecoveryCodes: true,
    place: 'stick',
  });
  const backup = {
    type: 'bytes',
    name: 'b.sparekey',
    bytes: Uint8Array.from(shell.exported.get('with-its-own.sparekey') ?? []),
  };
  await ask('backup:inspect', { source: backup });
  const copies = (await ask('copies:list')) as unknown as { copies: { id: string }[] };
  const copyId = copies.copies[0]?.id;
  await ask('copies:read', { copyId });
  await ask('copies:change', { copyId, place: 'safe', checkEveryDays: null });
  await ask('copies:confirm', { copyId, found: 'there' });
  await ask('copies:check-file', { copyId });
  await ask('copies:check-file', { copyId, source: backup, password: nextPassword });
  await ask('copies:mark-gone', { copyId });
  const noted = { kind: 'person', place: '', secrets: false, checkEveryDays: 9 };
  const { copyId: notedId } = await ask('copies:add', { ...noted, accountIds: [accountId] });
  await ask('copies:delete', { copyId: notedId });
  const opensWith = { type: 'password', password: nextPassword };
  const proof = (await ask('drill:prove-file', { source: backup, opensWith })) as unknown as {
    drill: { id: string };
  };
  await wrong('drill:prove-file', { source: backup, opensWith: { type: 'password', password } });
  const receipt = { drillId: proof.drill.id, grantId: shell.grant('receipt.txt') };
  await ask('drill:save-receipt', receipt);
  await ask('drill:rehearsal');
  await ask('drill:finish-rehearsal', { answers: [{ accountId, found: 'app' }] });
  await ask('drill:list');
  const sheet = { accountIds: [accountId], paper: 'A4', place: '' };
  await ask('sheets:prepare', { ...sheet, withSecrets: true, hideAccountNames: false });
  const typed = Array.from({ length: 10 }, () => 'AAAA-AAAA-AAAA-AAAA-AAAA');
  await ask('sheets:prepare-recovery', { codes: typed, paper: 'A4' });

  const paper = { type: 'bytes', name: 'p.png', bytes: picture(vault.session.now) };
  const pages = await ask('paper:add', { sources: [paper] });
  await ask('paper:import', { sessionId: pages['sessionId'] });
  await ask('drill:prove-sheet', { sessionId: pages['sessionId'], sheetId: 'K7-2QF' });
  await wrong('vault:change-password', { password: nextPassword, newPassword: nextPassword });

  vault = startVault({ ...surroundings, start: { keychainOffered: true } });
  await ask('vault:unlock-keychain');
  await ask('vault:change-password', { password, newPassword: nextPassword });
  await ask('keychain:disable', { password: nextPassword });
  const issued = await ask('recovery:issue', { password: nextPassword });

  vault = startVault(surroundings);
  await wrong('vault:unlock', { password });
  await wrong('vault:unlock', { password: nextPassword });
  vault = startVault(surroundings);
  const [code] = issued['codes'] as unknown as string[];
  await ask('vault:unlock-recovery-code', { code, newPassword: password });

  vault = startVault(surroundings);
  await ask('backup:restore', {
    source: backup,
    opensWith: { type: 'password', password: nextPassword },
    newPassword: password,
  });
  vault = startVault(surroundings);
  const again = await ask('paper:add', { sources: [paper] });
  const restore = { sessionId: again['sessionId'], newPassword: password, keychain: false };
  await ask('paper:restore', restore);
  surroundings.shell = new MemoryShell();
  vault = startVault(surroundings);
  await ask('vault:create', { password, keychain: true });

  expect(refused).toEqual([]);
  expect(leaks).toEqual([]);
  expect([...asked].toSorted()).toEqual(Object.keys(vaultContract).toSorted());

  // On the wire to the shell only a code that is being copied passes.
  const passing = traffic.filter(
    (message) => (message as { call?: string }).call !== 'clipboard:write',
  );
  expect(passing.length).toBeGreaterThan(100);
  expect(passing.filter((message) => foundIn(message, canaries).length > 0)).toEqual([]);
});

test('the tour would notice: what a named reveal gives is found', async () => {
  const shell = await shellWithVault(plantedContents());
  const vault = startVault({ shell });
  await openDirectly(vault, shell);
  const [first] = vault.session.contents.accounts;
  const result = await vault.ask('backup-codes:show', { accountId: first?.id });
  expect(foundIn(result, canaries)).toEqual(['code 1']);
});

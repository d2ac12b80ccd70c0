import { describe, expect, it } from 'vitest';
import { shellContract } from '../../shared/contract/shell.ts';
import { vaultContract } from '../../shared/contract/vault.ts';
import { fakeSparekey } from './fake-sparekey.ts';
import { fakeRecoveryCodes } from './fake/state.ts';

const password = 'correct horse battery staple';
const first = '0'.repeat(26) + '100000';
const firstCopy = '0'.repeat(30) + 'c1';
const grant = { type: 'grant', grantId: first };

/** One believable input for each call: a screen tested against the fake meets the real shapes. */
const inputs: Record<string, unknown> = {
  'copies:decline': { accountId: first, setId: first },
  'vault:unlock': { password },
  'vault:unlock-recovery-code': { code: fakeRecoveryCodes[0], newPassword: password },
  'vault:change-password': { password, newPassword: password },
  'password:strength': { password },
  'recovery:issue': { password },
  'keychain:enable': { password },
  'keychain:disable': { password },
  'accounts:read': { accountId: first },
  'accounts:add': { issuer: 'A', accountName: 'b', tags: [], note: '' },
  'accounts:update': { accountId: first, favourite: true },
  'accounts:set-no-backup-codes': { accountId: first, none: true },
  'accounts:trash': { accountId: first },
  'accounts:restore': { accountId: first },
  'accounts:reveal-secret': { accountId: first },
  'codes:current': { accountIds: [first] },
  'codes:copy': { accountId: first, which: 'next' },
  'capture:compare': { accountId: first, values: ['4a091-409ec', 'k3h7-ak2p'] },
  'capture:start': { source: { type: 'text', text: 'GitHub\n4a091-409ec\n* fcd6a-6536f' } },
  'backup-codes:show': { accountId: first },
  'backup-codes:concern': { accounts: [first], seen: true },
  'log:read': { limit: 10 },
  'lockout:what-if': { lost: ['vault'] },
  'lockout:answer': {
    accountId: first,
    answers: { opensWith: [], regainedWith: [], regains: [] },
  },
  'preferences:change': { keepRetiredDays: null },
  'services:read': { of: { type: 'account', accountId: first } },
  'services:correct': { service: 'github', field: 'count', value: '12' },
  'clock:check': { accountId: first, code: '123456' },
  'clock:keep': { offsetSeconds: 30 },
  'links:open': { linkId: 'C' },
  'import:read': { sources: [grant] },
  'backup:write': { grantId: first, withRecoveryCodes: true, place: 'stick' },
  'sheets:prepare': {
    accountIds: [first],
    paper: 'A4',
    withSecrets: true,
    hideAccountNames: false,
    place: 'safe',
  },
  'sheets:prepare-recovery': { codes: [...fakeRecoveryCodes], paper: 'A4' },
  'copies:mark-gone': { copyId: firstCopy },
  'copies:read': { copyId: firstCopy },
  'copies:add': {
    kind: 'person',
    place: 'Grace',
    accountIds: [first],
    secrets: false,
    checkEveryDays: null,
  },
  'copies:change': { copyId: firstCopy, place: 'safe' },
  'copies:delete': { copyId: firstCopy },
  'copies:confirm': { copyId: firstCopy, found: 'unreadable' },
  'copies:check-file': { copyId: '0'.repeat(30) + 'c2' },
  'drill:prove-file': { source: grant, opensWith: { type: 'password', password } },
  'drill:prove-sheet': { sessionId: first, sheetId: 'K7-2QF' },
  'drill:finish-rehearsal': { answers: [{ accountId: first, found: 'nowhere' }] },
  'drill:save-receipt': { drillId: first, grantId: first },
  'backup:inspect': { source: grant },
  'backup:restore': {
    source: grant,
    opensWith: { type: 'password', password },
    newPassword: password,
  },
  'paper:add': { sources: [grant] },
  'paper:restore': { sessionId: first, newPassword: password, keychain: false },
  'paper:import': { sessionId: first },
  'health:read': { perGroup: 5 },
  'health:dismiss': { key: 'recovery-not-kept', reason: 'later' },
  'sweep:start': { grantId: first },
  'make:codes': {
    shape: { count: 3, length: 8, alphabet: 'lower', group: 4, check: true },
  },
  'make:copy-hashes': { hashes: ['$2b$10$abc'] },
  'make:save-hashes': { grantId: first, hashes: ['$2b$10$abc'] },
  'files:choose-open': { purpose: 'import' },
  'files:choose-save': { purpose: 'backup' },
  'sheets:print': { ticket: first, to: 'pdf' },
  'settings:change': { theme: 'dark' },
};

/** These need something that only another call makes; the stories below go through them. */
const inStories = new Set([
  'vault:create',
  'vault:unlock-keychain',
  'accounts:purge',
  'changes:undo',
  'codes:next-hotp',
  'capture:open',
  'capture:change',
  'capture:correct',
  'capture:read-again',
  'capture:discard',
  'capture:save',
  'backup-codes:answer',
  'backup-codes:mark',
  'backup-codes:reveal-set',
  'backup-codes:configure-set',
  'backup-codes:copy-as',
  'backup-codes:history',
  'make:hash',
  'sweep:look',
  'sweep:stop',
  'sweep:delete',
  'import:apply',
  'import:discard',
  'health:recall',
]);

describe('the fake bridge', () => {
  for (const [wire, contract] of [
    ['vault', vaultContract],
    ['shell', shellContract],
  ] as const) {
    for (const [call, spec] of Object.entries(contract).filter(([name]) => !inStories.has(name))) {
      it(`${call} answers in the shape of the contract`, async () => {
        const input = spec.input.parse(inputs[call] ?? {});
        const result = await fakeSparekey()[wire](call, input);
        if (!result.ok) throw new Error(result.error.code);
        spec.output.parse(result.value);
      });
    }
  }

  const story = (bridge = fakeSparekey()) => ({
    bridge,
    ask: async (call: keyof typeof vaultContract, input: unknown): Promise<unknown> => {
      const result = await bridge.vault(call, vaultContract[call].input.parse(input));
      if (!result.ok) throw new Error(result.error.code);
      return vaultContract[call].output.parse(result.value);
    },
  });

  it('uses up a backup code, and says no to a wrong password', async () => {
    const { ask, bridge } = story();
    const shown = (await ask('backup-codes:show', { accountId: first })) as { codeId: string };
    expect(await ask('backup-codes:open-questions', {})).toMatchObject({
      questions: [shown.codeId].map((codeId) => ({ codeId })),
    });
    const codeId = shown.codeId;
    expect(
      await ask('backup-codes:answer', { accountId: first, codeId, answer: 'worked' }),
    ).toEqual({
      left: 11,
    });
    await ask('backup-codes:mark', { accountId: first, codeId, used: false });
    await expect(ask('vault:unlock', { password: 'x' })).rejects.toThrow('wrong-password');
    expect(bridge.calls.at(-1)).toBe('vault:unlock');
  });

  it('captures, saves, and undoes', async () => {
    const { ask, bridge } = story();
    const draft = vaultContract['capture:start'].output.parse(
      await ask('capture:start', { source: { type: 'text', text: 'GitHub 4a091-409ec' } }),
    );
    await ask('capture:open', { draftId: draft.id });
    await ask('capture:change', { draftId: draft.id, text: 'GitHub 4a091-409ec fcd6a-6536f' });
    const corrected = { service: 'GitHub', account: '', ordered: true, codes: [] };
    await ask('capture:correct', { draftId: draft.id, sets: [corrected] });
    expect(await ask('capture:open', { draftId: draft.id })).toMatchObject({
      corrected: [corrected],
    });
    expect(await ask('capture:read-again', { draftId: draft.id })).not.toHaveProperty('corrected');
    const set = { codes: draft.sets[0]?.codes, ordered: false };
    const saved = await ask('capture:save', {
      draftId: draft.id,
      sets: [{ target: { type: 'account', accountId: first }, set }],
    });
    expect(bridge.state.accounts[0]?.sets.map(({ status }) => status)).toEqual([
      'current',
      'retired',
    ]);
    await ask('changes:undo', { undoId: (saved as { undoId: string }).undoId });
    expect(bridge.state.accounts[0]?.sets.map(({ status }) => status)).toEqual(['current']);
    await ask('capture:discard', { draftId: draft.id });
  });

  it('imports in one step and undoes in one', async () => {
    const { ask, bridge } = story();
    const preview = vaultContract['import:read'].output.parse(
      await ask('import:read', { sources: [grant] }),
    );
    const done = await ask('import:apply', { importId: preview.importId, take: [0, 1] });
    expect(done).toMatchObject({ added: 2 });
    expect(bridge.state.accounts).toHaveLength(50);
    await ask('changes:undo', { undoId: (done as { undoId: string }).undoId });
    expect(bridge.state.accounts).toHaveLength(48);
  });

  it('starts empty, and fails as told', async () => {
    const { ask } = story(fakeSparekey({ state: 'none', errors: { 'keychain:probe': 'locked' } }));
    await expect(ask('keychain:probe', {})).rejects.toThrow('locked');
    await ask('vault:create', { password, keychain: false });
    expect(await ask('vault:status', {})).toMatchObject({ state: 'unlocked' });
    expect(await ask('accounts:list', {})).toEqual({ accounts: [] });
  });
});

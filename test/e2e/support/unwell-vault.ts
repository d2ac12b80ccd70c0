import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import {
  account,
  ago,
  copyOf,
  healthy,
  secretOf,
  setOf,
  withSecret,
} from '../../unit/health/records.ts';

export const github = account('GitHub');
export const withCodes = [
  github,
  account('Dropbox', { codeSets: [setOf('Dropbox', { concernAt: ago(1) })] }),
  account('Old Forum', { codeSets: [setOf('Old Forum', { codes: 'uuu' })] }),
  account('Discord', { codeSets: [setOf('Discord', { codes: 'uu..' })] }),
  account('npm', { codeSets: [unsureSet()] }),
  account('Mastodon', { codeSets: [setOf('Mastodon', { ageDays: 400 })] }),
];
const withoutCodes = [
  account('Cloudflare', { codeSets: [] }),
  ...['Steam', 'Steam too'].map((name) => noCodes(name, secretOf(1))),
  noCodes('Bank', new Uint8Array(20).fill(5)),
];
const held = [...withCodes, ...withoutCodes];
const zoom = account('Zoom');

/** Shown, answered with "Not sure", and not to be asked about again before tomorrow. */
function unsureSet() {
  const set = setOf('npm');
  return {
    ...set,
    codes: set.codes.map((code, index) =>
      index > 0 ? code : { ...code, events: [{ type: 'unsure' as const, at: ago(0) }] },
    ),
  };
}

function noCodes(name: string, secret: Uint8Array) {
  return { ...withSecret(name, secret), codeSets: [], noBackupCodesAt: ago(9) };
}

const contents = healthy([...held, zoom], {
  copies: [
    copyOf('sheet', held, { sheetId: 'K7-2QF', madeAt: ago(200) }),
    copyOf('unchecked', held, { sheetId: 'C4-9MX', lastCheckedAt: ago(300) }),
    copyOf('lost', held, {
      kind: 'encrypted-file',
      fileName: 'lost.sparekey',
      lastProblem: 'missing',
    }),
    copyOf('plain', held, { kind: 'plain-file', fileName: 'codes.pdf' }),
    copyOf('before', [account('GitHub', { codeSets: [setOf('GitHub', { generation: 7 })] })], {
      sheetId: 'Q2-4TW',
    }),
  ],
  recovery: { issuedAt: ago(20) },
});

// The older set of GitHub stands behind today's, so that its old sheet is known to be old.
const first = setOf('GitHub', { generation: 7, status: 'retired', retiredAt: ago(10) });

/** Everything that can be wrong at the same time. */
export const unwell: VaultContents = {
  ...contents,
  accounts: contents.accounts.map((one) =>
    one.id === github.id
      ? { ...one, codeSets: [first, ...one.codeSets.map((set) => ({ ...set, generation: 8 }))] }
      : one,
  ),
};

import { seal } from '../../electron/crypto/aead.ts';
import { deriveSubkey } from '../../electron/crypto/hkdf.ts';
import { floorCosts } from '../../electron/crypto/kdf.ts';
import { asBackup, createBackup } from '../../electron/vault/format/backup.ts';
import { formatHeaderBytes, formatVaultText } from '../../electron/vault/format/file-text.ts';
import type { VaultHeader } from '../../electron/vault/format/header.ts';
import { labels } from '../../electron/vault/format/labels.ts';
import { rekey } from '../../electron/vault/format/rekey.ts';
import { createVault, type KeyedVault, reseal } from '../../electron/vault/format/sealed-vault.ts';
import { emptyContents } from '../../electron/model/vault-contents.ts';

import { withDigest } from './digest-line.ts';
import { fixedRandom } from './fixed-random.ts';
import { longContents, vectorContents } from './vector-contents.ts';
import { contentsSha256, type Credential, type Vector } from './vector.ts';

const password = 'Tr\u00e4umerei 4 \u{1f511}';
const newPassword = 'another one';
const backupPassword = 'for the safe';
const keychainKey = 'a7'.repeat(32);
const codes = ['0123456789ABCDEFGHJK', 'MNPQRSTVWXYZ01234567'] as const;

export interface MadeVectors {
  readonly index: readonly Vector[];
  /** The bytes of each file, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** All vectors, the same in every run. `vectors.test.ts` compares them with the files, or writes them. */
export async function makeVectors(): Promise<MadeVectors> {
  const index: Vector[] = [];
  const files = new Map<string, Uint8Array>();
  const add = (
    name: string,
    title: string,
    content: string | Uint8Array,
    uses: readonly (Pick<Vector, 'expect' | 'contentsSha256'> & { with: Credential })[],
  ) => {
    const file = `${name}.sparekey`;
    files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    for (const use of uses) index.push({ file, title, ...use });
  };
  const opens = (credential: Credential, contents = vectorContents) => ({
    with: credential,
    expect: 'success' as const,
    contentsSha256: contentsSha256(contents),
  });
  const wrong = (credential: Credential, expect: Vector['expect']) => ({
    with: credential,
    expect,
  });
  const damaged = [wrong({ password }, 'damaged-file')];

  const good = await createVault(
    {
      contents: vectorContents,
      password,
      kdf: floorCosts,
      keychainKey: Uint8Array.from(Buffer.from(keychainKey, 'hex')),
      recoveryCodes: codes,
    },
    fixedRandom('good'),
  );
  add('good', 'a vault with every kind of slot', good.text, [
    opens({ password }),
    opens({ password: password.normalize('NFD') }),
    opens({ recoveryCode: codes[0] }),
    opens({ recoveryCode: codes[1] }),
    opens({ keychainKey }),
    wrong({ password: `${password} ` }, 'wrong-password'),
    wrong({ password: '' }, 'wrong-password'),
    wrong({ recoveryCode: 'ZZZZZZZZZZZZZZZZZZZZ' }, 'wrong-recovery-code'),
    wrong({ recoveryCode: '0123' }, 'wrong-recovery-code'),
    wrong({ keychainKey: '00'.repeat(32) }, 'keychain-missing-key'),
  ]);

  const empty = await createVault(
    { contents: emptyContents(), password, kdf: { ...floorCosts, iterations: 4, parallelism: 1 } },
    fixedRandom('empty'),
  );
  add('empty', 'nothing in it, one slot, other costs', empty.text, [
    opens({ password }, emptyContents()),
    wrong({ recoveryCode: codes[0] }, 'wrong-recovery-code'),
    wrong({ keychainKey }, 'keychain-missing-key'),
  ]);

  const many = longContents;
  const later = reseal({ ...good, contents: many }, fixedRandom('later'));
  add('later', 'the next save, several blocks of padding long', later.text, [
    opens({ password }, many),
    opens({ recoveryCode: codes[0] }, many),
  ]);

  const spent = await rekey(
    {
      header: later.header,
      contents: vectorContents,
      password: newPassword,
      recovery: { type: 'keep-without', slotId: slotId(good, 2) },
    },
    fixedRandom('spent'),
  );
  add('spent', 'after a recovery code was spent: new password, new key, no keychain', spent.text, [
    opens({ password: newPassword }),
    opens({ recoveryCode: codes[1] }),
    wrong({ password }, 'wrong-password'),
    wrong({ recoveryCode: codes[0] }, 'wrong-recovery-code'),
    wrong({ keychainKey }, 'keychain-missing-key'),
  ]);

  const shared = asBackup(
    { ...good, contents: vectorContents, withRecovery: true },
    fixedRandom('backup-shared'),
  );
  add('backup-shared', "a backup with the vault's ways in, but the keychain", shared, [
    opens({ password }),
    opens({ recoveryCode: codes[0] }),
    wrong({ keychainKey }, 'keychain-missing-key'),
  ]);

  const own = { header: good.header, contents: vectorContents, password: backupPassword };
  const withCodes = await createBackup({ ...own, withRecovery: true }, fixedRandom('backup-own'));
  add('backup-own', 'a backup with a password of its own', withCodes, [
    opens({ password: backupPassword }),
    opens({ recoveryCode: codes[1] }),
    wrong({ password }, 'wrong-password'),
  ]);
  const without = await createBackup({ ...own, withRecovery: false }, fixedRandom('backup-bare'));
  add('backup-bare', 'a backup with a password of its own and no recovery slots', without, [
    opens({ password: backupPassword }),
    wrong({ recoveryCode: codes[1] }, 'wrong-recovery-code'),
  ]);

  const { text } = good;
  const [line1 = '', line2 = '', line3 = '', line4 = ''] = text.split('\n');
  const forged = (...lines: readonly string[]) => withDigest([...lines, '-', ''].join('\n'));

  const sized: readonly [string, string, string][] = [
    ['cut-empty', 'nothing', ''],
    ['cut-line-1', 'cut after line 1', `${line1}\n`],
    ['cut-half', 'cut in the middle', text.slice(0, text.length / 2)],
    ['cut-digest', 'the last line is missing', `${line1}\n${line2}\n${line3}\n`],
    ['cut-last-lf', 'the last line feed is missing', text.slice(0, -1)],
    [
      'cut-contents',
      'a block of contents is missing, right digest',
      forged(line1, line2, line3.slice(0, -8)),
    ],
    ['no-contents', 'no contents, right digest', forged(line1, line2, '')],
    ['appended-byte', 'a byte appended', `${text}x`],
    ['appended-lf', 'a line feed appended', `${text}\n`],
    ['appended-nul', 'a NUL appended', `${text}\0`],
    ['appended-line', 'a line more, right digest', forged(line1, line2, line3, line3)],
    ['twice', 'the file twice', text + text],
    ['crlf', 'CRLF', text.replaceAll('\n', '\r\n')],
    ['crlf-digest', 'CRLF, right digest', withDigest(text.replaceAll('\n', '\r\n'))],
    ['bom', 'a byte order mark', `\ufeff${text}`],
    ['bom-digest', 'a byte order mark, right digest', withDigest(`\ufeff${text}`)],
    ['digest-capitals', 'the digest in capitals', text.replace(line4, line4.toUpperCase())],
  ];
  for (const [name, title, content] of sized) add(name, title, content, damaged);

  const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
  add('utf-16', 'UTF-16', utf16, damaged);
  for (const [place, at] of [
    ['version', 3],
    ['header', line1.length + 20],
    ['contents', line1.length + line2.length + 100],
    ['digest', text.length - 10],
  ] as const) {
    for (const bit of [0, 7]) {
      const bytes = new TextEncoder().encode(text);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      add(`flip-${place}-${bit}`, `bit ${bit} of a byte flipped: ${place}`, bytes, damaged);
    }
  }

  // One block of plaintext is no multiple of three bytes when sealed: only then is there padding.
  const [, header = '', sealed = ''] = empty.text.split('\n');
  const spelled: readonly [string, string, string][] = [
    ['base64-stray-bits', 'base64 with stray bits', forged(line1, header, strayBits(sealed))],
    ['base64-unpadded', 'base64 without padding', forged(line1, header, sealed.replace(/=+$/, ''))],
    [
      'base64-url',
      'the url-safe alphabet',
      forged(line1, line2, line3.replaceAll('+', '-').replaceAll('/', '_')),
    ],
    [
      'base64-blank',
      'a blank in the base64',
      forged(line1, line2, line3.replace(/^(.{76})/, '$1 ')),
    ],
    ['header-blank', 'a blank in the header', forged(line1, line2.replace(',', ', '), line3)],
    [
      'header-twice',
      'a field twice',
      forged(line1, line2.replace('"revision":1', '"revision":1,"revision":1'), line3),
    ],
    [
      'header-more',
      'a field too many',
      forged(line1, line2.replace('"revision":1', '"revision":1,"more":1'), line3),
    ],
    [
      'header-float',
      'a number in another spelling',
      forged(line1, line2.replace('"revision":1', '"revision":1.0'), line3),
    ],
    [
      'header-escape',
      'an escape in the header',
      forged(line1, line2.replace('"vaultId"', '"\\u0076aultId"'), line3),
    ],
    [
      'header-nonce',
      'base64 with stray bits in the header',
      forged(
        line1,
        line2.replace(/"salt":"([^"]+)"/, (_, salt: string) => `"salt":"${strayBits(salt)}"`),
        line3,
      ),
    ],
    ['no-version', 'line 1 is something else', forged('hello', line2, line3)],
    ['version-0', 'version 0', forged('sparekey-vault-0', line2, line3)],
    ['version-01', 'version 01', forged('sparekey-vault-01', line2, line3)],
    [
      'version-2-damaged',
      'a later version with a wrong digest',
      text.replace('vault-1', 'vault-2'),
    ],
  ];
  for (const [name, title, content] of spelled) add(name, title, content, damaged);

  const slots = good.header.slots;
  const headers: readonly [string, string, VaultHeader][] = [
    ['kdf-cheap', 'memory below the floor', withKdf(good.header, { memoryKiB: 8 })],
    ['kdf-dear', 'memory above the ceiling', withKdf(good.header, { memoryKiB: 2 ** 31 })],
    ['kdf-passes', 'passes above the ceiling', withKdf(good.header, { iterations: 2 ** 31 })],
    ['kdf-lanes', 'lanes above the ceiling', withKdf(good.header, { parallelism: 255 })],
    ['slots-none', 'no slot', { ...good.header, slots: [] }],
    ['slots-no-password', 'a keychain slot alone', { ...good.header, slots: slots.slice(1) }],
    ['slots-order', 'slots in another order', { ...good.header, slots: slots.toReversed() }],
    ['slots-twice', 'a slot twice', { ...good.header, slots: [...slots, ...slots.slice(3)] }],
    ['forged-revision', 'another revision, right digest', { ...good.header, revision: 2 }],
    ['forged-epoch', 'another key epoch, right digest', { ...good.header, keyEpoch: 2 }],
    [
      'forged-slot-taken',
      'a slot taken away, right digest',
      { ...good.header, slots: slots.slice(0, 3) },
    ],
    [
      'forged-nonce',
      'another nonce, right digest',
      { ...good.header, contents: later.header.contents },
    ],
  ];
  for (const [name, title, header] of headers) {
    add(name, title, forged(line1, JSON.stringify(header), line3), damaged);
  }
  add(
    'forged-vault-id',
    'another vault id, right digest: no slot is good there',
    forged(line1, line2.replace(good.header.vaultId, 'f'.repeat(32)), line3),
    [
      wrong({ password }, 'wrong-password'),
      wrong({ recoveryCode: codes[0] }, 'wrong-recovery-code'),
      wrong({ keychainKey }, 'keychain-missing-key'),
    ],
  );
  add(
    'forged-costs',
    'other costs within the bounds, right digest',
    forged(line1, JSON.stringify(withKdf(good.header, { iterations: 4 })), line3),
    [wrong({ password }, 'wrong-password')],
  );

  const [, laterHeader = '', laterContents = ''] = later.text.split('\n');
  const [, spentHeader = ''] = spent.text.split('\n');
  add(
    'swapped-contents',
    'the contents of another save, right digest',
    forged(line1, line2, laterContents),
    [
      ...damaged,
      wrong({ recoveryCode: codes[0] }, 'damaged-file'),
      wrong({ keychainKey }, 'damaged-file'),
    ],
  );
  add(
    'swapped-header',
    'the header of another save, right digest',
    forged(line1, laterHeader, line3),
    damaged,
  );
  add(
    'swapped-epoch',
    'the header of another key, right digest',
    forged(line1, spentHeader, line3),
    [
      wrong({ password: newPassword }, 'damaged-file'),
      wrong({ recoveryCode: codes[1] }, 'damaged-file'),
      wrong({ password }, 'wrong-password'),
    ],
  );
  add(
    'swapped-slot',
    'a password slot of the same vault under another key, right digest',
    forged(
      line1,
      JSON.stringify({ ...good.header, slots: [spent.header.slots[0], ...slots.slice(1)] }),
      line3,
    ),
    [wrong({ password: newPassword }, 'damaged-file'), wrong({ password }, 'wrong-password')],
  );
  add(
    'swapped-ephemeral',
    'shares of two recovery slots exchanged, right digest',
    forged(line1, exchange(line2, good), line3),
    [wrong({ recoveryCode: codes[0] }, 'damaged-file')],
  );

  const newer = [wrong({ password }, 'unsupported-version')];
  add('version-2', 'a later version', forged('sparekey-vault-2', line2, line3), newer);
  add(
    'version-99',
    'a later version, of other lines',
    withDigest('sparekey-vault-99\n\u2713\n\n\n\n-\n'),
    newer,
  );
  const schema2 = `{"schema":2,"everything":"else"}`.padEnd(4096);
  add('schema-2', 'contents of a later schema', sealRaw(good, schema2), newer);
  add('schema-none', 'contents without a schema', sealRaw(good, '{}'.padEnd(4096)), damaged);
  add('unpadded', 'contents without padding', sealRaw(good, '{"schema":1}'), damaged);
  add('no-json', 'contents that are no JSON', sealRaw(good, 'hello'.padEnd(4096)), damaged);
  return { index, files };
}

function slotId({ header }: KeyedVault, place: number): string {
  return header.slots[place]?.id ?? '';
}

function withKdf(header: VaultHeader, change: object): VaultHeader {
  const slots = header.slots.map((slot) =>
    slot.kind === 'password' ? { ...slot, kdf: { ...slot.kdf, ...change } } : slot,
  );
  return { ...header, slots };
}

/** Sets bits of the last character that stand for nothing. */
function strayBits(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return base64.replace(/(.)(=+)$/, (_, last: string, padding: string) => {
    return `${alphabet.charAt(alphabet.indexOf(last) + 1)}${padding}`;
  });
}

function exchange(line: string, { header }: KeyedVault): string {
  const [first, second] = header.slots.filter((slot) => slot.kind === 'recovery');
  const [a, b] = [first?.ephemeral ?? '', second?.ephemeral ?? ''];
  return line.replace(a, '-').replace(b, a).replace('-', b);
}

/** A vault whose plaintext is anything. */
function sealRaw({ header, vaultKey }: KeyedVault, plaintext: string): string {
  const nonce = fixedRandom('raw')(24);
  const head = { ...header, contents: { nonce: Buffer.from(nonce).toString('base64') } };
  const key = deriveSubkey(vaultKey, new Uint8Array(0), labels.contents);
  const aad = formatHeaderBytes(head);
  return formatVaultText(aad, seal(key, nonce, new TextEncoder().encode(plaintext), aad));
}

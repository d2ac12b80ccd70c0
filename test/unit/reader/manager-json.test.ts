import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { entryOf } from '../../fixtures/writers/manager-csv.ts';
import {
  type FullEntry,
  write1Pif,
  write1Pux,
  writeCxf,
  writeEnpass,
  writeKeeper,
  writeProtonPass,
  writeSafeInCloud,
} from '../../fixtures/writers/manager-json.ts';
import { writeZip } from '../../fixtures/writers/zip.ts';
import { bytesOf, read } from './format-files.ts';

interface Written {
  readonly write: (entries: readonly FullEntry[]) => Uint8Array | string;
  readonly keeps: readonly ('tag' | 'favourite' | 'trash')[];
}

const formats: Readonly<Record<string, Written>> = {
  '1password': { write: write1Pux, keeps: ['tag', 'favourite', 'trash'] },
  '1password-1pif': { write: write1Pif, keeps: ['tag', 'favourite', 'trash'] },
  'proton-pass': { write: writeProtonPass, keeps: ['favourite', 'trash'] },
  keeper: { write: writeKeeper, keeps: ['tag'] },
  enpass: { write: writeEnpass, keeps: ['tag', 'favourite', 'trash'] },
  safeincloud: { write: writeSafeInCloud, keeps: ['tag', 'favourite', 'trash'] },
};

function asKept({ keeps }: Written): ForeignAccount[] {
  return canonicalAccounts.map(({ issuer, accountName, otp, note, tags, favourite }) => ({
    issuer,
    accountName,
    otp,
    ...(note === undefined ? {} : { note }),
    ...(tags !== undefined && keeps.includes('tag') ? { tags: tags.slice(0, 1) } : {}),
    ...(favourite === true && keeps.includes('favourite') ? { favourite } : {}),
  }));
}

const entries = canonicalAccounts.map(entryOf);
const empty = { title: 'Old shop', username: 'ada', uri: '', note: '', tag: '', favourite: false };

describe.each(Object.entries(formats))('%s', (id, format) => {
  const written = (list: readonly FullEntry[]): Uint8Array => {
    const file = format.write(list);
    return typeof file === 'string' ? bytesOf(file) : file;
  };

  it('gives the canonical accounts', async () => {
    const bytes = written(entries);
    expect(detect(bytes)?.id).toBe(id);
    expect(await read(bytes)).toEqual({
      format: id,
      accounts: asKept(format),
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it('loses a bad entry and not the file, and counts what has no code', async () => {
    const [good = empty] = entries;
    const contents = await read(written([good, { ...empty, uri: '1!' }, empty, good]));
    expect(contents.accounts).toHaveLength(2);
    expect(contents.skipped).toEqual([{ label: 'Old shop: ada', reason: 'bad-secret' }]);
    expect(contents.warnings).toEqual([{ type: 'without-codes', count: 1 }]);
  });

  it('gives backup codes of notes and fields as sets of the account beside them', async () => {
    const uri = 'otpauth://totp/Port:bob?secret=ORSXG5A&issuer=Port';
    const note = 'Backup codes:\n7tqp-m4xz\nk9wd-2hjb\nx3vn-8rfc';
    const extra = { label: 'Recovery code', text: 'R48213' };
    const { codeSets } = await read(written([{ ...empty, uri, note, extra }]));
    expect(codeSets).toMatchObject([
      { service: 'Port', account: 'bob', codes: [{}, {}, {}] },
      { service: 'Port', account: 'bob', codes: [{ value: 'R48213' }] },
    ]);
  });

  it.runIf(format.keeps.includes('trash'))('lists what lies in the trash', async () => {
    const [good = empty] = entries;
    const deleted = { ...empty, uri: 'ORSXG5A', deleted: true };
    const contents = await read(written([deleted, good, { ...empty, deleted: true }]));
    expect(contents.skipped).toEqual([{ label: 'Old shop: ada', reason: 'deleted' }]);
    expect(contents.warnings).toEqual([]);
  });

  it('has nothing to import without codes', async () => {
    await expect(read(written([empty]))).rejects.toMatchObject({ code: 'nothing-to-import' });
  });
});

describe('Credential Exchange', () => {
  const timed = canonicalAccounts.filter(({ otp }) => otp.type === 'totp');

  it('gives the canonical accounts that change with time', async () => {
    const contents = await read(bytesOf(writeCxf(timed)));
    expect(contents).toMatchObject({ format: 'cxf', skipped: [], warnings: [] });
    const named = timed.map((account, index) =>
      account.issuer === '' && index % 2 === 1 ? { ...account, issuer: 'Another title' } : account,
    );
    expect(contents.accounts).toEqual(named);
  });

  it('gives backup codes of its fields', async () => {
    const extra = { label: 'Recovery code', text: 'R48213' };
    const { codeSets } = await read(bytesOf(writeCxf(timed.slice(0, 1), extra)));
    expect(codeSets).toMatchObject([
      { service: 'Harbour Mail', account: 'ada@example.org', codes: [{ value: 'R48213' }] },
    ]);
  });

  it('with values as they stood in drafts', async () => {
    const credentials = [
      { type: 'basic-auth', username: 'ada' },
      { type: 'totp', secret: 'orsxg5a', period: '30', digits: '6', algorithm: 'SHA256' },
      { type: 'totp', secret: 'ORSXG5A', algorithm: 'MD5' },
    ];
    const file = { accounts: [{ items: [{ title: 'Port', credentials }, 7] }] };
    expect(await read(bytesOf(JSON.stringify(file)))).toMatchObject({
      accounts: [{ issuer: 'Port', accountName: 'ada', otp: { algorithm: 'SHA256' } }],
      skipped: [
        { label: 'Port: ada', reason: 'bad-algorithm' },
        { label: '#2', reason: 'bad-entry' },
      ],
    });
  });
});

describe('files of password managers in several ways', () => {
  it('Proton Pass in its zip is the same, and with OpenPGP is refused with advice', async () => {
    const data = writeProtonPass(entries);
    const zip = writeZip([
      { name: 'Proton Pass/files/a.png', data: 'x' },
      { name: 'Proton Pass/data.json', data },
    ]);
    expect(await read(zip)).toEqual(await read(bytesOf(data)));
    const pgp = writeZip([{ name: 'Proton Pass/data.pgp', data: '-----BEGIN PGP MESSAGE-----' }]);
    expect(detect(pgp)?.id).toBe('proton-pass');
    await expect(read(pgp)).rejects.toMatchObject({ code: 'openpgp-file' });
  });

  it('1Password’s folder may come in a zip', async () => {
    const data = write1Pif(entries);
    const zip = writeZip([{ name: 'My.1pif/data.1pif', data }]);
    expect(await read(zip)).toEqual(await read(bytesOf(data)));
  });

  it('1Password names the vault where there are several', async () => {
    const item = {
      overview: { title: 'Port' },
      details: { sections: [{ fields: [{ id: 'TOTP_1', value: { totp: 'ORSXG5A' } }] }] },
    };
    const vault = (name: string, inner: object) => ({ attrs: { name }, items: [inner] });
    const vaults = [vault('Work', item), vault('Home', { item }), vault('Odd', [])];
    const data = JSON.stringify({ accounts: [{ vaults }] });
    const contents = await read(writeZip([{ name: 'export.data', data }]));
    expect(contents.accounts.map(({ issuer, tags }) => [issuer, tags])).toEqual([
      ['Port', ['Work']],
      ['Port', ['Home']],
    ]);
    expect(contents.skipped).toEqual([{ label: '#3', reason: 'bad-entry' }]);
  });

  it.each([
    ['no data', writeZip([{ name: 'export.data', data: 'x' }])],
    ['a list', writeZip([{ name: 'Proton Pass/data.json', data: '[]' }])],
    ['no document', bytesOf('<database><card title="a"')],
  ])('is damaged with %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

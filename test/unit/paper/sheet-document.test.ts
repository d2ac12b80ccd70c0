import { describe, expect, it } from 'vitest';
import { parsePaperPages } from '../../../electron/model/paper-page.ts';
import { readQrCodes } from '../../../electron/reader/pictures.ts';
import { makeRecoverySheet, makeSheet } from '../../../electron/vault/paper/sheet-document.ts';
import type { QrModules, SheetDocument } from '../../../shared/sheet.ts';
import { beside, pngOf } from '../pictures/draw.ts';
import { account, gitHubCodes } from './accounts.ts';

const request = {
  paper: 'A4',
  withSecrets: true,
  hideAccountNames: false,
  sheetId: 'K7-2QF',
  madeAt: '2026-11-24T10:00:00.000Z',
} as const;
const github = account('github', { used: 3, unsure: 1 });

function drawn(modules: QrModules) {
  const side = (modules.length + 8) * 3;
  const at = (x: number, y: number): number =>
    modules[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4] === true ? 0 : 255;
  return { width: side, height: side, at };
}

async function pagesIn(sheet: SheetDocument) {
  const codes = sheet.pages.flatMap((page) => page.pageCodes);
  return parsePaperPages(await readQrCodes(pngOf(beside(codes.map(drawn)))));
}

describe('a sheet', () => {
  it('says what it is, and how many codes are left', () => {
    const sheet = makeSheet({ ...request, accounts: [github] });
    const [printed] = sheet.pages[0]?.accounts ?? [];
    expect(sheet).toMatchObject({ kind: 'accounts', paper: 'A4', sheetId: 'K7-2QF' });
    expect(printed).toMatchObject({ issuer: 'GitHub', accountName: 'ada-lovelace' });
    expect(printed?.codes).toMatchObject({ left: 12, unsure: 1, total: 16, columns: 3 });
    expect(printed?.codes?.values.map(({ state }) => state).slice(0, 5)).toEqual([
      'used',
      'used',
      'used',
      'unsure',
      'unused',
    ]);
  });

  it('holds itself in its page codes', async () => {
    const accounts = [github, account('other', { issuer: 'Proton' })];
    const [page, ...others] = await pagesIn(makeSheet({ ...request, accounts }));
    expect(others).toEqual([]);
    expect(page).toMatchObject({ sheetId: 'K7-2QF', page: 1, pages: 1, madeAt: request.madeAt });
    expect(page?.accounts.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Proton']);
    expect(page?.accounts[0]?.otp).toEqual(github.otp);
    expect(page?.accounts[0]?.codeSet?.codes).toHaveLength(16);
  });

  it('has no secret where none was asked for', async () => {
    const sheet = makeSheet({ ...request, withSecrets: false, accounts: [github] });
    expect(sheet.pages[0]?.accounts[0]).not.toHaveProperty('secret');
    const [page] = await pagesIn(sheet);
    expect(page?.accounts[0]).not.toHaveProperty('otp');
  });

  it('has no account name where it is hidden: in no QR code either', async () => {
    const sheet = makeSheet({ ...request, hideAccountNames: true, accounts: [github] });
    const [printed] = sheet.pages[0]?.accounts ?? [];
    const [page] = await pagesIn(sheet);
    const uri = await readQrCodes(pngOf(drawn(printed?.secret?.qr?.modules ?? [])));
    expect(JSON.stringify([printed?.accountName, page, uri])).not.toContain('lovelace');
    expect(uri[0]).toContain('GitHub');
  });

  it('prints the set that works, nothing of the trash, and no bare name', () => {
    const [current] = account('renewed').codeSets;
    const [old] = account('older', { codes: gitHubCodes('old', 4) }).codeSets;
    if (current === undefined || old === undefined) throw new Error('no sets');
    const sets = [{ ...old, status: 'retired' as const }, current];
    const accounts = [
      { ...github, trashedAt: request.madeAt },
      { ...account('renewed'), codeSets: sets },
      account('bare', { codes: [], otp: null }),
      { ...account('retired only', { otp: null }), codeSets: sets.slice(0, 1) },
    ];
    const [page, ...others] = makeSheet({ ...request, accounts }).pages;
    expect(others).toEqual([]);
    expect(page?.accounts.map(({ codes }) => codes?.total)).toEqual([16]);
    expect(() => makeSheet({ ...request, accounts: accounts.slice(2) })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });

  it('takes the name for the heading where there is no issuer', () => {
    const sheet = makeSheet({ ...request, accounts: [account('x', { issuer: '' })] });
    expect(sheet.pages[0]?.accounts[0]).toMatchObject({ issuer: 'ada-lovelace', accountName: '' });
  });
});

describe('a sheet of recovery codes', () => {
  it('has the codes as text and in no QR code', () => {
    const codes = gitHubCodes('recovery', 10);
    const sheet = makeRecoverySheet({ codes, paper: 'Letter', madeAt: request.madeAt });
    expect(sheet).toEqual({
      kind: 'recovery-codes',
      paper: 'Letter',
      sheetId: '',
      madeAt: request.madeAt,
      pages: [{ number: 1, accounts: [], pageCodes: [], recoveryCodes: codes }],
    });
  });
});

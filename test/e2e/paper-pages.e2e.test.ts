import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../electron/model/backup-code.ts';
import type { PaperPage } from '../../electron/model/paper-page.ts';
import { readPaperPages } from '../../electron/reader/paper.ts';
import { makeRecoverySheet } from '../../electron/vault/paper/sheet-document.ts';
import { printSheets, type Printed, zbarimg } from './paper-pages/print.ts';
import { printed, request } from './paper-pages/sheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'sparekey-paper-'));
const recoveryCodes = Array.from({ length: 10 }, (_, index) => `ABCD-EFGH-JKMN-PQRS-TVW${index}`);
let sheets: Record<string, Printed>;
let unknownTicket: string;

beforeAll(async () => {
  const documents = Object.fromEntries(
    Object.entries(printed).map(([name, { sheet }]) => [name, sheet]),
  );
  const recovery = makeRecoverySheet({ ...request, codes: recoveryCodes });
  ({ sheets, unknownTicket } = await printSheets(folder, { ...documents, recovery }));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheetOf = (name: string): Printed => {
  const sheet = sheets[name];
  if (sheet === undefined) throw new Error(`${name} was not printed`);
  return sheet;
};
/** Lines of one column wrap, and columns stand side by side: only the characters are compared. */
const dense = (text: string): string => text.replace(/\s+/g, '');

describe.each(Object.entries(printed))('%s', (name, { accounts, sheet }) => {
  const paperOf = sheet.paper === 'A4' ? [595, 842] : [612, 792];

  it('is drawn, nothing sticks out, and it takes the pages that were planned', () => {
    const { ready, overflow, pictures } = sheetOf(name);
    expect(ready).toBe('yes');
    expect(overflow).toEqual([]);
    expect(pictures).toHaveLength(sheet.pages.length);
  });

  it('has the size of its paper', () => {
    const [width, height] = pngSize(sheetOf(name).pictures[0] ?? '');
    expect(Math.abs((width * 72) / 150 - (paperOf[0] ?? 0))).toBeLessThan(1.5);
    expect(Math.abs((height * 72) / 150 - (paperOf[1] ?? 0))).toBeLessThan(1.5);
  });

  it('lets zbarimg read every QR code at 150 dpi', async () => {
    const texts = await zbarimg(sheetOf(name).pictures);
    const secrets = sheet.pages.flatMap(({ accounts: on }) =>
      on.filter(({ secret }) => secret?.qr !== undefined),
    );
    const pageCodes = sheet.pages.flatMap((page) => page.pageCodes);
    expect(texts.filter((text) => /^m?otp/.test(text))).toHaveLength(secrets.length);
    expect(texts.filter((text) => text.startsWith('SPAREKEY:'))).toHaveLength(pageCodes.length);
    expect(texts).toHaveLength(secrets.length + pageCodes.length);
  });

  it('has every backup code as text', () => {
    const text = dense(sheetOf(name).text);
    for (const { codeSets } of accounts) {
      for (const { value } of codeSets.flatMap((set) => set.codes)) {
        if (value.length <= 40) expect(text).toContain(dense(value));
      }
    }
  });

  it('gives its accounts, codes and states back', async () => {
    const pages: PaperPage[] = [];
    for (const picture of sheetOf(name).pictures.toReversed()) {
      pages.push(...(await readPaperPages(Uint8Array.from(readFileSync(picture)))));
    }
    expect(pages.map(({ page }) => page).toSorted((a, b) => a - b)).toEqual(
      sheet.pages.map(({ number }) => number),
    );
    expect(joined(pages)).toEqual(
      accounts.map(({ issuer, accountName, otp, codeSets }) => ({
        issuer,
        accountName: name.includes('without names') ? '' : accountName,
        otp: name.includes('without secrets') ? undefined : otp,
        sets: codeSets.map((set) => ({
          setId: set.id,
          generation: set.generation,
          issuedAt: set.issuedAt,
          ordered: set.ordered,
          codes: set.codes.map((code) => ({ value: code.value, state: stateOf(code) })),
        })),
      })),
    );
  });
});

describe('around the sheets', () => {
  it('hides names everywhere, also from zbarimg', async () => {
    const { text, pictures } = sheetOf('three accounts without names');
    const everything = [text, ...(await zbarimg(pictures))].join('\n');
    expect(everything).toContain('GitHub');
    expect(everything).not.toMatch(/lovelace|ada/i);
  });

  it('prints recovery codes as text and never as a QR code', async () => {
    const { ready, overflow, text, pictures } = sheetOf('recovery');
    expect([ready, overflow, pictures.length]).toEqual(['yes', [], 1]);
    for (const code of recoveryCodes) expect(text).toContain(code);
    await expect(zbarimg(pictures)).rejects.toThrow();
  });

  it('says so when there is no sheet for the ticket', () => {
    expect(unknownTicket).toBe('failed');
  });
});

/** Accounts in the order of the pages; sets that go on over several pages in one piece. */
function joined(pages: readonly PaperPage[]) {
  const accounts: {
    issuer: string;
    accountName: string;
    otp: PaperPage['accounts'][number]['otp'];
    sets: NonNullable<PaperPage['accounts'][number]['codeSet']>[];
  }[] = [];
  for (const page of pages.toSorted((a, b) => a.page - b.page)) {
    for (const { issuer, accountName, otp, codeSet } of page.accounts) {
      const before = accounts.at(-1)?.sets.at(-1);
      if (codeSet !== undefined && before?.setId === codeSet.setId) {
        before.codes.push(...codeSet.codes);
      } else {
        const sets = codeSet === undefined ? [] : [codeSet];
        accounts.push({ issuer, accountName, otp, sets });
      }
    }
  }
  return accounts;
}

function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

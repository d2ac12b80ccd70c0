import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalAccounts } from '../fixtures/canonical-accounts.ts';
import { aegisDb, writeEncryptedAegis } from '../fixtures/writers/aegis.ts';
import { canTransfer, writeTransfer } from '../fixtures/writers/google-migration.ts';
import { agreeToQuestions, answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { oathtool, pagesOf, qrPicture, textOfPdf, zbarTexts } from './support/pictures.ts';
import {
  readVault,
  type StoredAccount,
  type StoredVault,
  vaultFileOf,
} from './support/read-vault.ts';
import { codeStates, comparable } from './support/stored-vault.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';

/**
 * The main job from an empty computer to coming back, as a person does it with a keyboard. The steps
 * build on each other, and each is checked by opening the file with the independent reader.
 */
const clock = '2026-11-24T10:00:07Z';
const at = '2026-11-24 10:00:07 UTC';
const firstPassword = 'seven quiet lanterns';
const newPassword = 'nine copper kettles';
const backupPassword = 'a stick in the drawer';
const githubSecret = 'JBSWY3DPEHPK3PXPJBSWY3DP';
const harbourSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const bankSecret = 'NB2W45DFOIZA4TTBMRQWY3DF';

const githubCodes = Array.from({ length: 16 }, (_, index) => {
  const hex = createHash('sha256').update(`backup code ${index}`).digest('hex');
  return `${hex.slice(0, 5)}-${hex.slice(5, 10)}`;
});

const profile = freshProfile();
const desk = mkdtempSync(join(tmpdir(), 'sparekey-desk-'));
let password = firstPassword;
let running: RunningSparekey;
let screen: Screen;
let recoveryCodes: string[] = [];
const backupFile = join(desk, 'spare.sparekey');
const sheetFile = join(desk, 'sheet.pdf');

async function start(onProfile = profile): Promise<void> {
  running = await launch({ profile: onProfile, clock });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
}

function stored(file = vaultFileOf(profile), opensWith = { password }): StoredVault {
  const read = readVault(file, opensWith);
  expect(read.code).toBe(0);
  return read.vault;
}

function storedAccount(issuer: string, vault = stored()): StoredAccount {
  const account = vault.accounts.find((candidate) => candidate.issuer === issuer);
  if (account === undefined) {
    throw new Error(`no account of ${issuer} in the file`);
  }
  return account;
}

async function seeCode(code: string): Promise<void> {
  const half = Math.ceil(code.length / 2);
  await screen.seeText(new RegExp(`${code.slice(0, half)}\\s*${code.slice(half)}`));
}

async function find(text: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(text);
}

async function lock(): Promise<void> {
  await screen.press('Control+L');
  await screen.see('heading', 'Sparekey is locked');
}

async function unlock(with_ = password): Promise<void> {
  await screen.fill('Password', with_);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
}

beforeAll(() => start());
afterAll(() => running.close());

test('first run: a password, the keychain, an empty vault that teaches', async () => {
  await screen.use('button', 'Create a vault');
  await screen.fill('Password', firstPassword);
  await screen.fill('Repeat it', firstPassword);
  await screen.seeText('Very strong');
  await screen.tabTo('checkbox', 'Unlock at start');
  await screen.press('Space');
  await screen.use('button', 'Make the vault');
  await screen.use('button', /^Later/);
  await screen.see('heading', 'Three ways to begin');
  expect(stored().accounts).toEqual([]);
});

test('an account by its link', async () => {
  await screen.press('Control+N');
  await screen.see('dialog', 'Add an account');
  await screen.tabTo('tab', 'Type it in');
  await screen.press('ArrowRight');
  await screen.fill('Link', `otpauth://totp/GitHub:ada?secret=${githubSecret}&issuer=GitHub`);
  await screen.use('button', 'Read the link');
  await screen.see('dialog', /Add GitHub/);
  await screen.use('button', 'Add');
  await seeCode(oathtool(githubSecret, at, ['--totp']));
  expect(storedAccount('GitHub').otp).toMatchObject({
    type: 'totp',
    secret: githubSecret,
    digits: 6,
    period: 30,
  });
});

test('an account by a picture of its QR code', async () => {
  const uri = `otpauth://totp/Harbour%20Post:ada%40example.org?secret=${harbourSecret}&issuer=Harbour%20Post&digits=8`;
  await answerOpenDialog(running.app, [qrPicture(uri)]);
  await screen.press('Control+O');
  await screen.use('button', /^Choose files/);
  await screen.see('dialog', /Add Harbour Post/);
  await screen.use('button', 'Add');
  await seeCode(oathtool(harbourSecret, at, ['--totp', '--digits=8']));
  expect(storedAccount('Harbour Post').otp).toMatchObject({ secret: harbourSecret, digits: 8 });
});

test('an account typed by hand', async () => {
  await screen.press('Control+N');
  await screen.fill('Service', 'Copper Bank');
  await screen.fill('Account name', '4711');
  await screen.fill('Secret', bankSecret.toLowerCase().replace(/.{4}/g, '$& '));
  await screen.use('button', 'Add account');
  await seeCode(oathtool(bankSecret, at, ['--totp']));
  expect(storedAccount('Copper Bank').otp).toMatchObject({ secret: bankSecret });
});

test('backup codes from the file that the service gave', async () => {
  const file = join(desk, 'github-recovery-codes.txt');
  writeFileSync(file, `${githubCodes.join('\n')}\n`);
  await answerOpenDialog(running.app, [file]);
  await screen.press('Control+B');
  await screen.use('button', /^Choose files/);
  await screen.see('button', 'Save 16 codes');
  expect(stored().drafts).toHaveLength(1);
  await screen.use('button', 'Save 16 codes');
  await screen.use('button', 'Not now');
  const account = storedAccount('GitHub');
  expect(account.codeSets[0]?.codes.map(({ value }) => value)).toEqual(githubCodes);
  expect(stored().drafts).toEqual([]);
});

test('one backup code is used, undone, and two are used', async () => {
  await find('github');
  await screen.press('Shift+Enter');
  await screen.see('dialog', 'Use a backup code');
  await screen.seeText(githubCodes[0] ?? '');
  // Before it was seen it was on disk.
  expect(codeStates(storedAccount('GitHub'))[0]).toBe('shown');
  await screen.press('1');
  await screen.seeText(/Marked as used, 15 left/);
  expect(codeStates(storedAccount('GitHub'))[0]).toBe('used');
  await screen.press('Control+Z');
  await screen.seeText(/16 left/);
  expect(codeStates(storedAccount('GitHub'))[0]).toBe('undone');
  for (const left of ['15 left', '14 left']) {
    await screen.press('Shift+Enter');
    await screen.see('button', /It worked/);
    await screen.press('1');
    await screen.seeText(new RegExp(`Marked as used, ${left}`));
  }
  expect(codeStates(storedAccount('GitHub')).slice(0, 3)).toEqual(['used', 'used', 'unused']);
});

test('a question that a lock cut off is asked again', async () => {
  await screen.press('Shift+Enter');
  await screen.seeText(githubCodes[2] ?? '');
  await lock();
  await screen.noText(githubCodes[2] ?? '');
  await unlock();
  await screen.use('button', 'Answer');
  await screen.see('dialog', /Did the backup code work/);
  await screen.press('1');
  await screen.seeText(/Marked as used, 13 left/);
  expect(codeStates(storedAccount('GitHub')).slice(0, 4)).toEqual([
    'used',
    'used',
    'used',
    'unused',
  ]);
});

test('after a restart the keychain opens the vault, after a lock only the password does', async () => {
  await running.close();
  await start();
  await screen.see('button', 'Lock');
  await lock();
  await running.page.waitForTimeout(500);
  await screen.see('heading', 'Sparekey is locked');
  await screen.fill('Password', 'not this one');
  await screen.press('Enter');
  await screen.seeText(/not the password|wrong/i);
  await running.page.waitForTimeout(1500);
  await unlock();
});

test('recovery codes: one opens the vault once, asks for a new password, and is spent', async () => {
  await screen.use('button', 'Review');
  await screen.use('button', /^Make them/);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('list', 'Recovery codes');
  recoveryCodes = (
    await running.page
      .getByRole('list', { name: 'Recovery codes', exact: true })
      .getByRole('listitem')
      .allInnerTexts()
  ).map((text) => text.replace(/^\d+\s+/, '').trim());
  expect(recoveryCodes).toHaveLength(10);
  await screen.use('button', 'I have them in a safe place');
  await lock();
  await screen.use('button', /^Use a recovery code/);
  await screen.fill('Recovery code', (recoveryCodes[0] ?? '').toLowerCase());
  await screen.fill('New password', newPassword);
  await screen.fill('Repeat it', newPassword);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
  expect(readVault(vaultFileOf(profile), { password }).code).toBe(3);
  password = newPassword;
  expect(stored().accounts).toHaveLength(3);
  expect(readVault(vaultFileOf(profile), { recoveryCode: recoveryCodes[0] ?? '' }).code).toBe(3);
  expect(readVault(vaultFileOf(profile), { recoveryCode: recoveryCodes[1] ?? '' }).code).toBe(0);
  await lock();
  await screen.use('button', /^Use a recovery code/);
  await screen.seeText('9 of 10 left');
  await screen.fill('Recovery code', recoveryCodes[0] ?? '');
  await screen.fill('New password', 'does not matter');
  await screen.fill('Repeat it', 'does not matter');
  await screen.press('Enter');
  await screen.seeText(/does not open this vault/);

  await screen.use('button', 'Back');
  await running.page.waitForTimeout(1500);
  await unlock();
});

test('an encrypted Aegis export and a picture of a Google transfer come in', async () => {
  const transferable = canonicalAccounts.filter(canTransfer);
  const aegis = join(desk, 'aegis.json');
  writeFileSync(
    aegis,
    writeEncryptedAegis(aegisDb(canonicalAccounts, 3), [
      { password: new TextEncoder().encode('aegis password'), n: 1 << 15, repaired: true },
    ]),
  );
  await answerOpenDialog(running.app, [aegis]);
  await screen.press('Control+O');
  await screen.use('button', /^Choose files/);
  await screen.fill(/^Password of/, 'aegis password');
  await screen.press('Enter');
  await screen.use('button', /^Add \d+ accounts$/);
  await screen.seeText(/accounts were added/);
  const afterAegis = stored();
  expect(afterAegis.accounts.length).toBe(3 + canonicalAccounts.length);

  const fresh = transferable.slice(0, 2).map((account, index) => ({
    ...account,
    issuer: `Moved ${index}`,
    otp: { ...account.otp, secret: Uint8Array.from({ length: 20 }, (_, i) => 40 + i + index) },
  }));
  await answerOpenDialog(running.app, [
    qrPicture(
      writeTransfer(fresh, {
        version: 1,
        batchSize: 1,
        batchIndex: 0,
        batchId: 7,
        ids: true,
      }),
      'transfer.gif',
    ),
  ]);
  await screen.press('Control+O');
  await screen.use('button', /^Choose files/);
  await screen.use('button', 'Add 2 accounts');
  await screen.seeText(/2 accounts were added/);
  expect(stored().accounts.length).toBe(afterAegis.accounts.length + 2);
});

test('an encrypted backup is written and read back', async () => {
  await answerSaveDialog(running.app, backupFile);
  await screen.press('Control+S');
  await screen.tabTo('radio', /password of this vault/);
  await screen.press('ArrowDown');
  await screen.fill('Password of the file', backupPassword);
  await screen.fill('Repeat it', backupPassword);
  await screen.use('button', /^Choose where to save/);
  await screen.seeText(/Read back and opened/);
  await screen.use('button', 'Done');
  const backup = readVault(backupFile, { password: backupPassword });
  expect(backup.code).toBe(0);
  expect(comparable(backup.vault)).toEqual(comparable(stored()));
  expect(readVault(backupFile, { recoveryCode: recoveryCodes[2] ?? '' }).code).toBe(0);
});

test('a sheet is printed: every QR code is read by another program, every backup code is there', async () => {
  await answerSaveDialog(running.app, sheetFile);
  await screen.press('Control+P');
  await screen.use('button', /^Save as PDF/);
  await screen.seeText(/The PDF is saved/);
  await screen.use('button', 'Done');
  const text = textOfPdf(sheetFile);
  for (const code of githubCodes) {
    expect(text).toContain(code);
  }
  const uris = pagesOf(sheetFile).flatMap(zbarTexts);
  expect(uris.filter((uri) => uri.includes(`secret=${githubSecret}`))).toHaveLength(1);
  expect(stored().copies.filter(({ kind }) => kind === 'plain-file')).toHaveLength(1);
});

async function comesBack(restore: () => Promise<void>, checked: (vault: StoredVault) => void) {
  await running.close();
  const other = freshProfile();
  await start(other);
  await screen.use('button', /^Restore/);
  await restore();
  await screen.see('button', 'Lock');
  checked(stored(vaultFileOf(other), { password: 'a new computer' }));
}

async function newPasswordForThisComputer(): Promise<void> {
  await screen.fill('New password for this computer', 'a new computer');
  await screen.fill('Repeat it', 'a new computer');
  await screen.use('button', 'Restore');
}

test('back from the backup with its password, on an empty computer', async () => {
  const before = comparable(stored());
  await comesBack(
    async () => {
      await answerOpenDialog(running.app, [backupFile]);
      await screen.use('button', /^Choose a backup/);
      await screen.fill('Password of the backup', backupPassword);
      await newPasswordForThisComputer();
    },
    (vault) => expect(comparable(vault)).toEqual(before),
  );
});

test('back from the backup with a recovery code, on an empty computer', async () => {
  const before = comparable(stored());
  await comesBack(
    async () => {
      await answerOpenDialog(running.app, [backupFile]);
      await screen.use('button', /^Choose a backup/);
      await screen.tabTo('radio', 'Its password');
      await screen.press('ArrowDown');
      await screen.fill('Recovery code', recoveryCodes[3] ?? '');
      await newPasswordForThisComputer();
    },
    (vault) => expect(comparable(vault)).toEqual(before),
  );
});

test('back from pictures of the printed pages in any order, a missing one is named', async () => {
  const before = comparable(stored());
  const pages = pagesOf(sheetFile);
  expect(pages.length).toBeGreaterThan(1);
  await comesBack(
    async () => {
      await answerOpenDialog(running.app, pages.slice(1).reverse());
      await screen.use('button', /^From printed pages/);
      await screen.use('button', /^Choose pictures/);
      await screen.seeText(/page 1 of \d+ is missing/);
      await answerOpenDialog(running.app, pages.slice(0, 1));
      await screen.use('button', /^Choose pictures/);
      await screen.seeText(/all \d+ pages are here/);
      await newPasswordForThisComputer();
    },
    (vault) => expect(comparable(vault)).toEqual(before),
  );
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { amount, longRun } from '../long-run.ts';
import { callVault } from './support/calls.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { costlyAegis, deepJson, junk, pictureBomb } from './support/hostile-files.ts';
import { password, putVault, vaultText } from './support/made-vault.ts';
import { servicePids } from './support/process-tree.ts';
import type { Screen } from './support/screen.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';

/** Files made to do harm are refused with their reason; the vault stays open and no reader stays behind. */
const profile = freshProfile();
const desk = mkdtempSync(join(tmpdir(), 'sparekey-desk-'));
let running: RunningSparekey;
let screen: Screen;
let text: string;

beforeAll(async () => {
  await putVault(profile, 3);
  running = await launch({ profile });
  screen = await unlock(running, password);
  text = vaultText(profile);
});
afterAll(() => running.close());

interface Hostile {
  readonly title: string;
  readonly name: string;
  readonly make: () => string | Buffer;
  readonly reason: RegExp;
  readonly filePassword?: string;
}

const hostile: readonly Hostile[] = [
  {
    title: 'a file over the limit',
    name: 'large.json',
    make: () => junk(limits.foreignFileBytes + 1),
    reason: /The file is too large/,
  },
  {
    title: 'as much junk as is read at all',
    name: 'junk.bin',
    make: () => junk(limits.foreignFileBytes),
    reason: /Sparekey does not know this kind of file/,
  },
  {
    title: 'an export that asks for more work than any app does',
    name: 'aegis.json',
    make: costlyAegis,
    reason: /The file is damaged/,
    filePassword: 'x',
  },
  {
    title: 'a small picture that unfolds to 400 million pixels',
    name: 'bomb.png',
    make: () => pictureBomb(20_000),
    reason: /The file is too large/,
  },
  {
    title: 'a picture of as many pixels as are decoded at all',
    name: 'wide.png',
    make: () => pictureBomb(10_000),
    reason: /No QR code was found/,
  },
  {
    title: 'JSON of very many arrays in arrays',
    name: 'deep.json',
    make: () => deepJson(amount(500_000, 10_000_000)),
    // The larger one may take longer than a reader gets.
    reason: longRun ? /The file (is damaged|could not be read)/ : /The file is damaged/,
  },
];

test.each(hostile)('$title', async ({ name, make, reason, filePassword }) => {
  const file = join(desk, name);
  writeFileSync(file, make());
  await answerOpenDialog(running.app, [file]);
  await screen.press('Control+O');
  await screen.use('button', /^Choose files/);
  if (filePassword !== undefined) {
    await screen.fill(/^Password of/, filePassword);
    await screen.press('Enter');
  }
  await running.page.getByText(reason).first().waitFor({ timeout: 90_000 });
  await screen.press('Escape');
  await screen.see('button', 'Lock');
  await expect
    .poll(() => servicePids(running.app, 'Sparekey reader'), { timeout: 10_000 })
    .toEqual([]);
  expect((await callVault(running.page, 'accounts:list', {})).accounts).toHaveLength(3);
  expect(vaultText(profile)).toBe(text);
});

test('a text far longer than any backup codes is not taken as a draft', async () => {
  const codes = Buffer.from('ab12-cd34\n'.repeat(30_000));
  const source = { type: 'bytes' as const, name: 'codes.txt', bytes: new Uint8Array(codes) };
  await expect(callVault(running.page, 'capture:start', { source })).rejects.toThrow(
    'file-too-large',
  );
  expect(await callVault(running.page, 'capture:list', {})).toEqual({ drafts: [] });
  expect(vaultText(profile)).toBe(text);
});

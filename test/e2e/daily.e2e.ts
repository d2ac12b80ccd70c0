import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callVault } from './support/calls.ts';
import { agreeToQuestions } from './support/dialogs.ts';
import { oathtool, qrPicture } from './support/pictures.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { codeStates, storedAccount } from './support/stored-vault.ts';

/** What somebody does on any day, in the real window, each checked in the file or in another program. */
const password = 'seven quiet lanterns';
const clock = '2026-11-24T10:00:07Z';
const at = '2026-11-24 10:00:07 UTC';
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DP';
const hotpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
// A secret of KeePassXC's tests of Steam.
const steamSecret = '63BEDWCQZKTQWPESARIERL5DTTQFCJTK';

let running: RunningSparekey;
let screen: Screen;

const stored = (issuer: string) => storedAccount(running.profile, password, issuer);

/** What another program finds on the clipboard or in PRIMARY; empty where nothing is. */
function xclip(selection: 'clipboard' | 'primary'): string {
  const { stdout } = spawnSync('xclip', ['-o', '-selection', selection], {
    encoding: 'utf8',
    timeout: 5000,
  });
  return stdout ?? '';
}

async function choose(name: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(name);
  await screen.see('heading', name);
}

beforeAll(async () => {
  running = await launch({ clock });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
  await callVault(running.page, 'vault:create', { password, keychain: false });
  const account = { tags: [], note: '', accountName: 'ada' };
  const otp = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  await callVault(running.page, 'accounts:add', {
    ...account,
    issuer: 'GitHub',
    otp: { ...otp, type: 'totp', secret: totpSecret },
  });
  await callVault(running.page, 'accounts:add', {
    ...account,
    issuer: 'Door Lock',
    otp: { ...otp, type: 'hotp', secret: hotpSecret },
  });
  await callVault(running.page, 'accounts:add', {
    ...account,
    issuer: 'Steam',
    otp: { ...otp, type: 'steam', secret: steamSecret },
  });
  await running.page.reload();
  await screen.see('button', 'Lock');
});
afterAll(() => running.close());

test('Enter copies the chosen code, and it is taken off the clipboard after its time', async () => {
  await running.page.evaluate(() =>
    (
      globalThis as unknown as {
        sparekey: { shell(call: string, input: unknown): Promise<unknown> };
      }
    ).sparekey.shell('settings:change', { clipboardSeconds: 5 }),
  );
  await choose('GitHub');
  await screen.press('Enter');
  await screen.seeText(/Copied. Cleared in 5 s/);
  expect(xclip('clipboard')).toBe(oathtool(totpSecret, at, ['--totp']));
  await running.page.waitForTimeout(6000);
  expect(xclip('clipboard')).toBe('');
});

test('text that somebody else copied meanwhile stays; a lock clears what is ours', async () => {
  await choose('GitHub');
  await screen.press('Enter');
  // It stays in the background to answer for the clipboard, so nothing may wait for its output.
  spawnSync('xclip', ['-selection', 'clipboard'], {
    input: 'mine',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await running.page.waitForTimeout(6000);
  expect(xclip('clipboard')).toBe('mine');
  await screen.press('Enter');
  await screen.seeText(/Copied/);
  expect(xclip('clipboard')).toMatch(/^\d{6}$/);
  await screen.press('Control+L');
  await screen.see('heading', 'Sparekey is locked');
  expect(xclip('clipboard')).toBe('');
  expect(xclip('primary')).not.toMatch(/\d{6}/);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
});

test('a counter based code: the counter is on disk before the code is seen', async () => {
  await choose('Door Lock');
  await screen.press('Enter');
  // RFC 4226 appendix D, counts 0 and 1.
  await screen.seeText(/755\s*224/);
  expect(stored('Door Lock').otp?.counter).toBe(1);
  await screen.press('Enter');
  await screen.seeText(/287\s*082/);
  expect(stored('Door Lock').otp?.counter).toBe(2);
});

test('a Steam code has five of its own letters', async () => {
  await choose('Steam');
  const { codes } = await callVault(running.page, 'codes:current', {
    accountIds: [stored('Steam').id],
  });
  expect(codes[0]?.code).toMatch(/^[23456789BCDFGHJKMNPQRTVWXY]{5}$/);
  await screen.seeText(codes[0]?.code ?? '');
});

test('a picture from the clipboard, pasted in the list', async () => {
  const picture = readFileSync(
    qrPicture(
      'otpauth://totp/Copper%20Bank:4711?secret=NB2W45DFOIZA4TTBMRQWY3DF&issuer=Copper%20Bank',
    ),
  ).toString('base64');
  await choose('GitHub');
  // A screenshot tool puts a PNG there; the page makes one of the GIF.
  const png = await running.page.evaluate(async (gif) => {
    const bytes = Uint8Array.from(atob(gif), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/gif' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/png');
  }, picture);
  await running.app.evaluate(({ clipboard, nativeImage }, url) => {
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(
      nativeImage.createFromDataURL(url),
    );
  }, png);
  await screen.press('Control+V');
  await screen.see('dialog', /Add Copper Bank/);
  await screen.use('button', 'Add');
  await screen.see('heading', 'Copper Bank');
  expect(stored('Copper Bank').otp?.secret).toBe('NB2W45DFOIZA4TTBMRQWY3DF');
});

test('a text with backup codes, dropped on the window, and new codes in their place', async () => {
  const first = ['1a2b3-4c5d6', '7e8f9-0a1b2', '3c4d5-6e7f8', '9a0b1-2c3d4'];
  const second = ['f1e2d-3c4b5', 'a6978-8f7e6', 'd5c4b-3a291', '80f7e-6d5c4'];
  await dropText('github-recovery-codes.txt', first.join('\n'));
  await screen.use('button', 'Save 4 codes');
  await screen.use('button', 'Not now');
  expect(codeStates(stored('GitHub'))).toEqual(['unused', 'unused', 'unused', 'unused']);
  await dropText('github-recovery-codes.txt', second.join('\n'));
  await screen.seeText(/The old set \(4 left\) stops working/);
  await screen.use('button', 'Save 4 codes');
  await screen.use('button', 'Not now');
  const { codeSets } = stored('GitHub');
  expect(codeSets.map(({ status, generation }) => ({ status, generation }))).toEqual([
    { status: 'retired', generation: 1 },
    { status: 'current', generation: 2 },
  ]);
  expect(codeSets[0]?.codes.map(({ value }) => value)).toEqual(first);
});

test('a favourite, the trash, back, and undo', async () => {
  await choose('GitHub');
  await screen.use('button', 'Favourite');
  await screen.seeText(/GitHub.* is a favourite/);
  expect(stored('GitHub').favourite).toBe(true);
  await screen.use('button', 'More about this account');
  await screen.see('menuitem', 'Move to the trash');
  await screen.press('End', 'Enter');
  await screen.seeText(/is in the trash/);
  expect(stored('GitHub').trashedAt).toBeDefined();
  await screen.press('Control+F', 'Control+Z');
  await screen.seeText(/Undone/);
  expect(stored('GitHub').trashedAt).toBeUndefined();
});

/** As a file dropped from a file manager: the page sees the same event. */
async function dropText(name: string, text: string): Promise<void> {
  await running.page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/plain' }));
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, text],
  );
}

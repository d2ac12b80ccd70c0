import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeBase32 } from '../../electron/encoding/base32.ts';
import { totpCode } from './support/totp-code.ts';
import { amount, record } from '../long-run.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { copyElsewhere } from './support/other-clipboard.ts';
import {
  hits,
  mayReadMemory,
  type MemoryScan,
  type Needles,
  scanMemory,
  secretNeedles,
  textNeedles,
} from './support/memory.ts';
import { plantVault, randomText } from './support/planted-vault.ts';
import { mainPidOf, processesOf, untilGone, vaultPid } from './support/process-tree.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch } from './support/sparekey-app.ts';
import { mainWindow, untilLocked } from './support/windows.ts';

const clock = '2026-11-24T10:00:07.000Z';
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

interface Run {
  /** While the vault was open, in its process and the page's. */
  readonly open: MemoryScan;
  /** After the lock, in every process. */
  readonly locked: MemoryScan;
  /** Chromium's type of each process that was looked at after the lock. */
  readonly types: Readonly<Record<number, string>>;
  /** Names of what must not be left. */
  readonly stored: readonly string[];
}

/** One session as a person has it: password typed, secrets from files, codes copied and used, locked by key. */
async function session(args: readonly string[]): Promise<Run> {
  const profile = freshProfile();
  const password = `${randomText(9)} ${randomText(9)}`;
  const planted = ['Harbour Mail', 'Copper Bank'].map((issuer) => ({
    issuer,
    secret: randomBytes(20),
    backupCodes: issuer === 'Harbour Mail' ? Array.from({ length: 6 }, () => randomText(14)) : [],
  }));
  const imported = Array.from({ length: 3 }, () => randomBytes(20));
  const typed = randomText(32, base32Alphabet);
  const pasted = randomText(32, base32Alphabet);
  const vaultKey = await plantVault(profile, password, planted, clock);

  const running = await launch({ profile, clock, args });
  try {
    const { app } = running;
    const screen = new Screen(running);
    const told = await app.evaluate(({ app: electron }) => electron.accessibilitySupportEnabled);
    expect(told).toBe(args.length > 0);
    await screen.fill('Password', password);
    await screen.press('Enter');
    await screen.see('button', 'Lock');

    const folder = mkdtempSync(join(tmpdir(), 'sparekey-import-'));
    const list = join(folder, 'accounts.txt');
    writeFileSync(
      list,
      imported
        .map(
          (secret, index) =>
            `otpauth://totp/From%20a%20file:${index}?secret=${encodeBase32(secret)}\n`,
        )
        .join(''),
    );
    await answerOpenDialog(app, [list]);
    await screen.press('Control+O');
    await screen.use('button', /^Choose files/);
    await screen.use('button', 'Add 3 accounts');
    await screen.seeText(/3 accounts were added/);
    rmSync(folder, { recursive: true });

    await screen.press('Control+F', 'Control+A');
    await screen.type('harbour');
    await screen.press('Enter');
    await screen.press('Shift+Enter');
    // Waited for by what stands beside it: a text that is looked for would itself pass through the shell.
    await screen.see('button', /It worked/);
    await screen.press('1');
    await screen.seeText(/Marked as used/);
    await addByHand(screen, 'Typed by hand', () => screen.type(typed));
    const other = await copyElsewhere(pasted);
    await addByHand(screen, 'Pasted', () => screen.press('Control+V'));
    other.stop();

    const stored: Needles = {
      ...secretNeedles('vault key', vaultKey, encodeBase32(vaultKey)),
      ...textNeedles('password', password),
      ...Object.assign(
        {},
        ...[...planted.map(({ secret }) => secret), ...imported].map((secret, index) =>
          secretNeedles(`stored secret ${index}`, secret, encodeBase32(secret)),
        ),
        ...planted
          .flatMap(({ backupCodes }) => backupCodes.slice(1))
          .map((code, index) => textNeedles(`backup code ${index} that was not shown`, code)),
      ),
    };
    const shown = planted[0]?.backupCodes[0] ?? '';
    const passed: Needles = {
      ...textNeedles('secret typed by hand', typed),
      ...textNeedles('secret pasted', pasted),
      ...textNeedles('backup code that was shown and copied', shown),
      ...textNeedles(
        'one-time code that was copied',
        totpCode(planted[0]?.secret ?? vaultKey, clock, 10),
      ),
    };
    const vault = await vaultPid(app);
    const page = await mainWindow(app);
    const open = scanMemory([vault, page.pid], { ...stored, ...passed });

    await screen.press('Control+L');
    await untilLocked(app, page.url);
    expect(await untilGone(vault)).toBe(true);
    expect(await untilGone(page.pid)).toBe(true);
    // A text that is in the shell for certain: who does not find it there has not looked everywhere.
    const marker = randomText(24);
    await app.evaluate((_electron, text) => {
      (globalThis as unknown as { marker: string }).marker = text;
    }, marker);
    const processes = processesOf(mainPidOf(app));
    const locked = scanMemory(
      processes.map(({ pid }) => pid),
      { ...stored, ...passed, marker: Buffer.from(marker) },
    );
    const types = Object.fromEntries(processes.map(({ pid, type }) => [pid, type]));
    return { open, locked, types, stored: Object.keys(stored) };
  } finally {
    await running.close();
    rmSync(profile, { recursive: true });
  }
}

async function addByHand(
  screen: Screen,
  service: string,
  enter: () => Promise<void>,
): Promise<void> {
  await screen.press('Control+N');
  await screen.fill('Service', service);
  await screen.tabTo('textbox', 'Secret');
  await enter();
  await screen.use('button', 'Add account');
  await screen.seeText(`${service} was added`);
}

/** Who looks must be able to find: secrets while the vault is open, a planted text in the shell, all processes. */
function expectJudgeSees({ open, locked, types, stored }: Run): void {
  const seen = Object.keys(hits(open));
  expect(seen).toEqual(expect.arrayContaining(stored.filter((name) => name.endsWith(', raw'))));
  expect(seen).toContain('password');
  const ofType = (type: string): string[] =>
    Object.keys(types).filter((pid) => types[Number(pid)] === type);
  const [shell = ''] = ofType('browser');
  expect(locked.found[shell]?.['marker']).toBeGreaterThan(0);
  for (const type of ['browser', 'renderer', 'gpu-process', 'utility', 'zygote']) {
    expect(ofType(type)).not.toEqual([]);
  }
  expect(Math.min(...Object.values(locked.readBytes))).toBeGreaterThan(50_000);
}

interface Left {
  readonly name: string;
  /** Chromium's type of the process. */
  readonly type: string;
  readonly count: number;
}

function whatIsLeft({ locked, types }: Run): readonly Left[] {
  return Object.entries(locked.found)
    .flatMap(([pid, counts]) =>
      Object.entries(counts).map(([name, count]) => ({
        name,
        type: types[Number(pid)] ?? 'unknown',
        count,
      })),
    )
    .filter(({ name, count }) => count > 0 && name !== 'marker');
}

const kinds = { off: [], on: ['--force-renderer-accessibility'] } as const;

for (const [accessibility, args] of Object.entries(kinds)) {
  test.runIf(mayReadMemory)(
    `after a lock no stored secret is in any process, accessibility ${accessibility}`,
    async () => {
      const runs = amount(1, 10);
      const left = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        const outcome = await session(args);
        expectJudgeSees(outcome);
        const found = whatIsLeft(outcome);
        const isStored = ({ name }: Left): boolean => outcome.stored.includes(name);
        expect(found.filter(isStored)).toEqual([]);
        for (const { name, type, count } of found) {
          const where = `${name}, in ${type}`;
          left.set(where, Math.max(count, left.get(where) ?? 0));
        }
      }
      record(`locks that left no stored secret in memory, accessibility ${accessibility}`, runs);
      for (const [where, most] of left) {
        const detail = `at most; accessibility ${accessibility}`;
        record(`left in memory by input and clipboard: ${where}`, most, detail);
      }
    },
  );
}

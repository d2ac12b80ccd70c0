import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sparekey-app.ts';

/** Text on the clipboard that another program put there. Ends with that program. */
export async function copyElsewhere(text: string): Promise<{ stop(): void }> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const child = spawn(
    join(dist, 'electron'),
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'sparekey-clipboard-'))}`,
      join(root, 'test/e2e/support/clipboard-owner.cjs'),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  child.stdin.end(text);
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the other program ended')));
    child.stdout.once('data', resolve);
  });
  return { stop: () => void child.kill() };
}

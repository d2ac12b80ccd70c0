import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnGroup } from './processes.mjs';

export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

/**
 * Starts Xvfb on a free display. Only who has the cookie may connect: other users of the machine see nothing.
 * @returns {Promise<{ display: string, authority: string }>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-display-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const authority = join(folder, 'Xauthority');
  const cookie = randomBytes(16).toString('hex');
  allow(authority, ':0', cookie);
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x800x24',
    '-nolisten',
    'tcp',
    '-auth',
    authority,
  ];
  const server = spawnGroup('Xvfb', args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const display = `:${await firstLine(server, server.stdio[3])}`;
  allow(authority, display, cookie);
  return { display, authority };
}

/** The server reads any entry; clients look for their display's. The cookie goes in by stdin, not by arguments. */
function allow(authority, display, cookie) {
  const { status } = spawnSync('xauth', ['-q', '-f', authority, 'source', '-'], {
    input: `add ${display} . ${cookie}\n`,
  });
  if (status !== 0) throw new Error('xauth could not write its file');
}

function firstLine(server, stream) {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

import { spawnSync } from 'node:child_process';

/** The one-time code of half a minute by oathtool: another program than ours says it. */
export function oathCode(secret: Uint8Array, atMs: number): string {
  const at = new Date(atMs).toISOString();
  const now = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
  const hex = Buffer.from(secret).toString('hex');
  const run = spawnSync('oathtool', ['--totp', `--now=${now}`, hex], { encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  return run.stdout.trim();
}

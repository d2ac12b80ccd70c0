import { spawn } from 'node:child_process';

const leaders = new Set();
let stopping = false;

/**
 * Starts a program in a process group of its own, which ends with its leader, and with us, however we end.
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnGroup(command, args, options) {
  if (stopping) throw new Error('Stopped');
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  leaders.add(child);
  child.on('exit', () => {
    leaders.delete(child);
    endGroup(child.pid);
  });
  return child;
}

/** @returns {Promise<number>} the exit code, or 128 for a program that was killed */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 128));
  });
}

export function endGroups() {
  for (const { pid } of leaders) endGroup(pid);
}

function endGroup(pid) {
  if (process.platform === 'win32') return;
  try {
    process.kill(-pid);
  } catch {
    // Nobody of it is left.
  }
}

/**
 * The first call asks the newest leader alone (the app before its display; Chromium does not survive the loss of its
 * helpers), and what waits for it cleans up. The next call is final.
 */
function stop() {
  const newest = [...leaders].at(-1);
  if (stopping || newest === undefined) process.exit(130);
  stopping = true;
  newest.kill();
}

process.on('exit', endGroups);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

/** Who ends npm ends its shell, which tells nobody. */
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  stop();
}, 1000).unref();

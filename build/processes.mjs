import { spawn } from 'node:child_process';

const groups = new Set();

/**
 * Starts a program in a process group of its own, which ends with us, however we end.
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.add(child);
  child.on('exit', () => groups.delete(child));
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
  for (const { pid } of groups) end(pid);
}

function end(pid) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid);
  } catch {
    // It ended by itself in between.
  }
}

process.on('exit', endGroups);

/** The first signal ends what was started last (the app, before its display) and lets us clean up; the next is final. */
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const newest = [...groups].at(-1);
    if (asked || newest === undefined) process.exit(130);
    asked = true;
    end(newest.pid);
  });
}

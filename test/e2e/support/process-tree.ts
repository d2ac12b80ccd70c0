import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';

export interface AppProcess {
  readonly pid: number;
  /** Chromium's `--type`; the main process has none and is `browser`. */
  readonly type: string;
  readonly arguments: readonly string[];
}

/** Every living process below and with `root`, from /proc: what the kernel says, not what the app says. */
export function processesOf(root: number): AppProcess[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (stat !== undefined && stat.state !== 'Z') {
      parents.set(Number(name), stat.parent);
    }
  }
  const belongs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent !== pid && belongs(parent));
  };
  return [...parents.keys()].filter(belongs).map((pid) => {
    const args = argumentsOf(pid);
    const type = args.find((arg) => arg.startsWith('--type='))?.slice('--type='.length);
    return { pid, type: type ?? 'browser', arguments: args };
  });
}

export function mainPidOf(app: ElectronApplication): number {
  const { pid } = app.process();
  if (pid === undefined) {
    throw new Error('the application has no process');
  }
  return pid;
}

/** Gone, or a zombie, which has no memory any more. */
export function isGone(pid: number): boolean {
  const state = statOf(pid)?.state;
  return state === undefined || state === 'Z';
}

export async function untilGone(pid: number, withinMs = 5000): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!isGone(pid) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return isGone(pid);
}

/** Processes of the app that Chromium calls utilities, by the name that the shell gave them. */
export async function servicePids(app: ElectronApplication, name: string): Promise<number[]> {
  return app.evaluate(
    ({ app: electron }, wanted) =>
      electron
        .getAppMetrics()
        .filter((entry) => entry.name === wanted || entry.serviceName === wanted)
        .map(({ pid }) => pid),
    name,
  );
}

/** @throws Error unless there is exactly one */
export async function vaultPid(app: ElectronApplication): Promise<number> {
  const pids = await servicePids(app, 'Sparekey vault');
  const [pid] = pids;
  if (pid === undefined || pids.length > 1) {
    throw new Error(`${pids.length} vault processes`);
  }
  return pid;
}

/** TCP ports on which a process of the tree listens. */
export function listeningPorts(root: number): number[] {
  const ports = new Map<string, number>();
  for (const table of ['tcp', 'tcp6']) {
    for (const line of readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (state === '0A') {
        ports.set(`socket:[${inode}]`, Number.parseInt(local.split(':')[1] ?? '', 16));
      }
    }
  }
  const open = processesOf(root).flatMap(({ pid }) => openFiles(pid));
  return [...new Set(open.flatMap((file) => ports.get(file) ?? []))].sort((a, b) => a - b);
}

function openFiles(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

export function statusOf(pid: number): Readonly<Record<string, string>> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
}

function argumentsOf(pid: number): string[] {
  // Chromium's helpers rewrite theirs into one piece with spaces.
  return argumentList(pid).flatMap((arg) => (arg.includes(' --type=') ? arg.split(' ') : [arg]));
}

function argumentList(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .filter((part) => part !== '');
  } catch {
    return [];
  }
}

function statOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and brackets: what counts stands after the last one.
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

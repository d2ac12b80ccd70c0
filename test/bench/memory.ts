import { readdirSync, readFileSync } from 'node:fs';

/** Proportional memory of a process and all below it, in MiB. */
export function treePss(rootPid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) {
      const parent = /^PPid:\t(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1];
      parents.set(pid, Number(parent ?? 0));
    }
  }
  const below = (pid: number): boolean =>
    pid === rootPid || ((parents.get(pid) ?? 0) > 1 && below(parents.get(pid) ?? 0));
  const kib = [...parents.keys()]
    .filter(below)
    .map((pid) => Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kib.reduce((sum, value) => sum + value, 0) / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

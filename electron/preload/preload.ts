import { contextBridge, ipcRenderer } from 'electron';
import type { SparekeyBridge } from '../../shared/bridge.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Forwards between the page and the two wires. Knows no list of calls: the answering side checks.
 * Runs in the isolated world of a sandboxed page and has no runtime dependency.
 */
const locked: Result<never> = { ok: false, error: { code: 'locked' } };

let vaultPort: MessagePort | undefined;
let portClosed = false;
let nextId = 0;
const pending = new Map<number, (result: Result<unknown>) => void>();
const waitingForPort: (() => void)[] = [];
const listeners = new Map<string, Set<(data: unknown) => void>>();

function emit(push: string, data: unknown): void {
  for (const listener of listeners.get(push) ?? []) {
    listener(data);
  }
}

ipcRenderer.on('vault-port', (event) => {
  const port = event.ports[0];
  if (port === undefined || vaultPort !== undefined) {
    return;
  }
  vaultPort = port;
  port.addEventListener('message', (message: MessageEvent) => {
    const data = message.data as
      | { type: 'response'; id: number; result: Result<unknown> }
      | { type: 'push'; push: string; data: unknown };
    if (data.type === 'push') {
      emit(data.push, data.data);
      return;
    }
    pending.get(data.id)?.(data.result);
    pending.delete(data.id);
  });
  // Only the port learns that the vault process is gone: whoever waits hears "locked".
  port.addEventListener('close', () => {
    portClosed = true;
    for (const resolve of pending.values()) {
      resolve(locked);
    }
    pending.clear();
  });
  port.start();
  for (const go of waitingForPort.splice(0)) {
    go();
  }
});
ipcRenderer.on('shell-push', (_event, push: string, data: unknown) => emit(push, data));
ipcRenderer.send('vault-port');

const bridge: SparekeyBridge = {
  vault: (call, input) =>
    new Promise((resolve) => {
      const send = (): void => {
        if (vaultPort === undefined || portClosed) {
          resolve(locked);
          return;
        }
        const id = nextId++;
        pending.set(id, resolve);
        vaultPort.postMessage({ type: 'request', id, call, input });
      };
      if (vaultPort === undefined) {
        waitingForPort.push(send);
      } else {
        send();
      }
    }),
  shell: (call, input) => ipcRenderer.invoke('shell', call, input) as Promise<Result<unknown>>,
  subscribe: (push, listener) => {
    const set = listeners.get(push) ?? new Set();
    listeners.set(push, set);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('sparekey', bridge);

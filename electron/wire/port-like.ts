import type { Pipe } from './connect.ts';

/** What Electron's `MessagePortMain`, `UtilityProcess` and `process.parentPort` have in common. */
export interface PortLike {
  postMessage(message: unknown, transfer?: never[]): void;
  on(event: 'message', listener: (event: { data: unknown; ports: PortLike[] }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start?(): void;
  close?(): void;
}

export function pipeOfPort(port: PortLike): Pipe {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start?.();
    },
  };
}

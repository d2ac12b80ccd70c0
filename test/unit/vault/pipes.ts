import type { Pipe } from '../../../electron/wire/connect.ts';
import type { PortLike } from '../../../electron/wire/port-like.ts';

/** What came over a pipe, in the order of arrival. */
export type Traffic = unknown[];

/** Two ends of a pipe that copies what goes through it as a wire between processes does. */
export function pipePair(traffic: Traffic = []): [Pipe, Pipe] {
  const [toLeft, toRight]: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [
    [],
    [],
  ];
  const end = (mine: typeof toLeft, others: typeof toLeft): Pipe => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      traffic.push(copy);
      queueMicrotask(() => others.forEach((listener) => listener(copy)));
    },
    listen: (listener) => void mine.push(listener),
  });
  return [end(toLeft, toRight), end(toRight, toLeft)];
}

/** One end as a port, as the shell hands it over; `close` tells its holder that the other end is gone. */
export function portOf(pipe: Pipe): PortLike & { close(): void } {
  const onClose: (() => void)[] = [];
  function on(
    event: 'message' | 'close',
    listener: ((event: { data: unknown; ports: PortLike[] }) => void) & (() => void),
  ): void {
    if (event === 'close') onClose.push(listener);
    else pipe.listen((data) => listener({ data, ports: [] }));
  }
  return {
    postMessage: (message) => pipe.post(message),
    on,
    close: () => onClose.forEach((listener) => listener()),
  };
}

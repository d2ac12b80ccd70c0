import type { ElectronApplication } from 'playwright-core';

export interface TappedMessage {
  /** Which wire, and which way: `host: vault to shell`, `vault: page to vault`, … */
  readonly wire: string;
  /** All texts and bytes in it, the bytes as Latin-1. */
  readonly text: string;
}

/**
 * Listens in on every wire from the middle, in the main process: the shell wire, the host wire, and every
 * port on its way to a vault or reader process, which is replaced by two with a relay between them.
 * Vault and reader processes that run already are not heard: lock after this.
 */
export async function tapWires(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain, MessageChannelMain, utilityProcess, webContents }) => {
    const heard: TappedMessage[] = [];
    (globalThis as unknown as { heard: TappedMessage[] }).heard = heard;
    const note = (wire: string, message: unknown): void => {
      heard.push({ wire, text: flatten(message) });
    };

    const relayed = (
      port: Electron.MessagePortMain,
      name: string,
      other: string,
    ): Electron.MessagePortMain => {
      const { port1, port2 } = new MessageChannelMain();
      const pass = (
        from: Electron.MessagePortMain,
        to: Electron.MessagePortMain,
        wire: string,
      ): void => {
        from.on('message', ({ data }) => {
          note(wire, data);
          to.postMessage(data);
        });
        from.on('close', () => to.close());
        from.start();
      };
      pass(port, port1, `${name}: ${other} to process`);
      pass(port1, port, `${name}: process to ${other}`);
      return port2;
    };

    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (path, args, options) => {
      const child = fork(path, args, options);
      const process = options?.serviceName ?? 'process';
      note(`start of ${process}`, { args, env: options?.env });
      child.on('message', (message: unknown) => note(`host: ${process} to shell`, message));
      const post = child.postMessage.bind(child);
      child.postMessage = (message: { kind?: string; type?: string }, transfer = []) => {
        note(`host: shell to ${process}`, message);
        const other = message.kind ?? (message.type === 'reader-port' ? 'reader' : 'vault');
        post(
          message,
          transfer.map((port) => relayed(port, process, other)),
        );
      };
      return child;
    };

    const handlers = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>>;
    };
    const answer = handlers._invokeHandlers.get('shell');
    ipcMain.removeHandler('shell');
    ipcMain.handle('shell', async (event, ...args) => {
      note('shell: page to shell', args);
      const result = await answer?.(event, ...args);
      note('shell: shell to page', result);
      return result;
    });
    const prototype = Object.getPrototypeOf(
      webContents.getAllWebContents()[0],
    ) as Electron.WebContents;
    const send = prototype.send;
    prototype.send = function (this: Electron.WebContents, channel, ...args) {
      note('shell: shell to page', args);
      send.call(this, channel, ...args);
    };

    function flatten(value: unknown): string {
      if (ArrayBuffer.isView(value)) {
        return `${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')}\n`;
      }
      if (value instanceof ArrayBuffer) {
        return `${Buffer.from(value).toString('latin1')}\n`;
      }
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
          .map(([key, inner]) => `${key}\n${flatten(inner)}`)
          .join('');
      }
      return `${String(value)}\n`;
    }
  });
}

/** What was said since the last time this was asked. */
export async function heardOnWires(app: ElectronApplication): Promise<TappedMessage[]> {
  return app.evaluate(() => {
    const { heard } = globalThis as unknown as { heard: TappedMessage[] };
    return heard.splice(0);
  });
}

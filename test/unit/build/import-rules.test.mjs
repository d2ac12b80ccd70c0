import { describe, expect, it } from 'vitest';
import { checkImports, readImports, roomOf } from '../../../build/import-rules.mjs';

describe('the room of a file', () => {
  it.each([
    ['electron/vault/session.ts', 'electron/vault/'],
    ['electron/vault/handlers/codes.ts', 'electron/vault/handlers/'],
    ['electron/vault/host.ts', 'electron/vault/host.ts'],
    ['electron/main.ts', 'electron/main.ts'],
    ['renderer/ui/Button.tsx', 'renderer/ui/'],
    ['renderer/App.tsx', 'renderer/'],
  ])('%s is in %s', (file, room) => expect(roomOf(file)).toBe(room));

  it('is said to be missing for a new folder', () => {
    expect(checkImports('electron/new/a.ts', '')).toEqual([
      'electron/new/a.ts: is in no room of build/import-table.mjs',
    ]);
  });
});

describe('reading imports', () => {
  it.each([
    ["import { a } from './x.ts';", false],
    ["import a from './x.ts';", false],
    ["import * as a from './x.ts';", false],
    ["import './x.ts';", false],
    ["import type { A } from './x.ts';", true],
    ["import { type A } from './x.ts';", true],
    ["import { type A, b } from './x.ts';", false],
    ["export { a } from './x.ts';", false],
    ["export * from './x.ts';", false],
    ["export type { A } from './x.ts';", true],
    ["const a = await import('./x.ts');", false],
    ["type A = import('./x.ts').A;", true],
  ])('%s', (source, typeOnly) => {
    expect(readImports('a.ts', source)).toMatchObject([{ from: './x.ts', typeOnly }]);
  });

  it('sees neither comments nor strings', () => {
    const source = "// import { a } from './x.ts'\nconst b = \"import { a } from './x.ts'\";";
    expect(readImports('a.ts', source)).toEqual([]);
  });

  it('leaves out what the bundler adds to a path', () => {
    expect(readImports('a.ts', "import url from 'zxing-wasm/a.wasm?inline';")).toMatchObject([
      { from: 'zxing-wasm/a.wasm' },
    ]);
  });

  it('refuses to guess what a computed import() loads', () => {
    expect(() => readImports('a.ts', 'await import(name);')).toThrow('something computed');
  });
});

describe('allowed', () => {
  it.each([
    ['electron/otp/totp.ts', "import { decode } from '../encoding/base32.ts';"],
    ['electron/otp/totp.ts', "import { createGuardrails } from 'otplib';"],
    ['electron/crypto/aead.ts', "import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';"],
    ['electron/vault/handlers/codes.ts', "import { Session } from '../session.ts';"],
    ['electron/vault/handlers/codes.ts', "import { totp } from '../../otp/totp.ts';"],
    ['electron/vault/host.ts', "import type { ParentPort } from 'electron';"],
    ['electron/shell/session.ts', "import { protocol } from 'electron';"],
    ['electron/preload/preload.ts', "import { ipcRenderer } from 'electron';"],
    ['electron/preload/preload.ts', "import type { Bridge } from '../../shared/bridge.ts';"],
    ['renderer/features/lock/LockScreen.tsx', "import { Button } from '../../ui/Button.tsx';"],
  ])('%s: %s', (file, source) => expect(checkImports(file, source)).toEqual([]));
});

describe('refused', () => {
  it.each([
    ['shared/views.ts', "import { Account } from '../electron/model/account.ts';"],
    ['electron/model/otp.ts', "import { totp } from '../otp/totp.ts';"],
    ['electron/encoding/hex.ts', "import { wipe } from '../crypto/wipe.ts';"],
    ['electron/reader/host.ts', "import { Session } from '../vault/session.ts';"],
    ['electron/vault/session.ts', "import { detect } from '../reader/detect.ts';"],
    ['electron/vault/session.ts', "import { codes } from './handlers/codes.ts';"],
    ['electron/vault/format/header.ts', "import { Session } from '../session.ts';"],
    ['electron/vault/handlers/codes.ts', "import { start } from '../host.ts';"],
    ['electron/shell/menu.ts', "import { Account } from '../model/account.ts';"],
    ['electron/shell/menu.ts', "import { Account } from '../vault/session.ts';"],
    ['electron/vault/session.ts', "import { app } from 'electron';"],
    ['electron/preload/preload.ts', "import { errorCodes } from '../../shared/errors.ts';"],
    ['electron/preload/preload.ts', "import { z } from 'zod';"],
    ['renderer/App.tsx', "import { totp } from '../electron/otp/totp.ts';"],
    ['renderer/App.tsx', "import type { Account } from '../electron/model/account.ts';"],
    ['renderer/App.tsx', "import { readFile } from 'node:fs/promises';"],
    ['renderer/App.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/ui/Button.tsx', "import { call } from '../api.ts';"],
    ['electron/vault/session.ts', "import { request } from 'node:https';"],
    ['electron/vault/session.ts', "import { spawn } from 'node:child_process';"],
    ['electron/otp/totp.ts', "import left from 'left-pad';"],
    ['electron/otp/totp.ts', "import { x } from '@noble-lookalike/hashes';"],
    ['electron/shell/window.ts', "import { ipcMain } from 'electron';"],
    ['electron/shell/window.ts', "import { helper } from '../../test/helper.ts';"],
    ['electron/otp/totp.ts', "const vault = await import('../vault/session.ts');"],
    ['electron/otp/totp.ts', "export { Session } from '../vault/session.ts';"],
    ['electron/otp/totp.ts', "type S = import('../vault/session.ts').Session;"],
  ])('%s: %s', (file, source) => {
    expect(checkImports(file, source)).toEqual([expect.stringContaining(`${file}: `)]);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The smallest application on the same runtime: one sandboxed window with an empty page. */
export function emptyWindowApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-empty-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.js' }));
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(folder, 'profile'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1180, height: 780, webPreferences: { sandbox: true, contextIsolation: true, partition: 'empty' } });
  window.loadFile('index.html');
});
`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>empty</title><main>ready</main>',
  );
  return folder;
}

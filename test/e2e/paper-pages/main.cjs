// The print window without the app around it: draws sheets from a file of documents under the content policy of the
// shell and prints them to PDF. Arguments: FOLDER of the built page, JOBS (JSON: [{ document, pdf }]), ANSWERS (JSON).
const { readFile, writeFile } = require('node:fs/promises');
const { extname, join } = require('node:path');
const { app, BrowserWindow, ipcMain, protocol } = require('electron');

const [folder, jobsFile, answersFile] = process.argv.slice(-3);
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sparekey',
].join('; ');

/** What the plan in vault/paper says fits, must fit: nothing of a page sticks out of the part it stands in. */
const measure = `Array.from(document.querySelectorAll('section p, section li, section article, h1, h2, li span'))
  .map((element) => [element, element.parentElement.closest('li, article, main, header, footer, section')])
  .filter(([element, part]) => {
    const [inner, outer] = [element.getBoundingClientRect(), part.getBoundingClientRect()];
    return inner.bottom > outer.bottom + 0.5 || inner.right > outer.right + 0.5;
  })
  .map(([element, part]) => part.tagName + ' ' + element.tagName + ' ' + element.className)`;

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);
process.on('unhandledRejection', (error) => {
  process.stderr.write(`${error?.stack}\n`);
  app.exit(1);
});

// One window after the other.
app.on('window-all-closed', () => undefined);

void app.whenReady().then(async () => {
  protocol.handle('app', async (request) => {
    const path = join(folder, new URL(request.url).pathname);
    const headers = { 'content-type': types[extname(path)], 'content-security-policy': policy };
    return new Response(await readFile(path), { headers });
  });
  const jobs = JSON.parse(await readFile(jobsFile, 'utf8'));
  const answers = [];
  ipcMain.handle('vault', (_event, call, { ticket }) => {
    const job = call === 'sheet:read' ? jobs[ticket] : undefined;
    return job === undefined
      ? { ok: false, error: { code: 'not-found' } }
      : { ok: true, value: job.document };
  });
  for (const [index, job] of jobs.entries()) answers.push(await print(index, job));
  answers.push({ ready: await ready(await open('unknown')) });
  await writeFile(answersFile, JSON.stringify(answers));
  app.exit(0);
});

async function print(index, { pdf }) {
  const window = await open(index);
  const state = await ready(window);
  const overflow = await window.webContents.executeJavaScript(measure);
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
  });
  await writeFile(pdf, bytes);
  window.destroy();
  return { ready: state, overflow };
}

async function open(ticket) {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, preload: join(__dirname, 'preload.cjs') },
  });
  await window.loadURL(`app://sheet1/sheet.html#${ticket}`);
  return window;
}

async function ready({ webContents }) {
  for (let tries = 0; tries < 400; tries++) {
    const state = await webContents.executeJavaScript(
      'document.documentElement.dataset.ready ?? ""',
    );
    if (state !== '') return state;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return 'never';
}

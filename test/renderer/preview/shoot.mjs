// Pictures of the screens with a fake vault behind them, without the app: for looking while building.
//
//   node test/renderer/preview/shoot.mjs [NAME] [--state unlocked|locked|none|damaged|newer|unreadable]
//     [--page app|gallery] [--theme light|dark|both] [--size 1280x820] [--zoom 1] [--options JSON] [--axe]
//     [--do STEP]...   STEP: click:NAME  press:Control+f  type:TEXT  wait:MS
//
// --options are FakeOptions (test/renderer/fake/state.ts). Pictures go to out/preview/NAME-THEME.png.
// What the console says and what the CSP refuses is printed, and makes it exit with 1; so does --axe.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const pictures = fileURLToPath(new URL('../../../out/preview/', import.meta.url));
const origin = 'http://preview.test';
/** 21 seconds into a period, on the day of the drawings. */
const fixedTime = new Date('2026-11-24T10:00:21Z');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: 'unlocked' },
    page: { type: 'string', default: 'app' },
    theme: { type: 'string', default: 'both' },
    size: { type: 'string', default: '1280x820' },
    zoom: { type: 'string', default: '1' },
    options: { type: 'string', default: '{}' },
    do: { type: 'string', multiple: true, default: [] },
    axe: { type: 'boolean', default: false },
  },
});

const name = positionals[0] ?? (values.page === 'app' ? values.state : values.page);
const themes = values.theme === 'both' ? ['light', 'dark'] : [values.theme];
const [width, height] = values.size.split('x').map(Number);
const zoom = Number(values.zoom);
const options = { state: values.state, ...JSON.parse(values.options) };
const html = values.page === 'gallery' ? 'gallery.html' : 'index.html';
const address = `${origin}/${html}?${new URLSearchParams({ options: JSON.stringify(options) })}`;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const complaints = [];

const site = await mkdtemp(join(tmpdir(), 'sparekey-preview-'));
try {
  await buildPreview();
  await mkdir(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    for (const theme of themes) await shoot(browser, theme);
  } finally {
    await browser.close();
  }
} finally {
  await rm(site, { recursive: true, force: true });
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function buildPreview() {
  await build({
    root: here,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), notThereYet()],
    build: {
      outDir: site,
      rolldownOptions: { input: join(here, html) },
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 8000,
      reportCompressedSize: false,
      minify: false,
    },
  });
}

/** A lazily loaded screen that is not written yet fails when it is opened, not here. */
function notThereYet() {
  return {
    name: 'not-there-yet',
    async resolveDynamicImport(source, importer) {
      if (typeof source !== 'string' || (await this.resolve(source, importer)) !== null)
        return null;
      process.stdout.write(`not there yet: ${source}\n`);
      return { id: source, external: true };
    },
  };
}

async function shoot(browser, theme) {
  // A page zoomed by two has half the room: as Electron's zoom does it.
  const page = await browser.newPage({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: theme,
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.clock.setFixedTime(fixedTime);
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = await readFile(join(site, path)).catch(() => undefined);
    const contentType = types[extname(path)] ?? 'application/octet-stream';
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType });
  });
  await page.goto(address);
  await page.waitForTimeout(300);
  for (const step of values.do) await perform(page, step);
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(300);
  if (values.axe) await judge(page, theme);
  const file = join(pictures, `${name}-${theme}.png`);
  await page.screenshot({ path: file, fullPage: values.page === 'gallery' });
  process.stdout.write(`${file}\n`);
  await page.close();
}

async function perform(page, step) {
  const [, verb, what] = /^(\w+):(.*)$/s.exec(step) ?? [];
  if (verb === 'press') await page.keyboard.press(what);
  else if (verb === 'type') await page.keyboard.type(what);
  else if (verb === 'wait') await page.waitForTimeout(Number(what));
  else if (verb === 'click') await clickNamed(page, what);
  else throw new Error(`no such step: ${step}`);
  await page.waitForTimeout(150);
}

/** A control by its name, or any text. */
async function clickNamed(page, text) {
  const roles = [
    'button',
    'link',
    'menuitem',
    'option',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'textbox',
  ];
  for (const role of roles) {
    const control = page.getByRole(role, { name: text }).first();
    if (await control.isVisible()) return control.click();
  }
  return page.getByText(text).first().click({ timeout: 3000 });
}

async function judge(page, theme) {
  const source = await readFile(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  await page.evaluate(source);
  const violations = await page.evaluate('axe.run().then((result) => result.violations)');
  for (const { id, nodes } of violations) {
    for (const node of nodes)
      complaints.push(
        `axe ${theme} ${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`,
      );
  }
}

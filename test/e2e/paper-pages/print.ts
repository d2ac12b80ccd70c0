import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { SheetDocument } from '../../../shared/sheet.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

export interface Printed {
  readonly ready: string;
  /** Elements whose contents stick out. */
  readonly overflow: readonly string[];
  readonly pdf: string;
  /** One picture a page, at 150 dpi. */
  readonly pictures: readonly string[];
  readonly text: string;
}

/** Prints each document through the real page in Electron, and takes the PDF apart as a person would. */
export async function printSheets(
  folder: string,
  documents: Readonly<Record<string, SheetDocument>>,
): Promise<{ sheets: Record<string, Printed>; unknownTicket: string }> {
  const page = join(folder, 'page');
  await buildPage(page);
  const [jobsFile, answersFile] = [join(folder, 'jobs.json'), join(folder, 'answers.json')];
  const names = Object.keys(documents);
  const pdfOf = (name: string) => join(folder, `${name}.pdf`);
  writeFileSync(
    jobsFile,
    JSON.stringify(names.map((name) => ({ document: documents[name], pdf: pdfOf(name) }))),
  );
  const main = join(import.meta.dirname, 'main.cjs');
  await run(electron(), ['--no-sandbox', main, page, jobsFile, answersFile], { timeout: 120_000 });
  const answers = JSON.parse(readFileSync(answersFile, 'utf8')) as Omit<
    Printed,
    'pdf' | 'pictures' | 'text'
  >[];
  const sheets: Record<string, Printed> = {};
  for (const [index, name] of names.entries()) {
    const answer = answers[index];
    if (answer === undefined) throw new Error(`no answer for ${name}`);
    sheets[name] = { ...answer, ...(await takeApart(pdfOf(name), join(folder, name))) };
  }
  return { sheets, unknownTicket: answers.at(-1)?.ready ?? '' };
}

/** Every text in every QR code, as zbarimg prints it. */
export async function zbarimg(pictures: readonly string[]): Promise<string[]> {
  const only = ['-q', '--raw', '-Sdisable', '-Sqr.enable'];
  const texts: string[] = [];
  for (const picture of pictures) {
    const { stdout } = await run('zbarimg', [...only, picture]);
    texts.push(...stdout.split('\n').filter(Boolean));
  }
  return texts;
}

async function takeApart(
  pdf: string,
  folder: string,
): Promise<Pick<Printed, 'pdf' | 'pictures' | 'text'>> {
  mkdirSync(folder, { recursive: true });
  await run('pdftoppm', ['-r', '150', '-gray', '-png', pdf, join(folder, 'page')]);
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  const pictures = readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .sort()
    .map((file) => join(folder, file));
  return { pdf, pictures, text };
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'renderer/sheet.html') },
    },
  });
}

function electron(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) throw new Error('run by `npm test`, which finds an Electron first');
  return join(folder, 'electron');
}

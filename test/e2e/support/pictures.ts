import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';

/** A QR code as a GIF file, as somebody would save it from a web page. */
export function qrPicture(text: string, name = 'qr.gif'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sparekey-qr-')), name);
  writeFileSync(file, encodeQR(text, 'gif', { scale: 6, border: 4 }));
  return file;
}

/** The pages of a PDF as pictures, in order. */
export function pagesOf(pdf: string, dpi = 150): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-pages-'));
  run('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'page')]);
  return run('ls', [folder])
    .split('\n')
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => join(folder, name));
}

/** What another program reads from a picture: one text per QR code. */
export function zbarTexts(picture: string): string[] {
  const { status, stdout } = spawnSync(
    'zbarimg',
    ['--raw', '-q', '-Sdisable', '-Sqr.enable', '-Stest-inverted', picture],
    { encoding: 'utf8' },
  );
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

export function textOfPdf(pdf: string): string {
  return run('pdftotext', ['-layout', pdf, '-']);
}

/** The code of another program for the same secret and time. */
export function oathtool(secret: string, at: string, options: readonly string[] = []): string {
  return run('oathtool', [
    ...options,
    '--base32',
    secret,
    ...(at === '' ? [] : ['--now', at]),
  ]).trim();
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) {
    throw error ?? new Error(`${command}: ${stderr}`);
  }
  return stdout;
}

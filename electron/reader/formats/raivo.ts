import { AppError } from '../../../shared/errors.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { plainEntry } from './parts/plain-otp.ts';
import { arrayIn, isObject, textField, type JsonObject } from './parts/source.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

const entryName = 'raivo-otp-export.json';

/**
 * Raivo OTP: `raivo-otp-export.zip`, encrypted with its master password, and the JSON file out of it, in
 * which every value is a text. Source: DataExportFeature.swift and Models/Password.swift of the app.
 */
export const format: ImportFormat = {
  id: 'raivo',
  name: 'Raivo OTP',
  extensions: ['zip', 'json'],
  password: 'sometimes',
  rank: 7,
  detect(bytes) {
    if (zipNamesIn(bytes).some(isExport)) return true;
    return arrayIn(bytes)?.some(isPassword) ?? false;
  },
  async parse(bytes, password) {
    const passwords = arrayIn(bytes) ?? arrayIn(await unzipped(bytes, password));
    if (passwords === undefined) throw new AppError('damaged-file', 'raivo: no list');
    return foreignContents('raivo', collect(passwords, readPassword, labelOf));
  },
};

function isExport(name: string): boolean {
  return name === entryName || name.endsWith(`/${entryName}`);
}

function isPassword(entry: unknown): boolean {
  return isObject(entry) && ['secret', 'kind', 'timer'].every((name) => name in entry);
}

async function unzipped(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  const entry = (await openZip(bytes)).find(({ name }) => isExport(name));
  if (entry === undefined) throw new AppError('damaged-file', 'raivo: no export inside');
  return entry.read(password);
}

function readPassword(entry: unknown): ReadEntry {
  if (!isObject(entry)) return refuse('bad-entry', 'raivo: no object');
  return plainEntry(
    { ...namesOf(entry), favourite: String(entry['pinned']) === 'true' },
    {
      type: entry['kind'],
      secret: secretFrom(entry['secret']),
      algorithm: entry['algorithm'],
      digits: entry['digits'],
      period: entry['timer'],
      counter: entry['counter'],
    },
  );
}

function namesOf(entry: JsonObject): { issuer: string; accountName: string } {
  return { issuer: textField(entry, 'issuer'), accountName: textField(entry, 'account') };
}

function labelOf(entry: unknown): string {
  return isObject(entry) ? nameOf(namesOf(entry)) : '';
}

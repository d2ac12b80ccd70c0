import { AppError } from '../../../shared/errors.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { startsWithAscii } from './parts/binary.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { openOtpClient, otpClientMagic } from './parts/otpclient-database.ts';
import { plainEntry } from './parts/plain-otp.ts';
import { arrayIn, isObject, parseArray, textField, type JsonObject } from './parts/source.ts';

/** OTPClient: its database, versions 2 and 3, and what is in it as plain JSON. Source: db-common.c of the app. */
export const format: ImportFormat = {
  id: 'otpclient',
  name: 'OTPClient',
  extensions: ['enc', 'json'],
  password: 'sometimes',
  rank: 3,
  detect(bytes) {
    if (startsWithAscii(bytes, otpClientMagic)) return true;
    return arrayIn(bytes)?.some(isEntry) ?? false;
  },
  async parse(bytes, password) {
    const entries = arrayIn(bytes) ?? (await open(bytes, password));
    return foreignContents('otpclient', collect(entries, readEntry, labelOf));
  },
};

function isEntry(entry: unknown): boolean {
  return isObject(entry) && ['secret', 'label', 'type', 'algo'].every((name) => name in entry);
}

async function open(bytes: Uint8Array, password: string | undefined): Promise<readonly unknown[]> {
  if (password === undefined) throw new AppError('password-needed');
  const text = new TextDecoder().decode(await openOtpClient(bytes, password));
  const entries = parseArray(text.replace(/\0+$/, ''));
  if (entries === undefined) throw new AppError('damaged-file', 'otpclient: no list inside');
  return entries;
}

function readEntry(entry: unknown): ReadEntry {
  if (!isObject(entry)) return refuse('bad-entry', 'otpclient: entry is no object');
  const isSteam = textField(entry, 'issuer').toLowerCase() === 'steam';
  return plainEntry(
    { ...namesOf(entry), tags: [textField(entry, 'group')] },
    {
      type: isSteam ? 'steam' : entry['type'],
      secret: secretFrom(entry['secret']),
      algorithm: entry['algo'],
      digits: entry['digits'],
      period: entry['period'],
      counter: entry['counter'],
    },
  );
}

function namesOf(entry: JsonObject): { issuer: string; accountName: string } {
  return { issuer: textField(entry, 'issuer'), accountName: textField(entry, 'label') };
}

function labelOf(entry: unknown): string {
  return isObject(entry) ? nameOf(namesOf(entry)) : '';
}

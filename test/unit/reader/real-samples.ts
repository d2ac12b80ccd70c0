import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { encodeHex } from '../../../electron/encoding/hex.ts';
import { base32ToHex } from '../../fixtures/writers/plain-base32.ts';

/** Exports of other apps, kept beside the repository; tests that need them are skipped without. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

export const haveSamples = existsSync(folder);

export interface ExpectedEntry {
  readonly type: string;
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
  readonly algo: string;
  readonly digits: number;
  readonly period?: number;
  readonly counter?: number;
  readonly pin?: string;
  readonly groups?: readonly string[];
}

export interface ExpectedFile {
  readonly format?: string;
  readonly password?: string | null;
  readonly expect?: string | null;
  readonly text?: string | null;
  readonly entries?: readonly ExpectedEntry[];
}

export function expectedFiles(): readonly (readonly [string, ExpectedFile])[] {
  if (!haveSamples) return [];
  const all = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'));
  return Object.entries<ExpectedFile>(all);
}

export function sample(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(folder + path));
}

/** Every sample of any app. */
export function allSamples(): readonly string[] {
  if (!haveSamples) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length).replace(/^\//, ''));
}

/** What `expected.json` says of an entry, its secret as the hex of its whole bytes. */
export function comparable(entry: ExpectedEntry): ExpectedEntry {
  const secret = entry.type === 'motp' ? entry.secret : base32ToHex(entry.secret);
  return { ...entry, secret };
}

/** An account in the words of `expected.json`. */
export function asExpected({ issuer, accountName, otp, tags }: ForeignAccount): ExpectedEntry {
  const names = { issuer, account: accountName, secret: encodeHex(otp.secret) };
  const groups = tags === undefined ? {} : { groups: tags };
  switch (otp.type) {
    case 'totp': {
      const { type, algorithm: algo, digits, period } = otp;
      return { type, ...names, algo, digits, period, ...groups };
    }
    case 'hotp': {
      const { type, algorithm: algo, digits, counter } = otp;
      return { type, ...names, algo, digits, counter, ...groups };
    }
    case 'steam':
      return { type: otp.type, ...names, algo: 'SHA1', digits: 5, period: 30, ...groups };
    case 'motp':
      return {
        type: otp.type,
        ...names,
        algo: 'MD5',
        digits: 6,
        period: 10,
        pin: otp.pin,
        ...groups,
      };
    case 'yandex':
      return {
        type: otp.type,
        ...names,
        algo: 'SHA256',
        digits: 8,
        period: 30,
        pin: otp.pin,
        ...groups,
      };
  }
}

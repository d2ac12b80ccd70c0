import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { read } from './format-files.ts';
import {
  asExpected,
  comparable,
  expectedFiles,
  haveSamples,
  sample,
  type ExpectedEntry,
} from './real-samples.ts';

/** Which format reads which samples. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^2fas\//, '2fas'],
  [/^andotp\//, 'andotp'],
  [/^authy\//, 'authy'],
  [/^battlenet\//, 'battle-net'],
  [/^bitwarden-authenticator\/proton_bitwarden\.csv$/, 'bitwarden-authenticator'],
  [/^bitwarden(?:-authenticator)?\//, 'bitwarden'],
  [/^duo\//, 'duo'],
  [/^ente\/proton_encrypted/, 'ente'],
  [/^freeotp\/aegistest_freeotp\.xml$/, 'freeotp'],
  [/^freeotp-plus\/.*\.xml$/, 'freeotp'],
  [/^freeotp-plus\//, 'freeotp-plus'],
  [/^freeotp\//, 'freeotp-2'],
  [/^gnome-authenticator\//, 'andotp'],
  [/^lastpass-authenticator\//, 'lastpass-authenticator'],
  [/^otpauth-ios\//, 'otp-auth'],
  [/^proton-authenticator\//, 'proton-authenticator'],
  [/^stratum\/(?!.*\.db$)/, 'stratum'],
  [/^totp-authenticator\//, 'totp-authenticator'],
];

/** MD5 is what mOTP says of itself. */
const algorithms = ['SHA1', 'SHA256', 'SHA512', 'MD5'];

const files = expectedFiles().flatMap(([path, file]) => {
  const [, id] = formats.find(([pattern]) => pattern.test(path)) ?? [];
  return id === undefined ? [] : [[path, id, file] as const];
});
const sound = files.filter(([, , { expect: refusal }]) => refusal === undefined);
const readable = sound.filter(([, , { entries }]) => (entries ?? []).length > 0);
const empty = sound.filter(([, , { entries }]) => (entries ?? []).length === 0);

describe.skipIf(!haveSamples)('files of authenticator apps', () => {
  it.each(readable)('%s is %s and gives exactly its accounts', async (path, id, file) => {
    const bytes = sample(path);
    expect(detect(bytes)?.id).toBe(id);
    const { accounts, skipped, warnings } = await read(bytes, file.password ?? undefined);
    // An Ente account's tags are not in the expectations.
    const found = id === 'ente' ? accounts.map(({ tags: _, ...account }) => account) : accounts;
    const [known, unknown] = [true, false].map((wanted) =>
      (file.entries ?? []).filter(({ algo }) => algorithms.includes(algo) === wanted),
    );
    expect(found.map(asExpected)).toEqual(known?.map(inOurTerms));
    expect(skipped.map(({ reason }) => reason)).toEqual(unknown?.map(() => 'bad-algorithm'));
    expect(warnings.filter(({ type }) => type !== 'without-codes')).toEqual([]);
  });

  it.each(empty)('%s is %s and has nothing for us', async (path, id) => {
    expect(detect(sample(path))?.id).toBe(id);
    await expect(read(sample(path))).rejects.toMatchObject({ code: 'nothing-to-import' });
  });

  it.each(readable.filter(([, , { password }]) => password !== null))(
    '%s asks for its password',
    async (path) => {
      await expect(read(sample(path))).rejects.toMatchObject({ code: 'password-needed' });
      await expect(read(sample(path), 'not it')).rejects.toMatchObject({
        code: 'wrong-file-password',
      });
    },
  );
});

/** Without the fields that only say where in the file an entry stood. */
function inOurTerms(entry: ExpectedEntry): ExpectedEntry {
  const { type, issuer, account, secret, algo, digits, period, counter, pin, groups } = entry;
  return comparable({
    type,
    issuer: issuer.trim(),
    account,
    secret,
    algo,
    digits,
    ...(period === undefined ? {} : { period }),
    ...(counter === undefined ? {} : { counter }),
    ...(pin === undefined ? {} : { pin }),
    ...(groups === undefined ? {} : { groups }),
  });
}

import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { importFormats } from '../../../electron/reader/registry.ts';
import { bytesOf, read } from './format-files.ts';
import {
  allSamples,
  asExpected,
  comparable,
  expectedFiles,
  haveSamples,
  sample,
} from './real-samples.ts';

/** Files of these formats by what wrote them; Ente's text is a list of Key URIs too. */
const ours =
  /^(?:otpauth-uri\/|google-authenticator\/.*\.txt$|aegis\/|ente\/.*(?:auth|plain|unencrypted).*\.txt$)/;

const files = expectedFiles().filter(([path]) => ours.test(path));
const readable = files.filter(([, file]) => file.expect === undefined);
const refused = files.filter(([, file]) => file.expect !== undefined);
const qrTexts = expectedFiles().filter(
  ([path, { text }]) => path.startsWith('qr/') && (text ?? '').startsWith('otpauth'),
);

describe.skipIf(!haveSamples)('exports that other apps wrote', () => {
  it('are there', () => {
    expect([readable.length, refused.length, qrTexts.length]).toEqual([14, 2, 3]);
  });

  it.each(readable)('%s gives exactly its accounts', async (path, { password, entries }) => {
    const { accounts, skipped } = await read(sample(path), password ?? undefined);
    // what Ente says of an account's tags is not in the expectations
    const compared = path.startsWith('ente/')
      ? accounts.map(({ issuer, accountName, otp }) => ({ issuer, accountName, otp }))
      : accounts;
    expect(compared.map(asExpected)).toEqual((entries ?? []).map(comparable));
    expect(skipped).toEqual([]);
  });

  it.each(readable.filter(([, { password }]) => password !== null))(
    '%s asks for its password',
    async (path) => {
      await expect(read(sample(path))).rejects.toMatchObject({ code: 'password-needed' });
      await expect(read(sample(path), 'not it')).rejects.toMatchObject({
        code: 'wrong-file-password',
      });
    },
  );

  it.each(refused)('%s is refused', (path) => {
    expect(detect(sample(path))).toBeNull();
  });

  it.each(qrTexts)(
    'the text in the picture %s gives its accounts',
    async (_, { text, entries }) => {
      const { accounts } = await read(bytesOf(text ?? ''));
      expect(accounts.map(asExpected)).toEqual((entries ?? []).map(comparable));
    },
  );

  it('are not mistaken for one another: no file of another app is claimed', () => {
    const mine = importFormats.filter(({ id }) =>
      ['aegis', 'google-migration', 'otpauth-uri'].includes(id),
    );
    const found = allSamples().filter((path) => mine.some((format) => format.detect(sample(path))));
    expect(found.sort()).toEqual(readable.map(([path]) => path).sort());
  });
});

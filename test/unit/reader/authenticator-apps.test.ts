import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { importFormats } from '../../../electron/reader/registry.ts';
import { appFiles } from './app-files.ts';
import { read } from './format-files.ts';

const files = appFiles.map((file) => [file.what, file] as const);
const locked = files.filter(([, { password }]) => password !== undefined);

/** Asked late, since they claim what another format claims more narrowly. */
const wide = ['andotp', 'bitwarden'];

describe('a file of an authenticator app', () => {
  it.each(files)('%s is recognised, and by no other format', (_, { id, bytes }) => {
    expect(detect(bytes)?.id).toBe(id);
    const claims = importFormats
      .filter((format) => format.detect(bytes))
      .map((format) => format.id);
    expect(claims.filter((claim) => claim === id || !wide.includes(claim))).toEqual([id]);
  });

  it.each(files)('%s gives its accounts', async (_, { id, bytes, password, accounts }) => {
    expect(await read(bytes, password)).toEqual({
      format: id,
      accounts,
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it.each(locked)('%s asks for its password, and says when it is wrong', async (_, { bytes }) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'password-needed' });
    for (const wrong of ['', 'wrong', 'Correct hörse']) {
      await expect(read(bytes, wrong)).rejects.toMatchObject({ code: 'wrong-file-password' });
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Otp } from '../../../electron/model/otp.ts';
import { parseKeyUri } from '../../../electron/otp/key-uri.ts';
import { readQrCodes } from '../../../electron/reader/pictures.ts';
import { sheetSecret } from '../../../electron/vault/paper/sheet-secret.ts';
import type { QrModules } from '../../../shared/sheet.ts';
import { sheetMm } from '../../../shared/sheet-geometry.ts';
import { pngOf } from '../pictures/draw.ts';
import { totp } from './accounts.ts';

async function scan(modules: QrModules | undefined): Promise<string> {
  const side = ((modules?.length ?? 0) + 8) * 3;
  const at = (x: number, y: number): number =>
    modules?.[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4] === true ? 0 : 255;
  const [text = ''] = await readQrCodes(pngOf({ width: side, height: side, at }));
  return text;
}

describe('a secret on paper', () => {
  const otp = totp('paper');

  it('is a QR code that gives the account, of 30 mm', async () => {
    const { qr, parameters } = sheetSecret('GitHub', 'ada-lovelace', otp);
    expect(qr?.sideMm).toBe(30);
    expect(parseKeyUri(await scan(qr?.modules)).account).toMatchObject({
      issuer: 'GitHub',
      accountName: 'ada-lovelace',
      otp,
    });
    expect(parameters).toEqual({ type: 'totp' });
  });

  it('is groups of four to type', () => {
    const { groups } = sheetSecret('', '', otp);
    expect(groups).toHaveLength(8);
    expect(groups.join(' ')).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  });

  it('names what an authenticator must be told', () => {
    const parametersOf = (other: Otp) => sheetSecret('', '', other).parameters;
    const { secret } = otp;
    const unusual = { type: 'totp', secret, algorithm: 'SHA512', digits: 8, period: 60 } as const;
    const counted = { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 0 } as const;
    expect(parametersOf(unusual)).toEqual({
      type: 'totp',
      algorithm: 'SHA512',
      digits: 8,
      period: 60,
    });
    expect(parametersOf(counted)).toEqual({ type: 'hotp', counter: 0 });
    expect(parametersOf({ type: 'steam', secret })).toEqual({ type: 'steam' });
  });

  it('is hex where the app wants hex', () => {
    const motp: Otp = { type: 'motp', secret: Uint8Array.of(1, 0xab, 2, 0xcd), pin: '0000' };
    expect(sheetSecret('', '', motp).groups).toEqual(['01ab', '02cd']);
  });

  it('cuts names, never the secret, so that the modules stay large enough', async () => {
    const { qr } = sheetSecret('я'.repeat(256), '码'.repeat(256), totp('long', 128));
    const modules = qr?.modules.length ?? 0;
    expect(qr?.sideMm).toBeLessThanOrEqual(sheetMm.secretColumn);
    expect((qr?.sideMm ?? 0) / modules).toBeGreaterThanOrEqual(0.5);
    const { account } = parseKeyUri(await scan(qr?.modules));
    expect(account.otp.secret).toEqual(totp('long', 128).secret);
  });

  it('leaves a secret that nobody issues to the code of the page', () => {
    expect(sheetSecret('A', 'b', totp('huge', 1024))).toEqual({
      groups: [],
      parameters: { type: 'totp' },
    });
  });
});

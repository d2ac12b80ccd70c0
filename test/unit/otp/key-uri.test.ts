import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../electron/encoding/base32.ts';
import { encodeHex } from '../../../electron/encoding/hex.ts';
import { formatKeyUri, nameInKeyUri, parseKeyUri } from '../../../electron/otp/key-uri.ts';
import { reasonOf } from '../../../electron/otp/refusal.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';

const plain = 'JBSWY3DPEHPK3PXP';

/** `issuer|accountName|type|digits|period or counter`, and the secret where it is another. */
function summary(uri: string): string {
  const { issuer, accountName, otp } = parseKeyUri(uri).account;
  const secret = otp.type === 'motp' ? encodeHex(otp.secret) : encodeBase32(otp.secret);
  const parts: (string | number)[] = [issuer, accountName, otp.type];
  if ('digits' in otp) parts.push(otp.algorithm, otp.digits);
  if ('period' in otp) parts.push(otp.period);
  if ('counter' in otp) parts.push(otp.counter);
  if ('pin' in otp) parts.push(otp.pin);
  return [...parts, ...(secret === plain ? [] : [secret])].join('|');
}

describe('parseKeyUri', () => {
  it.each([
    ['only a secret', `otpauth://totp/?secret=${plain}`, '||totp|SHA1|6|30'],
    ['no label at all', `otpauth://totp?secret=${plain}`, '||totp|SHA1|6|30'],
    ['a name without an issuer', `otpauth://totp/ada?secret=${plain}`, '|ada|totp|SHA1|6|30'],
    ['a prefix', `otpauth://totp/Port:ada?secret=${plain}`, 'Port|ada|totp|SHA1|6|30'],
    [
      'an encoded colon and blank',
      `otpauth://totp/Port%3A%20ada?secret=${plain}`,
      'Port|ada|totp|SHA1|6|30',
    ],
    ['an empty prefix', `otpauth://totp/:a:b?issuer&secret=${plain}`, '|a:b|totp|SHA1|6|30'],
    [
      '+ in the query',
      `otpauth://totp/Air%20Port:a+b?secret=${plain}&issuer=Air+Port`,
      'Air Port|a+b|totp|SHA1|6|30',
    ],
    ['issuer apart', `otpauth://totp/ada?secret=${plain}&issuer=Port`, 'Port|ada|totp|SHA1|6|30'],
    [
      'issuer and prefix differ',
      `otpauth://totp/Old:ada?secret=${plain}&issuer=New`,
      'New|ada|totp|SHA1|6|30',
    ],
    [
      'a colon in the issuer',
      `otpauth://totp/A%3AB:ada?secret=${plain}&issuer=A%3AB`,
      'A:B|ada|totp|SHA1|6|30',
    ],
    [
      'all parameters',
      `otpauth://totp/x?secret=${plain}&algorithm=SHA512&digits=8&period=15`,
      '|x|totp|SHA512|8|15',
    ],
    [
      'upper case',
      `OTPAUTH://TOTP/x?SECRET=${plain}&ALGORITHM=sha256&DIGITS=7`,
      '|x|totp|SHA256|7|30',
    ],
    [
      'algorithm=Algorithm.sha1',
      `otpauth://totp/x?secret=${plain}&algorithm=Algorithm.sha1`,
      '|x|totp|SHA1|6|30',
    ],
    [
      'null for nothing',
      `otpauth://totp/x?secret=${plain}&algorithm=null&digits=null&period=`,
      '|x|totp|SHA1|6|30',
    ],
    [
      'padding and lower case',
      `otpauth://totp/x?secret=jbswy3dpehpk3pxp%3D%3D%3D`,
      '|x|totp|SHA1|6|30',
    ],
    ['groups', `otpauth://totp/x?secret=JBSW%20Y3DP+EHPK-3PXP`, '|x|totp|SHA1|6|30'],
    ['# in the label', `otpauth://totp/Port:ada#2?secret=${plain}`, 'Port|ada#2|totp|SHA1|6|30'],
    ['# in the issuer', `otpauth://totp/x?issuer=C#&secret=${plain}`, 'C#|x|totp|SHA1|6|30'],
    ['? in the label', `otpauth://totp/Who?:me??secret=${plain}`, 'Who?|me?|totp|SHA1|6|30'],
    ['a slash in the label', `otpauth://totp/a/b:c/d?secret=${plain}`, 'a/b|c/d|totp|SHA1|6|30'],
    [
      '&amp; from HTML',
      `otpauth://totp/x?secret=${plain}&amp;digits=8&amp;period=60`,
      '|x|totp|SHA1|8|60',
    ],
    [
      'a written-out line break',
      `otpauth://totp/x?secret=${plain}&period=60\\n`,
      '|x|totp|SHA1|6|60',
    ],
    ['a real line break', ` otpauth://totp/x?secret=${plain}&period=60\r\n`, '|x|totp|SHA1|6|60'],
    [
      'a parameter twice',
      `otpauth://totp/x?secret=${plain}&digits=8&digits=6&secret=AAAA`,
      '|x|totp|SHA1|8|30',
    ],
    [
      'broken percent encoding',
      `otpauth://totp/100%:50%25%ff?secret=${plain}`,
      '100%|50%%ff|totp|SHA1|6|30',
    ],
    [
      'unknown parameters',
      `otpauth://totp/x?secret=${plain}&image=http%3A%2F%2Fa&foo`,
      '|x|totp|SHA1|6|30',
    ],
    ['a counter', `otpauth://hotp/x?secret=${plain}&counter=50&digits=8`, '|x|hotp|SHA1|8|50'],
    ['type steam', `otpauth://steam/Boeing:x?secret=${plain}&digits=5`, 'Boeing|x|steam'],
    ['encoder=steam', `otpauth://totp/x?secret=${plain}&encoder=steam&digits=5`, '|x|steam'],
    ['bare steam', `otpauth://totp/x?secret=${plain}&steam`, '|x|steam'],
    ['issuer Steam', `otpauth://totp/Steam:x?secret=${plain}`, 'Steam|x|steam'],
    [
      'issuer Steam and 5 digits',
      `otpauth://totp/x?secret=${plain}&issuer=Steam&digits=5`,
      'Steam|x|steam',
    ],
    [
      'issuer Steam and 6 digits',
      `otpauth://totp/x?secret=${plain}&issuer=Steam&digits=6`,
      'Steam|x|totp|SHA1|6|30',
    ],
    ['steam://', `steam://${plain}`, 'Steam||steam'],
    [
      'motp://',
      'motp://Port:ada?secret=E3152AFEE62599C8&pin=1234',
      'Port|ada|motp|1234|e3152afee62599c8',
    ],
    [
      'otpauth://motp',
      'otpauth://motp/Port:ada?secret=e3152afee62599c8&pin=1234',
      'Port|ada|motp|1234|e3152afee62599c8',
    ],
    [
      'yaotp with a typed secret and a plain PIN',
      'otpauth://yaotp/ada?secret=LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI&pin=7586',
      '|ada|yandex|7586|LA2V6KMCGYMWWVEW64RNP3JA3I',
    ],
    [
      'yaotp with a PIN in base32, as Aegis writes it',
      'otpauth://yaotp/ada?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&pin=G42TQNQ',
      '|ada|yandex|7586|LA2V6KMCGYMWWVEW64RNP3JA3I',
    ],
  ])('reads %s', (_, uri, expected) => {
    expect(summary(uri)).toBe(expected);
  });

  it('remembers a prefix that says something else than the issuer', () => {
    const uri = `otpauth://totp/Old%20Name:ada?secret=${plain}&issuer=New`;
    expect(parseKeyUri(uri).account.note).toBe('Old Name:ada');
    expect(parseKeyUri(uri.replace('New', 'old+name')).account.note).toBeUndefined();
  });

  it('reads what Ente and andOTP add', () => {
    const display = encodeURIComponent(
      JSON.stringify({ pinned: true, trashed: false, tags: ['b', 3, 'a'], note: 'by hand' }),
    );
    const uri = `otpauth://totp/x?secret=${plain}&tags=a&tags=c&codeDisplay=${display}`;
    expect(parseKeyUri(uri).account).toMatchObject({
      note: 'by hand',
      tags: ['a', 'c', 'b'],
      favourite: true,
    });
  });

  it('says when a counter was assumed', () => {
    const uri = `otpauth://hotp/x?secret=${plain}`;
    expect(parseKeyUri(uri)).toMatchObject({
      counterAssumed: true,
      account: { otp: { counter: 0 } },
    });
    expect(parseKeyUri(`${uri}&counter=0`).counterAssumed).toBe(false);
    expect(parseKeyUri(`otpauth://totp/x?secret=${plain}`).counterAssumed).toBe(false);
  });

  it('cuts a name that is too long and keeps it whole in the note', () => {
    const name = 'n'.repeat(300);
    const { account } = parseKeyUri(`otpauth://totp/${name}?secret=${plain}`);
    expect(account.accountName).toBe('n'.repeat(256));
    expect(account.note).toBe(name);
  });

  it.each([
    ['bad-uri', 'https://example.org/?secret=JBSWY3DPEHPK3PXP'],
    ['bad-uri', 'otpauth:totp/x?secret=JBSWY3DPEHPK3PXP'],
    ['bad-uri', ''],
    ['unsupported-type', 'otpauth://push/x?secret=JBSWY3DPEHPK3PXP'],
    ['no-secret', 'otpauth://totp/x'],
    ['no-secret', 'otpauth://totp/x?digits=6&secret'],
    ['no-secret', 'otpauth://totp/x?digits=6&secret='],
    ['bad-secret', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PX!'],
    ['bad-secret', 'steam://run/440'],
    ['bad-secret', 'motp://x?secret=JBSWY3DPEHPK3PXP&pin=1'],
    ['bad-secret', 'otpauth://yaotp/x?secret=JBSWY3DPEHPK3PXP&pin=1234'],
    ['bad-algorithm', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=MD5'],
    ['bad-digits', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=0'],
    ['bad-digits', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=11'],
    ['bad-period', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=0'],
    ['bad-period', 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=90000'],
    ['bad-counter', 'otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&counter=-1'],
    ['no-pin', 'motp://x?secret=e3152afee62599c8'],
    ['no-pin', 'otpauth://yaotp/x?secret=LA2V6KMCGYMWWVEW64RNP3JA3I&pin_length=4'],
    [
      'not-an-account',
      'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&codeDisplay=%7B%22trashed%22:true%7D',
    ],
  ])('refuses with %s: %s', (reason, uri) => {
    const error = catchError(() => parseKeyUri(uri));
    expect(error).toMatchObject({ code: 'invalid-input' });
    expect(reasonOf(error)).toBe(reason);
    expect(String(error)).not.toMatch(/JBSWY|e3152|LA2V6/i);
  });
});

describe('formatKeyUri', () => {
  it.each(canonicalAccounts.map((account) => [account.accountName.slice(0, 20), account] as const))(
    'writes what parseKeyUri reads back: %s',
    (_, { issuer, accountName, otp }) => {
      const { account } = parseKeyUri(formatKeyUri({ issuer, accountName, otp }));
      expect(account).toEqual({ issuer, accountName, otp });
    },
  );

  it('writes the form that other apps read', () => {
    const secret = Uint8Array.of(72, 101, 108, 108, 111);
    const otp = { type: 'totp', secret, algorithm: 'SHA256', digits: 8, period: 60 } as const;
    expect(formatKeyUri({ issuer: 'Air Port', accountName: 'ada+b@example.org', otp })).toBe(
      'otpauth://totp/Air%20Port:ada%2Bb%40example.org?secret=JBSWY3DP&issuer=Air%20Port&algorithm=SHA256&digits=8&period=60',
    );
    expect(formatKeyUri({ issuer: '', accountName: 'ada', otp: { type: 'steam', secret } })).toBe(
      'otpauth://steam/ada?secret=JBSWY3DP&algorithm=SHA1&digits=5&period=30',
    );
    const motp = { type: 'motp', secret, pin: '1234' } as const;
    expect(formatKeyUri({ issuer: 'Port', accountName: 'ada', otp: motp })).toBe(
      'motp://Port:ada?secret=48656c6c6f&issuer=Port&pin=1234',
    );
  });

  it('writes names with half a surrogate pair', () => {
    const otp = { type: 'steam', secret: Uint8Array.of(1) } as const;
    const uri = formatKeyUri({ issuer: '', accountName: 'a\ud83d', otp });
    expect(parseKeyUri(uri).account.accountName).toBe('a\ufffd');
  });
});

describe('nameInKeyUri', () => {
  it.each([
    ['otpauth://totp/Port:ada?secret=!', 'Port: ada'],
    ['otpauth://hotp/ada?issuer=Port&secret', 'Port: ada'],
    ['motp://Port:ada?secret=zz', 'Port: ada'],
    ['otpauth://totp/JBSWY3DPEHPK3PXP', ''],
    ['steam://JBSWY3DPEHPK3PX!?secret=1', ''],
    ['no uri', ''],
  ])('names %s', (uri, name) => {
    expect(nameInKeyUri(uri)).toBe(name);
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

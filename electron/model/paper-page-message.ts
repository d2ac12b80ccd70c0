import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type PaperPage, paperPageSchema } from '../../shared/contract/reader.ts';
import { decodeHex, encodeHex } from '../encoding/hex.ts';
import { type PackedCodes, packCodes, unpackCodes } from './paper-page-codes.ts';
import { Fields, numberFrom, numbersFrom, readFields } from './protobuf-fields.ts';

export type PaperPageContents = Pick<PaperPage, 'madeAt' | 'accounts'>;
type PaperAccount = PaperPage['accounts'][number];
type PaperOtp = NonNullable<PaperAccount['otp']>;
type PaperCodeSet = NonNullable<PaperAccount['codeSet']>;

const contentsSchema = paperPageSchema.pick({ madeAt: true, accounts: true });

const otpTypes = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const;
const algorithms = ['SHA1', 'SHA256', 'SHA512'] as const;

/** All codes of a page are some thousand characters; more is an attempt to fill the memory. */
const codesBytesMax = 1024 * 1024;

/**
 * What stands on one printed page as a protobuf message (proto3; what is 0 or empty is left out):
 * ```
 * message Page    { uint64 made_at_ms = 1; repeated Account accounts = 2; bytes codes = 3; }
 * message Account { string issuer = 1; string account_name = 2; Otp otp = 3; CodeSet set = 4; }
 * message Otp     { uint32 type = 1; bytes secret = 2; uint32 algorithm = 3; uint32 digits = 4;
 *                   uint32 period = 5; uint64 counter = 6; string pin = 7; }
 * message CodeSet { bytes id = 1; uint32 generation = 2; uint64 issued_at_ms = 3; bool ordered = 4;
 *                   uint32 count = 5; repeated uint32 lengths = 6; bytes states = 7; }
 * ```
 * `type` and `algorithm` count in the lists above; `count`, `lengths` and `states` are `PackedCodes`.
 * `codes` are the characters of all codes, one after the other, in UTF-8, deflated (RFC 1951): they
 * shrink by half, and only where nothing else is among them. The rest is as good as random.
 */
export function encodePage({ madeAt, accounts }: PaperPageContents): Uint8Array {
  const message = new Fields();
  message.number(1, Date.parse(madeAt));
  for (const account of accounts) message.bytes(2, encodeAccount(account));
  const values = accounts.flatMap(({ codeSet }) => codeSet?.codes ?? []).map(({ value }) => value);
  message.bytes(3, deflateRawSync(values.join(''), { level: 9 }));
  return message.finish();
}

/** @throws Error for what is no such message, or says what no page can */
export function decodePage(bytes: Uint8Array): PaperPageContents {
  let madeAt = timeOf(0);
  let values = '';
  const accounts: ReturnType<typeof decodeAccount>[] = [];
  readFields(bytes, {
    '1:0': (reader) => (madeAt = timeOf(numberFrom(reader))),
    '2:2': (reader) => accounts.push(decodeAccount(reader.bytes())),
    '3:2': (reader) => (values = inflateText(reader.bytes())),
  });
  const page = {
    madeAt,
    accounts: accounts.map(({ codeSet, ...account }) => {
      if (codeSet === undefined) return account;
      const { packed, ...set } = codeSet;
      const { codes, taken } = unpackCodes(packed, values);
      values = values.slice(taken);
      return { ...account, codeSet: { ...set, codes } };
    }),
  };
  if (values !== '') throw new Error('characters that belong to no code');
  return contentsSchema.parse(page);
}

function encodeAccount({ issuer, accountName, otp, codeSet }: PaperAccount): Uint8Array {
  const message = new Fields();
  message.text(1, issuer);
  message.text(2, accountName);
  if (otp !== undefined) message.bytes(3, encodeOtp(otp));
  if (codeSet !== undefined) message.bytes(4, encodeCodeSet(codeSet));
  return message.finish();
}

function decodeAccount(bytes: Uint8Array) {
  let [issuer, accountName] = ['', ''];
  let otp: object | undefined;
  let codeSet: ReturnType<typeof decodeCodeSet> | undefined;
  readFields(bytes, {
    '1:2': (reader) => (issuer = reader.string(true)),
    '2:2': (reader) => (accountName = reader.string(true)),
    '3:2': (reader) => (otp = decodeOtp(reader.bytes())),
    '4:2': (reader) => (codeSet = decodeCodeSet(reader.bytes())),
  });
  return { issuer, accountName, ...(otp === undefined ? {} : { otp }), codeSet };
}

function encodeOtp(otp: PaperOtp): Uint8Array {
  const message = new Fields();
  message.number(1, otpTypes.indexOf(otp.type));
  message.bytes(2, otp.secret);
  if ('algorithm' in otp) {
    message.number(3, algorithms.indexOf(otp.algorithm));
    message.number(4, otp.digits);
  }
  if ('period' in otp) message.number(5, otp.period);
  if ('counter' in otp) message.number(6, otp.counter);
  if ('pin' in otp) message.text(7, otp.pin);
  return message.finish();
}

function decodeOtp(bytes: Uint8Array): object {
  let [type, algorithm, digits, period, counter] = [0, 0, 0, 0, 0];
  let [secret, pin] = [new Uint8Array(), ''];
  readFields(bytes, {
    '1:0': (reader) => (type = numberFrom(reader)),
    '2:2': (reader) => (secret = Uint8Array.from(reader.bytes())),
    '3:0': (reader) => (algorithm = numberFrom(reader)),
    '4:0': (reader) => (digits = numberFrom(reader)),
    '5:0': (reader) => (period = numberFrom(reader)),
    '6:0': (reader) => (counter = numberFrom(reader)),
    '7:2': (reader) => (pin = reader.string(true)),
  });
  const named = { type: otpTypes[type], secret };
  switch (named.type) {
    case 'totp':
      return { ...named, algorithm: algorithms[algorithm], digits, period };
    case 'hotp':
      return { ...named, algorithm: algorithms[algorithm], digits, counter };
    case 'motp':
    case 'yandex':
      return { ...named, pin };
    default:
      return named;
  }
}

function encodeCodeSet(set: PaperCodeSet): Uint8Array {
  const { count, lengths, states } = packCodes(set.codes);
  const message = new Fields();
  message.bytes(1, decodeHex(set.setId));
  message.number(2, set.generation);
  message.number(3, Date.parse(set.issuedAt));
  message.number(4, Number(set.ordered));
  message.number(5, count);
  message.numbers(6, lengths);
  message.bytes(7, states);
  return message.finish();
}

function decodeCodeSet(bytes: Uint8Array) {
  const set = { setId: '', generation: 0, issuedAt: timeOf(0), ordered: false };
  let [count, lengths, states]: [number, number[], Uint8Array] = [0, [], new Uint8Array()];
  readFields(bytes, {
    '1:2': (reader) => (set.setId = encodeHex(reader.bytes())),
    '2:0': (reader) => (set.generation = numberFrom(reader)),
    '3:0': (reader) => (set.issuedAt = timeOf(numberFrom(reader))),
    '4:0': (reader) => (set.ordered = reader.bool()),
    '5:0': (reader) => (count = numberFrom(reader)),
    '6:2': (reader) => (lengths = numbersFrom(reader)),
    '7:2': (reader) => (states = reader.bytes()),
  });
  const packed: PackedCodes = { count, lengths, states };
  return { ...set, packed };
}

function inflateText(bytes: Uint8Array): string {
  const inflated = inflateRawSync(bytes, { maxOutputLength: codesBytesMax });
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}

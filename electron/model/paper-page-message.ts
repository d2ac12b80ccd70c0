import { type PaperPage, paperPageSchema } from '../../shared/contract/reader.ts';
import { decodeHex, encodeHex } from '../encoding/hex.ts';
import { Fields, numberFrom, numbersFrom, readFields } from './protobuf-fields.ts';

type PaperAccount = PaperPage['accounts'][number];
type PaperOtp = NonNullable<PaperAccount['otp']>;
type PaperCodeSet = NonNullable<PaperAccount['codeSet']>;

const otpTypes = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const;
const algorithms = ['SHA1', 'SHA256', 'SHA512'] as const;
const states = ['unused', 'unsure', 'used'] as const;

/**
 * One printed page as a protobuf message (proto3; what is 0 or empty is left out):
 * ```
 * message Page    { string sheet_id = 1; uint64 made_at_ms = 2; uint32 page = 3; uint32 pages = 4;
 *                   repeated Account accounts = 5; }
 * message Account { string issuer = 1; string account_name = 2; Otp otp = 3; CodeSet set = 4; }
 * message Otp     { uint32 type = 1; bytes secret = 2; uint32 algorithm = 3; uint32 digits = 4;
 *                   uint32 period = 5; uint64 counter = 6; string pin = 7; }
 * message CodeSet { bytes id = 1; uint32 generation = 2; uint64 issued_at_ms = 3; bool ordered = 4;
 *                   string values = 5; repeated uint32 lengths = 6; repeated uint32 states = 7; }
 * ```
 * `values` are all codes one after the other and `lengths` theirs in UTF-16 units: alike lengths and
 * states cost next to nothing once deflated. `type`, `algorithm` and `states` count in the lists above.
 */
export function encodePage(page: PaperPage): Uint8Array {
  const message = new Fields();
  message.text(1, page.sheetId);
  message.number(2, Date.parse(page.madeAt));
  message.number(3, page.page);
  message.number(4, page.pages);
  for (const account of page.accounts) message.bytes(5, encodeAccount(account));
  return message.finish();
}

/** @throws Error for what is no such message, or says what no page can */
export function decodePage(bytes: Uint8Array): PaperPage {
  const page = { sheetId: '', madeAt: timeOf(0), page: 0, pages: 0, accounts: [] as object[] };
  readFields(bytes, {
    '1:2': (reader) => (page.sheetId = reader.string(true)),
    '2:0': (reader) => (page.madeAt = timeOf(numberFrom(reader))),
    '3:0': (reader) => (page.page = numberFrom(reader)),
    '4:0': (reader) => (page.pages = numberFrom(reader)),
    '5:2': (reader) => page.accounts.push(decodeAccount(reader.bytes())),
  });
  return paperPageSchema.parse(page);
}

function encodeAccount({ issuer, accountName, otp, codeSet }: PaperAccount): Uint8Array {
  const message = new Fields();
  message.text(1, issuer);
  message.text(2, accountName);
  if (otp !== undefined) message.bytes(3, encodeOtp(otp));
  if (codeSet !== undefined) message.bytes(4, encodeCodeSet(codeSet));
  return message.finish();
}

function decodeAccount(bytes: Uint8Array): object {
  const account = { issuer: '', accountName: '' };
  readFields(bytes, {
    '1:2': (reader) => (account.issuer = reader.string(true)),
    '2:2': (reader) => (account.accountName = reader.string(true)),
    '3:2': (reader) => Object.assign(account, { otp: decodeOtp(reader.bytes()) }),
    '4:2': (reader) => Object.assign(account, { codeSet: decodeCodeSet(reader.bytes()) }),
  });
  return account;
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
  const message = new Fields();
  message.bytes(1, decodeHex(set.setId));
  message.number(2, set.generation);
  message.number(3, Date.parse(set.issuedAt));
  message.number(4, Number(set.ordered));
  message.text(5, set.codes.map(({ value }) => value).join(''));
  message.numbers(
    6,
    set.codes.map(({ value }) => value.length),
  );
  message.numbers(
    7,
    set.codes.map(({ state }) => states.indexOf(state)),
  );
  return message.finish();
}

function decodeCodeSet(bytes: Uint8Array): object {
  const set = { setId: '', generation: 0, issuedAt: timeOf(0), ordered: false };
  let values = '';
  let [lengths, stateNumbers]: [number[], number[]] = [[], []];
  readFields(bytes, {
    '1:2': (reader) => (set.setId = encodeHex(reader.bytes())),
    '2:0': (reader) => (set.generation = numberFrom(reader)),
    '3:0': (reader) => (set.issuedAt = timeOf(numberFrom(reader))),
    '4:0': (reader) => (set.ordered = reader.bool()),
    '5:2': (reader) => (values = reader.string(true)),
    '6:2': (reader) => (lengths = numbersFrom(reader)),
    '7:2': (reader) => (stateNumbers = numbersFrom(reader)),
  });
  let end = 0;
  const codes = lengths.map((length, index) => {
    end += length;
    return { value: values.slice(end - length, end), state: states[stateNumbers[index] ?? -1] };
  });
  if (end !== values.length || stateNumbers.length !== lengths.length) {
    throw new Error('the lengths of the codes do not add up');
  }
  return { ...set, codes };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}

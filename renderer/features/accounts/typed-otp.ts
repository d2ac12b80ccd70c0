import { limits } from '../../../shared/limits.ts';
import type { VaultInput } from '../../api.ts';
import { wholeNumber } from './whole-number.ts';

export type TypedOtp = NonNullable<VaultInput<'accounts:add'>['otp']>;

/** What is in the fields: texts, so that nothing typed is lost or bent. */
export interface OtpFields {
  readonly type: TypedOtp['type'];
  readonly secret: string;
  readonly algorithm: TypedOtp['algorithm'];
  readonly digits: string;
  readonly period: string;
  readonly counter: string;
}

export const usualOtp: OtpFields = {
  type: 'totp',
  secret: '',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0',
};

export interface ReadOtp {
  readonly otp: TypedOtp | undefined;
  readonly bad: { readonly [Field in 'secret' | 'digits' | 'period' | 'counter']: boolean };
}

/** Base32 or hex with the blanks and dashes people type; the vault has the last word. */
const secretShape = /^(?:[a-z2-7]+=*|[0-9a-f]+)$/i;

/** The fields as a call takes them, or which of them are wrong. A kind's unused fields are not looked at. */
export function readOtp(fields: OtpFields): ReadOtp {
  const { type, algorithm } = fields;
  const isSteam = type === 'steam';
  const compact = fields.secret.replace(/[\s\p{Pd}\p{Cf}]+/gu, '');
  const digits = isSteam
    ? 5
    : wholeNumber(fields.digits, limits.otpDigits.min, limits.otpDigits.max);
  const period =
    type === 'totp' ? wholeNumber(fields.period, limits.otpPeriod.min, limits.otpPeriod.max) : 30;
  const counter = type === 'hotp' ? wholeNumber(fields.counter, 0, Number.MAX_SAFE_INTEGER) : 0;
  const bad = {
    secret: !secretShape.test(compact),
    digits: digits === undefined,
    period: period === undefined,
    counter: counter === undefined,
  };
  if (bad.secret || digits === undefined || period === undefined || counter === undefined) {
    return { otp: undefined, bad };
  }
  const otp = { type, secret: fields.secret, algorithm, digits, period, counter };
  return { otp: isSteam ? { ...otp, algorithm: 'SHA1' } : otp, bad };
}
